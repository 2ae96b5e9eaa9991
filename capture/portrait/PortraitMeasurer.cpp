// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitMeasurer.h"

#include "capture/portrait/PortraitMeasures.h"

#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

PortraitCheck checked(PortraitMeasure measure, double value, double limit, bool holds, double goodness,
                      PortraitAdvice advice)
{
    return {measure,
            value,
            limit,
            holds ? CheckState::Ok : CheckState::Bad,
            holds ? PortraitAdvice::None : advice,
            goodness};
}

} // namespace

PortraitCheck atMost(PortraitMeasure measure, double value, double limit, PortraitAdvice advice)
{
    const bool holds = value <= limit;
    const double goodness = limit > 0 ? std::clamp(1 - value / limit / 2, 0.0, 1.0) : (holds ? 1.0 : 0.0);
    return checked(measure, value, limit, holds, goodness, advice);
}

PortraitCheck atLeast(PortraitMeasure measure, double value, double limit, PortraitAdvice advice)
{
    return checked(measure, value, limit, value >= limit, std::clamp(value / limit / 2, 0.0, 1.0), advice);
}

std::span<const PortraitMeasurer* const> portraitMeasurers()
{
    static const OneFaceMeasurer oneFace;
    static const HeadSizeMeasurer headSize;
    static const HeadPlaceMeasurer headPlace;
    static const EyeDistanceMeasurer eyeDistance;
    static const RollMeasurer roll;
    static const YawMeasurer yaw;
    static const PitchMeasurer pitch;
    static const EyesOpenMeasurer eyesOpen;
    static const MouthClosedMeasurer mouthClosed;
    static const EyesVisibleMeasurer eyesVisible;
    static const BrowsClearMeasurer browsClear;
    static const BrightnessMeasurer brightness;
    static const UnderExposureMeasurer underExposure;
    static const OverExposureMeasurer overExposure;
    static const EvenLightMeasurer evenLight;
    static const ColourMeasurer colour;
    static const NaturalColourMeasurer naturalColour;
    static const ContrastMeasurer contrast;
    static const DynamicRangeMeasurer dynamicRange;
    static const SharpnessMeasurer sharpness;
    static const BackgroundWhiteMeasurer backgroundWhite;
    static const BackgroundEvenMeasurer backgroundEven;
    static const std::array<const PortraitMeasurer*, portraitMeasureCount> all{
        &oneFace,       &headSize,     &headPlace,       &eyeDistance,   &roll,          &yaw,
        &pitch,         &eyesOpen,     &mouthClosed,     &eyesVisible,   &browsClear,    &brightness,
        &underExposure, &overExposure, &evenLight,       &colour,        &naturalColour, &contrast,
        &dynamicRange,  &sharpness,    &backgroundWhite, &backgroundEven};
    return all;
}

} // namespace thunhan
