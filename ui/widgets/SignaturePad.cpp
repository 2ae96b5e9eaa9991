// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SignaturePad.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <algorithm>

namespace thunhan
{

namespace
{
constexpr int imageWidth = 900;
constexpr QColor ink = rgbColor(0x1B2F5B); // the blue of official pens, 12:1 on white
} // namespace

SignaturePad::SignaturePad(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMinimumHeight(120);
    setCursor(Qt::CrossCursor);
}

void SignaturePad::clear()
{
    m_strokes.clear();
    m_kept = {};
    m_drawing = false;
    m_caption.clear();
    update();
}

void SignaturePad::setImage(const QImage& image)
{
    m_strokes.clear();
    m_kept = image;
    update();
}

void SignaturePad::setCaption(const QString& text)
{
    m_caption = text;
    setAccessibleDescription(text);
    update();
}

void SignaturePad::begin(const QPointF& position)
{
    m_kept = {};
    m_strokes.emplace_back();
    m_drawing = true;
    extend(position);
}

void SignaturePad::extend(const QPointF& position)
{
    if (!m_drawing)
        return;
    m_strokes.back().append(
        {std::clamp(position.x() / width(), 0.0, 1.0), std::clamp(position.y() / height(), 0.0, 1.0)});
    update();
}

void SignaturePad::finish()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    Q_EMIT strokeFinished();
}

void SignaturePad::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event)
{
    extend(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    finish();
}

void SignaturePad::tabletEvent(QTabletEvent* event)
{
    event->accept(); // or Qt sends it a second time as mouse events
    switch (event->type()) {
    case QEvent::TabletPress: begin(event->position()); break;
    case QEvent::TabletMove: extend(event->position()); break;
    case QEvent::TabletRelease: finish(); break;
    default: break;
    }
}

void SignaturePad::paintStrokes(QPainter& painter, const QSizeF& size, qreal penWidth) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& stroke : m_strokes) {
        QPolygonF scaled;
        for (const QPointF& point : stroke)
            scaled.append({point.x() * size.width(), point.y() * size.height()});
        if (scaled.size() == 1)
            painter.drawPoint(scaled.first());
        else
            painter.drawPolyline(scaled);
    }
}

QImage SignaturePad::image() const
{
    if (m_strokes.empty())
        return m_kept;
    QImage picture(imageWidth, std::max(1, imageWidth * height() / std::max(1, width())),
                   QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    paintStrokes(painter, picture.size(), 5);
    return picture;
}

void SignaturePad::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    const bool filled = !m_strokes.empty() || !m_kept.isNull();
    paintBox(painter, rect(), Metrics::controlRadius, palette.surface, filled ? palette.accent : palette.edge,
             filled ? 2 : 1);
    const QRectF inner = QRectF(rect()).adjusted(3, 3, -3, -3);
    if (!m_kept.isNull()) {
        const QSizeF fitted = QSizeF(m_kept.size()).scaled(inner.size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(inner.center() - QPointF(fitted.width() / 2, fitted.height() / 2), fitted),
                          m_kept);
    }
    painter.setPen(QPen(palette.line, 1.5, Qt::DashLine));
    const qreal baseline = height() * 0.74;
    painter.drawLine(QPointF(28, baseline), QPointF(width() - 28, baseline));
    paintStrokes(painter, size(), 2.4);
    if (!m_caption.isEmpty()) {
        painter.setFont(deskFont(TypeRole::Caption));
        painter.setPen(palette.text2);
        painter.drawText(rect().adjusted(10, 6, -10, -6), Qt::AlignRight | Qt::AlignTop, m_caption);
    }
}

} // namespace thunhan
