// SPDX-License-Identifier: GPL-3.0-or-later
// Outline of the back of a LEFT hand on a grid of 200x296, thumb at the right. The right hand is its mirror
// image.
#pragma once

#include "app/domain/FingerPosition.h"

#include <QPainterPath>
#include <QPointF>

namespace thunhan
{

struct HandShape {
    static constexpr qreal width = 200;
    static constexpr qreal height = 296;

    // A finger as a rounded bar from its root in the palm to the middle of its tip.
    struct Finger {
        QPointF root;
        QPointF tip;
        qreal thickness;
    };

    // Digits from thumb (0) to little finger (4), the same for both hands.
    static int digitOf(FingerPosition position);
    static Finger finger(int digit);
    // The whole finger, from its root.
    static QPainterPath fingerOutline(int digit);
    // What is left of a missing finger, and the part that is not there.
    static QPainterPath stump(int digit);
    static QPainterPath missingPart(int digit);
    // The coloured part at the tip that carries the state.
    static QPainterPath pad(int digit, qreal shrink);
    static QPointF padCenter(int digit);
    static QPainterPath palm();
};

} // namespace thunhan
