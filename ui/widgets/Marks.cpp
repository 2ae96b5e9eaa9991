// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Marks.h"

#include <QPainter>

namespace thunhan
{

ShapeMark::ShapeMark(const Theme& theme, Shape shape, int size, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_shape(shape)
{
    setFixedSize(size, size);
}

void ShapeMark::setShape(Shape shape)
{
    m_shape = shape;
    update();
}

void ShapeMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintShape(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_shape, m_theme.palette());
}

IconMark::IconMark(const Theme& theme, Icon icon, Tone tone, int size, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_tone(tone)
{
    setFixedSize(size, size);
}

void IconMark::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void IconMark::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void IconMark::setBadge(std::optional<Shape> badge)
{
    m_badge = badge;
    update();
}

void IconMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const qreal side = std::min(20, width());
    const QRectF place((width() - side) / 2, (height() - side) / 2, side, side);
    m_theme.icons().paint(painter, place, m_icon, m_theme.color(m_tone));
    if (!m_badge)
        return;
    const QRectF badge(place.right() - 7, place.bottom() - 7, 11, 11);
    // A rim of the bar's own colour keeps the badge apart from the icon's lines.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().surface);
    painter.drawEllipse(badge.adjusted(-1.5, -1.5, 1.5, 1.5));
    paintShape(painter, badge, *m_badge, m_theme.palette());
}

KeyCap::KeyCap(const Theme& theme, const QString& text, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setText(text);
}

void KeyCap::setText(const QString& text)
{
    m_text = text;
    setFixedSize(keyCapWidth(text), Metrics::keyCapHeight);
    update();
}

void KeyCap::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_text, CapStyle::Normal, m_theme.palette());
}

} // namespace thunhan
