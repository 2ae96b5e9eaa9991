// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/HeadCanvas.h"

#include <QRadialGradient>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace thunhan
{
namespace
{

constexpr double eyesToChinOfPicture = 0.24; // at the good distance, in parts of the picture's height
constexpr double eyesDownPicture = 0.47;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

} // namespace

HeadCanvas::HeadCanvas(QPainter& painter, const PortraitTraits& traits, const PortraitPose& pose, QSize size)
    : m_painter(painter), m_traits(traits), m_pose(pose)
{
    m_unit = eyesToChinOfPicture * size.height() / pose.distance;
    m_centre = {size.width() / 2.0 + pose.offset.x() * size.height(),
                (eyesDownPicture + pose.offset.y()) * size.height()};
    m_yaw = radians(pose.yaw);
    m_pitch = radians(pose.pitch);
    m_roll = radians(pose.roll);
}

double HeadCanvas::relief(double x, double y)
{
    const double across = std::min(1.0, x * x / 0.49);
    const double along = std::min(1.0, (y - 0.1) * (y - 0.1) / 1.4);
    return 0.62 * std::sqrt(std::max(0.0, 1 - 0.8 * across)) * (1 - 0.35 * along);
}

QPainterPath HeadCanvas::through(const QList<QPointF>& points, bool closed)
{
    QPainterPath path;
    const qsizetype n = points.size();
    const auto point = [&](qsizetype i) {
        return closed ? points[(i + n) % n] : points[std::clamp<qsizetype>(i, 0, n - 1)];
    };
    path.moveTo(points[0]);
    for (qsizetype i = 0; i < (closed ? n : n - 1); ++i) {
        const QPointF a = point(i - 1), b = point(i), c = point(i + 1), d = point(i + 2);
        path.cubicTo(b + (c - a) / 6, c - (d - b) / 6, c);
    }
    if (closed)
        path.closeSubpath();
    return path;
}

QPointF HeadCanvas::project(Point p) const
{
    // The neck carries the head: it turns about a point behind and below the face.
    constexpr double pivotZ = -0.15, pivotY = 0.35;
    const double z0 = p.z - pivotZ, y0 = p.y - pivotY;
    const double x1 = p.x * std::cos(m_yaw) + z0 * std::sin(m_yaw);
    const double z1 = -p.x * std::sin(m_yaw) + z0 * std::cos(m_yaw);
    const double y1 = y0 * std::cos(m_pitch) - z1 * std::sin(m_pitch) + pivotY;
    return {m_centre.x() + m_unit * (x1 * std::cos(m_roll) - y1 * std::sin(m_roll)),
            m_centre.y() + m_unit * (x1 * std::sin(m_roll) + y1 * std::cos(m_roll))};
}

void HeadCanvas::fill(const QPainterPath& path, const QBrush& brush) const
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(brush);
    m_painter.drawPath(path);
}

void HeadCanvas::stroke(const QPainterPath& path, const QColor& colour, double width) const
{
    m_painter.setPen(QPen(colour, length(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
}

void HeadCanvas::blot(QPointF centre, double rx, double ry, const QColor& colour, double strength) const
{
    QColor inner = colour, outer = colour;
    inner.setAlphaF(static_cast<float>(strength));
    outer.setAlphaF(0);
    QRadialGradient gradient(QPointF(0, 0), 1);
    gradient.setColorAt(0, inner);
    gradient.setColorAt(0.5, QColor::fromRgbF(inner.redF(), inner.greenF(), inner.blueF(),
                                              static_cast<float>(strength * 0.55)));
    gradient.setColorAt(1, outer);
    m_painter.save();
    m_painter.translate(centre);
    m_painter.rotate(m_pose.roll);
    m_painter.scale(length(rx), length(ry));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(gradient);
    m_painter.drawEllipse(QPointF(0, 0), 1.0, 1.0);
    m_painter.restore();
}

} // namespace thunhan
