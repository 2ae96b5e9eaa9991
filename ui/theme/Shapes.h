// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/DeskPalette.h"

#include <QRectF>
#include <array>

class QPainter;

namespace thunhan
{

// The marks of states. Each differs by its outline alone, so that nothing is told by colour only.
enum class Shape {
    Ok,   // disc with a check: proven
    Warn, // triangle: needs a look or a reason
    Bad,  // octagon with a cross: blocks, refused
    Cur,  // ring with a dot: being worked on
    Idle, // hollow circle: not begun
    Miss, // dashed circle: absent, newly added, not connected
    Wait, // clock
    Send, // disc with an arrow; never green
    Own,  // padlock: one's own capture
    Eq,   // two bars: equal to the record
    Ne,   // diamond: differs from the record
};

inline constexpr auto allShapes =
    std::to_array<Shape>({Shape::Ok, Shape::Warn, Shape::Bad, Shape::Cur, Shape::Idle, Shape::Miss,
                          Shape::Wait, Shape::Send, Shape::Own, Shape::Eq, Shape::Ne});

// Drawn on a grid of 20x20 scaled to `rect`; meant for 13 to 32 pixels.
void paintShape(QPainter& painter, const QRectF& rect, Shape shape, const DeskPalette& palette);

} // namespace thunhan
