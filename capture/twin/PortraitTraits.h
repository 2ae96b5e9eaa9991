// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/TwinPerson.h"

#include <QColor>

namespace thunhan
{

enum class HairStyle { ShortParted, ShortSwept, Cropped, Bun, LongBehind, Bob };

// What tells one drawn person from another. Lengths in the distance from the eyes' midpoint to the chin.
struct PortraitTraits {
    QColor skin, hair, lips, iris, cloth;
    HairStyle hairStyle = HairStyle::ShortParted;
    double cheekWidth = 0.66; // half width of the face at the cheekbones
    double jawWidth = 0.5;
    double chinWidth = 0.2;
    double eyeSpacing = 0.285; // from the middle of the face to an eye's centre
    double eyeWidth = 0.13;    // half
    double eyeHeight = 0.062;  // half, open
    double eyeSlant = 0.01;
    double browHeight = 0.2;
    double browThickness = 0.03;
    double noseLength = 0.46;
    double noseWidth = 0.14;
    double mouthHeight = 0.66; // of the mouth's line below the eyes
    double mouthWidth = 0.21;
    double lipThickness = 0.05;
    double age = 0.3; // 0 young .. 1 old: folds and grey hair
};

// Pure: the same seed gives the same traits.
PortraitTraits portraitTraits(const TwinPerson& person);

} // namespace thunhan
