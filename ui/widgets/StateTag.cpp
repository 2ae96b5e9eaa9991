// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StateTag.h"

#include <QFontMetrics>
#include <QPainter>

namespace thunhan
{

namespace
{
constexpr int padding = 8;
constexpr int shapeSize = 14;
constexpr int gap = 6;
} // namespace

StateTag::StateTag(const Theme& theme, Severity severity, std::optional<Shape> shape, const QString& text,
                   QWidget* parent)
    : QWidget(parent), m_theme(theme), m_severity(severity)
{
    setFont(deskFont(TypeRole::Tag));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(severity, shape, text);
}

void StateTag::setState(Severity severity, std::optional<Shape> shape, const QString& text)
{
    m_severity = severity;
    m_shape = shape;
    setText(text);
}

void StateTag::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StateTag::sizeHint() const
{
    const int words = QFontMetrics(font()).horizontalAdvance(m_text);
    return {2 * padding + words + (m_shape ? shapeSize + gap : 0), Metrics::tagHeight};
}

void StateTag::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const SurfaceColors colors = surfaceColors(m_theme.palette(), m_severity);
    paintBox(painter, rect(), Metrics::smallRadius, colors.fill, colors.border);
    QRect words = rect().adjusted(padding, 0, -padding, 0);
    if (m_shape) {
        paintShape(painter, QRectF(padding, (height() - shapeSize) / 2.0, shapeSize, shapeSize), *m_shape,
                   m_theme.palette());
        words.setLeft(padding + shapeSize + gap);
    }
    painter.setPen(colors.words);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace thunhan
