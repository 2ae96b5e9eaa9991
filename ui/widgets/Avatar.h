// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace thunhan
{

// Two initials of a Vietnamese name in the order it is written: middle and given name ("Lê Thị Minh Châu":
// MC).
QString initialsOf(const QString& name);

void paintAvatar(QPainter& painter, const QRectF& rect, const QString& initials, bool selected,
                 const DeskPalette& palette);

class Avatar : public QWidget
{
    Q_OBJECT
public:
    Avatar(const Theme& theme, const QString& name, int size = 32, QWidget* parent = nullptr);
    void setName(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_initials;
};

} // namespace thunhan
