// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/QualityMeasures.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{

double AreaMeasure::raw(const PrintEvidence& print) const
{
    return static_cast<double>(print.blocks.foregroundCount()) * FingerBlocks::side * FingerBlocks::side;
}

double CentringMeasure::raw(const PrintEvidence& print) const
{
    const QPointF centre = print.blocks.centre();
    return std::max(std::abs(centre.x()), std::abs(centre.y()));
}

double CoreMinutiaeMeasure::raw(const PrintEvidence& print) const
{
    constexpr float within = 125; // pixels at 500 ppi
    return static_cast<double>(
        std::count_if(print.minutiae.begin(), print.minutiae.end(), [&](const Minutia& minutia) {
            return std::hypot(minutia.x - print.core.x, minutia.y - print.core.y) <= within;
        }));
}

} // namespace thunhan
