// SPDX-License-Identifier: GPL-3.0-or-later
// The measures, each a class that tells its raw value's unit here and its formula in its own place. T is the
// distance from the eyes' midpoint to the chin.
#pragma once

#include "capture/portrait/PortraitMeasurer.h"

namespace thunhan
{

template <PortraitMeasure which>
class MeasurerOf : public PortraitMeasurer
{
public:
    PortraitMeasure measure() const final { return which; }
};

// Area of the second face / area of the first.
class OneFaceMeasurer final : public MeasurerOf<PortraitMeasure::OneFace>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Height of the card's picture / height of the frame.
class HeadSizeMeasurer final : public MeasurerOf<PortraitMeasure::HeadSize>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// How far the card's picture reaches beyond the frame, in its heights.
class HeadPlaceMeasurer final : public MeasurerOf<PortraitMeasure::HeadPlace>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Pixels between the eyes, as if the face looked straight ahead. Warns before it fails.
class EyeDistanceMeasurer final : public MeasurerOf<PortraitMeasure::EyeDistance>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Degrees of the eyes' line.
class RollMeasurer final : public MeasurerOf<PortraitMeasure::Roll>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Degrees about the upright axis.
class YawMeasurer final : public MeasurerOf<PortraitMeasure::Yaw>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Degrees of the chin, from the camera's own neutral.
class PitchMeasurer final : public MeasurerOf<PortraitMeasure::Pitch>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Largest gap of the lids / T, of the eye that is more shut.
class EyesOpenMeasurer final : public MeasurerOf<PortraitMeasure::EyesOpen>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Largest gap of the inner lips / T.
class MouthClosedMeasurer final : public MeasurerOf<PortraitMeasure::MouthClosed>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Span of grey about an eye / the face's mean grey, of the eye that shows less: iris and white under no bar,
// hand, hair or dark glass.
class EyesVisibleMeasurer final : public MeasurerOf<PortraitMeasure::EyesVisible>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Grey above an eyebrow / grey of the cheek below it, of the darker side. Only warns: dark hair is seen, fair
// hair is not, and the clerk decides.
class BrowsClearMeasurer final : public MeasurerOf<PortraitMeasure::BrowsClear>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Mean linear luminance of the face.
class BrightnessMeasurer final : public MeasurerOf<PortraitMeasure::Brightness>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Share of the face that is lost in black.
class UnderExposureMeasurer final : public MeasurerOf<PortraitMeasure::UnderExposure>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Share of the face that is lost in white.
class OverExposureMeasurer final : public MeasurerOf<PortraitMeasure::OverExposure>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// How much the cheeks' histograms share.
class EvenLightMeasurer final : public MeasurerOf<PortraitMeasure::EvenLight>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Chroma of the cheeks: a grey picture has none.
class ColourMeasurer final : public MeasurerOf<PortraitMeasure::Colour>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Distance of the cheeks' colour from the range of skin, CIELAB under D50.
class NaturalColourMeasurer final : public MeasurerOf<PortraitMeasure::NaturalColour>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Standard deviation of the face's linear luminance.
class ContrastMeasurer final : public MeasurerOf<PortraitMeasure::Contrast>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Entropy of the face's linear luminance, bits.
class DynamicRangeMeasurer final : public MeasurerOf<PortraitMeasure::DynamicRange>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Laplacian energy of the face.
class SharpnessMeasurer final : public MeasurerOf<PortraitMeasure::Sharpness>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Share of the background that is near white.
class BackgroundWhiteMeasurer final : public MeasurerOf<PortraitMeasure::BackgroundWhite>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

// Mean gradient of the background.
class BackgroundEvenMeasurer final : public MeasurerOf<PortraitMeasure::BackgroundEven>
{
public:
    PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const override;
};

} // namespace thunhan
