// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitMeasures.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{

PortraitCheck atMost(PortraitMeasure measure, double value, double limit, PortraitAdvice advice)
{
    const bool holds = value <= limit;
    const double goodness = limit > 0 ? std::clamp(1 - value / limit / 2, 0.0, 1.0) : (holds ? 1.0 : 0.0);
    return {measure,
            value,
            limit,
            holds ? CheckState::Ok : CheckState::Bad,
            holds ? PortraitAdvice::None : advice,
            goodness};
}

PortraitCheck atLeast(PortraitMeasure measure, double value, double limit, PortraitAdvice advice)
{
    const bool holds = value >= limit;
    return {measure,
            value,
            limit,
            holds ? CheckState::Ok : CheckState::Bad,
            holds ? PortraitAdvice::None : advice,
            std::clamp(value / limit / 2, 0.0, 1.0)};
}

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

PortraitCheck measureOneFace(const FaceView& view, const PortraitPolicy& policy)
{
    return atMost(PortraitMeasure::OneFace, view.secondFaceShare, policy.secondFaceShare,
                  PortraitAdvice::OnePersonOnly);
}

PortraitCheck measureHeadSize(const FaceView& view, const PortraitPolicy& policy)
{
    const double share = view.crop.height() / view.frame.height();
    if (share > 1 + policy.headPlace)
        return atMost(PortraitMeasure::HeadSize, share, 1 + policy.headPlace, PortraitAdvice::MoveBack);
    return atLeast(PortraitMeasure::HeadSize, share, policy.headSize, PortraitAdvice::ComeCloser);
}

PortraitCheck measureHeadPlace(const FaceView& view, const PortraitPolicy& policy)
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

PortraitCheck measureEyeDistance(const FaceView& view, const PortraitPolicy& policy)
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

PortraitCheck measureRoll(const FaceView& view, const PortraitPolicy& policy)
{
    return angle(PortraitMeasure::Roll, view.geometry.roll, policy.roll, PortraitAdvice::LeanRight,
                 PortraitAdvice::LeanLeft);
}

PortraitCheck measureYaw(const FaceView& view, const PortraitPolicy& policy)
{
    return angle(PortraitMeasure::Yaw, view.geometry.yaw, policy.yaw, PortraitAdvice::TurnRight,
                 PortraitAdvice::TurnLeft);
}

PortraitCheck measurePitch(const FaceView& view, const PortraitPolicy& policy)
{
    return angle(PortraitMeasure::Pitch, view.geometry.pitch - policy.pitchNeutral, policy.pitch,
                 PortraitAdvice::ChinDown, PortraitAdvice::ChinUp);
}

PortraitCheck measureEyesOpen(const FaceView& view, const PortraitPolicy& policy)
{
    return atLeast(PortraitMeasure::EyesOpen, view.geometry.eyeOpening, policy.eyeOpening,
                   PortraitAdvice::OpenEyes);
}

PortraitCheck measureMouthClosed(const FaceView& view, const PortraitPolicy& policy)
{
    return atMost(PortraitMeasure::MouthClosed, view.geometry.mouthOpening, policy.mouthOpening,
                  PortraitAdvice::CloseMouth);
}

} // namespace thunhan
