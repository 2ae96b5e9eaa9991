// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace thunhan
{

// An item of the navigation: icon with badge, name, key.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const Theme& theme, Icon icon, const QString& key, int height,
                     QWidget* parent = nullptr);

    void setBadge(int count, bool urgent);
    void setPermitted(bool permitted); // false: a padlock, and it cannot be pressed
    bool isPermitted() const { return m_permitted; }
    void setCompact(bool compact);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int shownHeight() const;
    void paintBadge(QPainter& painter, const QPointF& middle) const;

    const Theme& m_theme;
    Icon m_icon;
    QString m_key;
    int m_height;
    int m_badge = 0;
    bool m_urgent = false;
    bool m_permitted = true;
    bool m_compact = false;
};

} // namespace thunhan
