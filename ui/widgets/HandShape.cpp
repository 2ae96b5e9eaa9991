// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/HandShape.h"

#include <QLineF>
#include <QTransform>
#include <array>

namespace thunhan
{

namespace
{

constexpr qreal padLength = 46;
constexpr qreal stumpLength = 34; // up to the base joint

constexpr std::array<HandShape::Finger, 5> fingers{{
    {{122, 214}, {176, 164}, 40}, // thumb
    {{118, 170}, {134, 62}, 32},  // index
    {{91, 168}, {93, 38}, 32},    // middle
    {{61, 168}, {55, 58}, 31},    // ring
    {{36, 176}, {14, 100}, 25},   // little
}};

QPainterPath bar(const QPointF& from, const QPointF& to, qreal thickness)
{
    const QLineF axis(from, to);
    QPainterPath path;
    const qreal radius = thickness / 2;
    path.addRoundedRect(QRectF(-radius, -radius, axis.length() + thickness, thickness), radius, radius);
    QTransform place;
    place.translate(from.x(), from.y());
    place.rotate(-axis.angle());
    return place.map(path);
}

QPointF along(int digit, qreal fromTip)
{
    const HandShape::Finger& f = fingers.at(std::size_t(digit));
    const QLineF axis(f.tip, f.root);
    return axis.pointAt(fromTip / axis.length());
}

} // namespace

int HandShape::digitOf(FingerPosition position)
{
    return int(position) % 5; // ISO/IEC 19794-4 counts thumb to little finger on each hand
}

HandShape::Finger HandShape::finger(int digit)
{
    return fingers.at(std::size_t(digit));
}

QPainterPath HandShape::fingerOutline(int digit)
{
    const HandShape::Finger& f = fingers.at(std::size_t(digit));
    return bar(f.root, f.tip, f.thickness);
}

QPainterPath HandShape::stump(int digit)
{
    const HandShape::Finger& f = fingers.at(std::size_t(digit));
    const QLineF axis(f.root, f.tip);
    return bar(f.root, axis.pointAt(stumpLength / axis.length()), f.thickness);
}

QPainterPath HandShape::missingPart(int digit)
{
    const HandShape::Finger& f = fingers.at(std::size_t(digit));
    const QLineF axis(f.root, f.tip);
    const qreal start = stumpLength + f.thickness * 1.1;
    return bar(axis.pointAt(start / axis.length()), f.tip, f.thickness - 2);
}

QPainterPath HandShape::pad(int digit, qreal shrink)
{
    const HandShape::Finger& f = fingers.at(std::size_t(digit));
    const qreal thickness = f.thickness - shrink;
    return bar(along(digit, padLength - f.thickness), f.tip, thickness);
}

QPointF HandShape::padCenter(int digit)
{
    const HandShape::Finger& f = fingers.at(std::size_t(digit));
    return along(digit, (padLength - f.thickness) / 2);
}

QPainterPath HandShape::palm()
{
    QPainterPath path;
    path.moveTo(24, 172);
    path.cubicTo(14, 205, 24, 250, 40, 296);
    path.lineTo(112, 296);
    path.cubicTo(116, 280, 126, 264, 132, 248);
    path.cubicTo(140, 240, 148, 230, 152, 214);
    path.lineTo(138, 196);
    path.lineTo(134, 168);
    path.cubicTo(128, 152, 108, 152, 104, 160);
    path.cubicTo(98, 150, 82, 150, 77, 160);
    path.cubicTo(70, 152, 50, 152, 47, 162);
    path.cubicTo(40, 158, 26, 164, 24, 172);
    path.closeSubpath();
    return path;
}

} // namespace thunhan
