// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/NavigationButton.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int iconSide = 20;
constexpr int wordsHeight = 50; // icon, name and key together
} // namespace

NavigationButton::NavigationButton(const Theme& theme, Icon icon, const QString& key, int height,
                                   QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_key(key), m_height(height)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(key);
    setFixedHeight(height);
}

void NavigationButton::setBadge(int count, bool urgent)
{
    m_badge = count;
    m_urgent = urgent;
    update();
}

void NavigationButton::setPermitted(bool permitted)
{
    m_permitted = permitted;
    setEnabled(permitted);
    update();
}

void NavigationButton::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight(shownHeight());
    setToolTip(compact ? u"%1 (%2)"_s.arg(text(), m_key) : QString());
    updateGeometry();
    update();
}

int NavigationButton::shownHeight() const
{
    return m_compact ? m_height * 2 / 3 : m_height; // all of them fit 540 pixels
}

QSize NavigationButton::sizeHint() const
{
    if (m_compact)
        return {Metrics::narrowNavigationWidth - 1, shownHeight()};
    // Longer names would need a wider bar; the tests of the pages find them by this.
    const int words = QFontMetrics(deskFont(TypeRole::CaptionBold)).horizontalAdvance(text());
    return {std::max(Metrics::navigationWidth - 1, words + 4), m_height};
}

void NavigationButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NavigationButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    const bool current = isChecked();
    if (current) {
        painter.fillRect(rect(), palette.accentTint);
        painter.fillRect(QRect(0, 0, 3, height()), palette.accent);
    } else if (underMouse() && m_permitted) {
        painter.fillRect(rect(), palette.sunken);
    }
    const QColor ink = current ? palette.accent : m_permitted ? palette.text2 : palette.text3;
    const qreal top = m_compact ? (height() - iconSide) / 2.0 : (height() - wordsHeight) / 2.0 - 1;
    const QRectF icon((width() - iconSide) / 2.0, top, iconSide, iconSide);
    m_theme.icons().paint(painter, icon, m_permitted ? m_icon : Icon::Lock, ink);
    if (!m_compact) {
        painter.setFont(deskFont(current ? TypeRole::CaptionBold : TypeRole::Caption));
        painter.setPen(ink);
        painter.drawText(QRectF(0, icon.bottom() + 2, width(), 18), Qt::AlignCenter, text());
        painter.setFont(deskFont(TypeRole::Shortcut));
        painter.setPen(palette.text2);
        painter.drawText(QRectF(0, icon.bottom() + 17, width(), 16), Qt::AlignCenter, m_key);
    }
    if (m_badge > 0)
        paintBadge(painter, {icon.right() + 5, icon.top() + 4});
    if (hasFocus())
        paintBox(painter, QRectF(rect()).adjusted(3, 1, -2, -1), Metrics::controlRadius, QColor(),
                 palette.accent, 2);
}

void NavigationButton::paintBadge(QPainter& painter, const QPointF& middle) const
{
    const DeskPalette& palette = m_theme.palette();
    const QString text = m_badge > 999 ? u"999+"_s : QString::number(m_badge);
    const QFont font = deskFont(TypeRole::ShortcutBold);
    const qreal width = std::max(18.0, QFontMetricsF(font).horizontalAdvance(text) + 9);
    const QRectF box(std::min(middle.x() - 9, this->width() - width - 2.0), middle.y() - 8, width, 16);
    paintBox(painter, box, 8, m_urgent ? palette.red : palette.slate, QColor());
    painter.setFont(font);
    painter.setPen(palette.onAccent);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace thunhan
