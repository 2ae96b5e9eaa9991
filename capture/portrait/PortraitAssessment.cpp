// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitAssessment.h"

#include <algorithm>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

bool allHold(const QList<PortraitCheck>& checks)
{
    return !checks.isEmpty() && std::all_of(checks.begin(), checks.end(), [](const PortraitCheck& check) {
        return check.state == CheckState::Ok || check.state == CheckState::Warn;
    });
}

PortraitAdvice mostImportantAdvice(const QList<PortraitCheck>& checks)
{
    for (const CheckState state : {CheckState::Bad, CheckState::NotMeasured, CheckState::Warn}) {
        for (const PortraitCheck& check : checks) {
            if (check.state == state && check.advice != PortraitAdvice::None)
                return check.advice;
        }
    }
    return PortraitAdvice::None;
}

QString toName(PortraitMeasure measure)
{
    switch (measure) {
    case PortraitMeasure::OneFace: return u"one-face"_s;
    case PortraitMeasure::HeadSize: return u"head-size"_s;
    case PortraitMeasure::HeadPlace: return u"head-place"_s;
    case PortraitMeasure::EyeDistance: return u"eye-distance"_s;
    case PortraitMeasure::Roll: return u"roll"_s;
    case PortraitMeasure::Yaw: return u"yaw"_s;
    case PortraitMeasure::Pitch: return u"pitch"_s;
    case PortraitMeasure::EyesOpen: return u"eyes-open"_s;
    case PortraitMeasure::MouthClosed: return u"mouth-closed"_s;
    case PortraitMeasure::EyesVisible: return u"eyes-visible"_s;
    case PortraitMeasure::BrowsClear: return u"brows-clear"_s;
    case PortraitMeasure::Brightness: return u"brightness"_s;
    case PortraitMeasure::UnderExposure: return u"under-exposure"_s;
    case PortraitMeasure::OverExposure: return u"over-exposure"_s;
    case PortraitMeasure::EvenLight: return u"even-light"_s;
    case PortraitMeasure::Colour: return u"colour"_s;
    case PortraitMeasure::NaturalColour: return u"natural-colour"_s;
    case PortraitMeasure::Contrast: return u"contrast"_s;
    case PortraitMeasure::DynamicRange: return u"dynamic-range"_s;
    case PortraitMeasure::Sharpness: return u"sharpness"_s;
    case PortraitMeasure::BackgroundWhite: return u"background-white"_s;
    case PortraitMeasure::BackgroundEven: return u"background-even"_s;
    }
    Q_UNREACHABLE();
}

QString toName(PortraitAdvice advice)
{
    switch (advice) {
    case PortraitAdvice::None: return {};
    case PortraitAdvice::ShowFace: return u"show-face"_s;
    case PortraitAdvice::OnePersonOnly: return u"one-person-only"_s;
    case PortraitAdvice::ComeCloser: return u"come-closer"_s;
    case PortraitAdvice::MoveBack: return u"move-back"_s;
    case PortraitAdvice::MoveLeft: return u"move-left"_s;
    case PortraitAdvice::MoveRight: return u"move-right"_s;
    case PortraitAdvice::MoveUp: return u"move-up"_s;
    case PortraitAdvice::MoveDown: return u"move-down"_s;
    case PortraitAdvice::LeanLeft: return u"lean-left"_s;
    case PortraitAdvice::LeanRight: return u"lean-right"_s;
    case PortraitAdvice::TurnLeft: return u"turn-left"_s;
    case PortraitAdvice::TurnRight: return u"turn-right"_s;
    case PortraitAdvice::ChinUp: return u"chin-up"_s;
    case PortraitAdvice::ChinDown: return u"chin-down"_s;
    case PortraitAdvice::OpenEyes: return u"open-eyes"_s;
    case PortraitAdvice::CloseMouth: return u"close-mouth"_s;
    case PortraitAdvice::ClearEyes: return u"clear-eyes"_s;
    case PortraitAdvice::ClearBrows: return u"clear-brows"_s;
    case PortraitAdvice::MoreLight: return u"more-light"_s;
    case PortraitAdvice::LessLight: return u"less-light"_s;
    case PortraitAdvice::EvenLight: return u"even-light"_s;
    case PortraitAdvice::ColourPictureNeeded: return u"colour-picture-needed"_s;
    case PortraitAdvice::CorrectWhiteBalance: return u"correct-white-balance"_s;
    case PortraitAdvice::HoldStill: return u"hold-still"_s;
    case PortraitAdvice::WhiteBackground: return u"white-background"_s;
    case PortraitAdvice::PlainBackground: return u"plain-background"_s;
    }
    Q_UNREACHABLE();
}

QString toName(CheckState state)
{
    switch (state) {
    case CheckState::Ok: return u"ok"_s;
    case CheckState::Warn: return u"warning"_s;
    case CheckState::Bad: return u"bad"_s;
    case CheckState::NotMeasured: return u"not-measured"_s;
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
