// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/KeyTeller.h"

#include <QAbstractButton>

namespace thunhan
{

// A choice with its digit in front, as ReasonBar and pages with numbered choices use it.
class ReasonButton : public QAbstractButton, public KeyTeller
{
    Q_OBJECT
public:
    ReasonButton(const Theme& theme, const QString& cap, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QList<KeyHelp> keysTold() const override { return {KeyHelp{{m_cap}, text()}}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_cap;
};

} // namespace thunhan
