// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace thunhan
{

namespace
{

QPen stroke(const QColor& color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void disc(QPainter& painter, const QColor& fill)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(QPointF(10, 10), 9, 9);
}

void ring(QPainter& painter, const QPen& pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(10, 10), 8, 8);
}

void lines(QPainter& painter, const QPen& pen, std::initializer_list<QPointF> points)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF(QList<QPointF>(points)));
}

void ok(QPainter& painter, const DeskPalette& p)
{
    disc(painter, p.accent);
    lines(painter, stroke(p.onAccent, 2.2), {{5.8, 10.4}, {8.8, 13.3}, {14.2, 7.2}});
}

void warn(QPainter& painter, const DeskPalette& p)
{
    painter.setPen(stroke(p.amberDark, 1.3));
    painter.setBrush(p.amber);
    painter.drawPolygon(QPolygonF({{10, 1.8}, {19, 18}, {1, 18}}));
    lines(painter, stroke(p.amberInk, 2), {{10, 7.6}, {10, 12.2}});
    lines(painter, stroke(p.amberInk, 2.2), {{10, 15.3}, {10, 15.4}});
}

void bad(QPainter& painter, const DeskPalette& p)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.red);
    painter.drawPolygon(
        QPolygonF({{6.2, 1}, {13.8, 1}, {19, 6.2}, {19, 13.8}, {13.8, 19}, {6.2, 19}, {1, 13.8}, {1, 6.2}}));
    lines(painter, stroke(p.onAccent, 2.3), {{6.8, 6.8}, {13.2, 13.2}});
    lines(painter, stroke(p.onAccent, 2.3), {{13.2, 6.8}, {6.8, 13.2}});
}

void cur(QPainter& painter, const DeskPalette& p)
{
    painter.setPen(stroke(p.accent, 2.4));
    painter.setBrush(p.surface);
    painter.drawEllipse(QPointF(10, 10), 7.8, 7.8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.accent);
    painter.drawEllipse(QPointF(10, 10), 3.8, 3.8);
}

void miss(QPainter& painter, const DeskPalette& p)
{
    QPen dashed = stroke(p.text3, 1.5);
    dashed.setDashPattern({2.0, 2.2});
    dashed.setCapStyle(Qt::FlatCap);
    ring(painter, dashed);
    lines(painter, stroke(p.text3, 1.7), {{7, 10}, {13, 10}});
}

void wait(QPainter& painter, const DeskPalette& p)
{
    ring(painter, stroke(p.slate, 1.6));
    lines(painter, stroke(p.slate, 1.6), {{10, 5.5}, {10, 10.2}, {13, 12}});
}

void send(QPainter& painter, const DeskPalette& p)
{
    disc(painter, p.slate);
    lines(painter, stroke(p.onAccent, 2), {{10, 14.4}, {10, 5.8}});
    lines(painter, stroke(p.onAccent, 2), {{6.4, 9.2}, {10, 5.6}, {13.6, 9.2}});
}

void own(QPainter& painter, const DeskPalette& p)
{
    painter.setPen(stroke(p.text3, 1.4));
    painter.setBrush(p.idleTint);
    painter.drawEllipse(QPointF(10, 10), 8.6, 8.6);
    QPainterPath shackle;
    shackle.moveTo(7.7, 9.2);
    shackle.lineTo(7.7, 7.6);
    shackle.arcTo(QRectF(7.7, 5.3, 4.6, 4.6), 180, -180);
    shackle.lineTo(12.3, 9.2);
    painter.setPen(stroke(p.text3, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shackle);
    painter.drawRoundedRect(QRectF(6.4, 9.2, 7.2, 5.2), 1, 1);
}

void eq(QPainter& painter, const DeskPalette& p)
{
    lines(painter, stroke(p.accent, 2.3), {{4.4, 7.4}, {15.6, 7.4}});
    lines(painter, stroke(p.accent, 2.3), {{4.4, 12.8}, {15.6, 12.8}});
}

void ne(QPainter& painter, const DeskPalette& p)
{
    painter.setPen(stroke(p.amberDark, 1.2));
    painter.setBrush(p.amber);
    painter.drawPolygon(QPolygonF({{10, 0.8}, {19.2, 10}, {10, 19.2}, {0.8, 10}}));
    lines(painter, stroke(p.amberInk, 1.7), {{6.2, 8.4}, {13.8, 8.4}});
    lines(painter, stroke(p.amberInk, 1.7), {{6.2, 11.8}, {13.8, 11.8}});
    lines(painter, stroke(p.amberInk, 1.5), {{12.2, 5.8}, {7.8, 14.4}});
}

} // namespace

void paintShape(QPainter& painter, const QRectF& rect, Shape shape, const DeskPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 20, rect.height() / 20);
    switch (shape) {
    case Shape::Ok: ok(painter, palette); break;
    case Shape::Warn: warn(painter, palette); break;
    case Shape::Bad: bad(painter, palette); break;
    case Shape::Cur: cur(painter, palette); break;
    case Shape::Idle: ring(painter, stroke(palette.edge, 1.6)); break;
    case Shape::Miss: miss(painter, palette); break;
    case Shape::Wait: wait(painter, palette); break;
    case Shape::Send: send(painter, palette); break;
    case Shape::Own: own(painter, palette); break;
    case Shape::Eq: eq(painter, palette); break;
    case Shape::Ne: ne(painter, palette); break;
    }
    painter.restore();
}

} // namespace thunhan
