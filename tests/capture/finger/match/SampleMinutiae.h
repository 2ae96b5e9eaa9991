// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/minutiae/Minutia.h"
#include "capture/twin/TwinRandom.h"

#include <cmath>
#include <numbers>

namespace thunhan
{

// Scattered over a print, none closer to another than two ridges.
inline Minutiae sampleMinutiae(quint64 seed, std::size_t count = 40)
{
    TwinRandom random({seed, 0x51});
    Minutiae minutiae;
    while (minutiae.size() < count) {
        Minutia next{static_cast<float>(random.uniform(60, 340)), static_cast<float>(random.uniform(60, 480)),
                     static_cast<float>(random.uniform(0, 2 * std::numbers::pi)),
                     random.uniform() < 0.5 ? MinutiaKind::Ending : MinutiaKind::Bifurcation,
                     static_cast<float>(random.uniform(0.5, 1))};
        bool isClose = false;
        for (const Minutia& other : minutiae)
            isClose = isClose || std::hypot(next.x - other.x, next.y - other.y) < 18;
        if (!isClose)
            minutiae.push_back(next);
    }
    return minutiae;
}

// As if the finger lay otherwise on the glass.
inline Minutiae laidOtherwise(Minutiae minutiae, float turn, float right, float down)
{
    const float full = 2 * std::numbers::pi_v<float>;
    for (Minutia& minutia : minutiae) {
        const float x = minutia.x - 200;
        const float y = minutia.y - 270;
        minutia.x = 200 + right + std::cos(turn) * x - std::sin(turn) * y;
        minutia.y = 270 + down + std::sin(turn) * x + std::cos(turn) * y;
        minutia.direction = std::fmod(minutia.direction + turn + full, full);
    }
    return minutiae;
}

} // namespace thunhan
