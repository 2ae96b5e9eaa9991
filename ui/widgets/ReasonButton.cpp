// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReasonButton.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace thunhan
{

namespace
{
constexpr int padding = 12;
constexpr int gap = 8;
} // namespace

ReasonButton::ReasonButton(const Theme& theme, const QString& cap, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_cap(cap)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(cap);
    setFont(deskFont(TypeRole::Table));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ReasonButton::sizeHint() const
{
    const int words = QFontMetrics(deskFont(TypeRole::TableBold)).horizontalAdvance(text());
    return {2 * padding + keyCapWidth(m_cap) + gap + words, 32};
}

void ReasonButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore(); // digits and arrows belong to the group
}

void ReasonButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    const bool marked = isChecked() || hasFocus();
    paintBox(painter, rect(), Metrics::controlRadius, isChecked() ? palette.accentTint : palette.surface,
             marked ? palette.accent : palette.edge, marked ? 2 : 1);
    if (isChecked() && hasFocus())
        paintBox(painter, QRectF(rect()).adjusted(3, 3, -3, -3), Metrics::smallRadius, QColor(),
                 palette.accent, 1);
    const QRect cap(padding, (height() - Metrics::keyCapHeight) / 2, keyCapWidth(m_cap),
                    Metrics::keyCapHeight);
    paintKeyCap(painter, cap, m_cap, CapStyle::Normal, palette);
    painter.setFont(deskFont(isChecked() ? TypeRole::TableBold : TypeRole::Table));
    painter.setPen(isEnabled() ? palette.text : palette.text3);
    painter.drawText(rect().adjusted(cap.right() + 1 + gap, 0, -padding, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

} // namespace thunhan
