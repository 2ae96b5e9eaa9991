// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitMeasures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thunhan
{
namespace
{

PortraitCheck angle(PortraitMeasure measure, double value, double limit, PortraitAdvice whenPositive,
                    PortraitAdvice whenNegative)
{
    PortraitCheck check = atMost(measure, std::abs(value), limit, value > 0 ? whenPositive : whenNegative);
    check.value = value;
    return check;
}

} // namespace

PortraitCheck OneFaceMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return atMost(PortraitMeasure::OneFace, view.secondFaceShare, policy.secondFaceShare,
                  PortraitAdvice::OnePersonOnly);
}

PortraitCheck HeadSizeMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const double share = view.crop.height() / view.frame.height();
    if (share > 1 + policy.headPlace)
        return atMost(PortraitMeasure::HeadSize, share, 1 + policy.headPlace, PortraitAdvice::MoveBack);
    return atLeast(PortraitMeasure::HeadSize, share, policy.headSize, PortraitAdvice::ComeCloser);
}

PortraitCheck HeadPlaceMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const QRectF& crop = view.crop;
    // The picture's left is the person's right.
    const std::array<std::pair<double, PortraitAdvice>, 4> beyond{{
        {-crop.left(), PortraitAdvice::MoveLeft},
        {crop.right() - view.frame.width(), PortraitAdvice::MoveRight},
        {-crop.top(), PortraitAdvice::MoveDown},
        {crop.bottom() - view.frame.height(), PortraitAdvice::MoveUp},
    }};
    const auto worst = std::max_element(beyond.begin(), beyond.end());
    return atMost(PortraitMeasure::HeadPlace, std::max(0.0, worst->first / crop.height()), policy.headPlace,
                  worst->second);
}

PortraitCheck EyeDistanceMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const double turned = std::cos(view.geometry.yaw * M_PI / 180);
    PortraitCheck check =
        atLeast(PortraitMeasure::EyeDistance, view.geometry.eyeDistance / std::max(0.5, turned),
                policy.eyeDistance, PortraitAdvice::ComeCloser);
    if (check.state == CheckState::Ok && check.value < policy.eyeDistanceGood) {
        check.state = CheckState::Warn;
        check.limit = policy.eyeDistanceGood;
        check.advice = PortraitAdvice::ComeCloser;
    }
    return check;
}

PortraitCheck RollMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return angle(PortraitMeasure::Roll, view.geometry.roll, policy.roll, PortraitAdvice::LeanRight,
                 PortraitAdvice::LeanLeft);
}

PortraitCheck YawMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return angle(PortraitMeasure::Yaw, view.geometry.yaw, policy.yaw, PortraitAdvice::TurnRight,
                 PortraitAdvice::TurnLeft);
}

PortraitCheck PitchMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return angle(PortraitMeasure::Pitch, view.geometry.pitch - policy.pitchNeutral, policy.pitch,
                 PortraitAdvice::ChinDown, PortraitAdvice::ChinUp);
}

PortraitCheck EyesOpenMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return atLeast(PortraitMeasure::EyesOpen, view.geometry.eyeOpening, policy.eyeOpening,
                   PortraitAdvice::OpenEyes);
}

PortraitCheck MouthClosedMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return atMost(PortraitMeasure::MouthClosed, view.geometry.mouthOpening, policy.mouthOpening,
                  PortraitAdvice::CloseMouth);
}

} // namespace thunhan
