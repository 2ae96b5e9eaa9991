// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thunhan
{

// What is wrong with one presentation, each from 0 (nothing) to 1 (as bad as it gets). All zero: a good one.
struct FingerCondition {
    double dry = 0;      // ridges break up
    double wet = 0;      // valleys fill
    double light = 0;    // pressed too lightly: pale, small
    double hard = 0;     // pressed too hard: ridges widen everywhere alike
    double blurred = 0;  // moved or out of focus
    double smeared = 0;  // dragged over the plate
    double noise = 0;    // of the sensor, over skin and plate
    double rolled = 0;   // from nail to nail: more of the finger touches, and the skin is pulled along
    double cut = 0;      // share of the finger that does not touch the plate ...
    double cutAngle = 0; // ... on this side, radians counter-clockwise from the right
    double shiftX = 0;   // whole finger off centre: pixels to the right ...
    double shiftY = 0;   // ... and downwards
};

} // namespace thunhan
