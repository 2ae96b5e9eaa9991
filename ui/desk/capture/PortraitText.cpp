// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/PortraitText.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

class PortraitText
{
    Q_DECLARE_TR_FUNCTIONS(PortraitText)
};

struct Group {
    QList<PortraitMeasure> measures;
    QString words; // when all hold
};

QList<Group> groups()
{
    using enum PortraitMeasure;
    return {
        {{OneFace}, PortraitText::tr("One face in the frame")},
        {{HeadSize, HeadPlace}, PortraitText::tr("Size and place of the head")},
        {{EyeDistance}, PortraitText::tr("Distance of the eyes")},
        {{Roll, Yaw, Pitch}, PortraitText::tr("Head straight")},
        {{EyesOpen, MouthClosed, EyesVisible, BrowsClear}, PortraitText::tr("Eyes open, mouth closed")},
        {{Brightness, UnderExposure, OverExposure, EvenLight, Contrast, DynamicRange},
         PortraitText::tr("Light")},
        {{Colour, NaturalColour}, PortraitText::tr("Colours")},
        {{Sharpness}, PortraitText::tr("Sharpness")},
        {{BackgroundWhite, BackgroundEven}, PortraitText::tr("White, even background")},
    };
}

// What a failing check says. Directions are the citizen's own.
QString failureText(const PortraitCheck& check)
{
    switch (check.measure) {
    case PortraitMeasure::OneFace:
        return check.advice == PortraitAdvice::OnePersonOnly ? PortraitText::tr("More than one face")
                                                             : PortraitText::tr("No face found");
    case PortraitMeasure::HeadSize:
        return check.advice == PortraitAdvice::MoveBack ? PortraitText::tr("Too close")
                                                        : PortraitText::tr("Too far away");
    case PortraitMeasure::HeadPlace: return PortraitText::tr("Head off the middle");
    case PortraitMeasure::EyeDistance: return PortraitText::tr("Too far away");
    case PortraitMeasure::Roll: return PortraitText::tr("Head leans to one side");
    case PortraitMeasure::Yaw:
        return check.advice == PortraitAdvice::TurnLeft ? PortraitText::tr("Face turned to the right")
                                                        : PortraitText::tr("Face turned to the left");
    case PortraitMeasure::Pitch:
        return check.advice == PortraitAdvice::ChinUp ? PortraitText::tr("Chin too low")
                                                      : PortraitText::tr("Chin too high");
    case PortraitMeasure::EyesOpen: return PortraitText::tr("Eyes not open");
    case PortraitMeasure::MouthClosed: return PortraitText::tr("Mouth not closed");
    case PortraitMeasure::EyesVisible: return PortraitText::tr("Something covers an eye");
    case PortraitMeasure::BrowsClear: return PortraitText::tr("Hair over the eyebrow?");
    case PortraitMeasure::Brightness:
        return check.advice == PortraitAdvice::LessLight ? PortraitText::tr("Too bright")
                                                         : PortraitText::tr("Too dark");
    case PortraitMeasure::UnderExposure: return PortraitText::tr("Dark parts of the face");
    case PortraitMeasure::OverExposure: return PortraitText::tr("Glare on the face");
    case PortraitMeasure::EvenLight: return PortraitText::tr("Light from one side");
    case PortraitMeasure::Colour: return PortraitText::tr("The picture has no colour");
    case PortraitMeasure::NaturalColour: return PortraitText::tr("Tinted colours");
    case PortraitMeasure::Contrast:
    case PortraitMeasure::DynamicRange: return PortraitText::tr("Flat light");
    case PortraitMeasure::Sharpness: return PortraitText::tr("Not sharp");
    case PortraitMeasure::BackgroundWhite: return PortraitText::tr("Background not white");
    case PortraitMeasure::BackgroundEven: return PortraitText::tr("Background not even");
    }
    Q_UNREACHABLE();
}

QString decimals(double value, int places)
{
    return QLocale().toString(value, 'f', places);
}

// Figures only where a clerk can do something with them.
QString figuresText(const PortraitCheck& check)
{
    const bool fails = check.state != CheckState::Ok;
    switch (check.measure) {
    case PortraitMeasure::Roll:
    case PortraitMeasure::Yaw:
    case PortraitMeasure::Pitch: {
        const long degrees = std::lround(std::abs(check.value));
        return fails
                   ? PortraitText::tr("%1° · up to %2°").arg(degrees).arg(std::lround(std::abs(check.limit)))
                   : PortraitText::tr("%1°").arg(degrees);
    }
    case PortraitMeasure::EyeDistance:
        return fails ? PortraitText::tr("%1 · need %2 pixels")
                           .arg(std::lround(check.value))
                           .arg(std::lround(check.limit))
                     : PortraitText::tr("%1 pixels").arg(std::lround(check.value));
    case PortraitMeasure::EvenLight:
    case PortraitMeasure::Brightness:
    case PortraitMeasure::BackgroundWhite:
        return fails
                   ? PortraitText::tr("%1 · need %2").arg(decimals(check.value, 2), decimals(check.limit, 2))
                   : QString();
    default: return {};
    }
}

int rank(CheckState state)
{
    switch (state) {
    case CheckState::Bad: return 0;
    case CheckState::Warn: return 1;
    case CheckState::NotMeasured: return 2;
    case CheckState::Ok: return 3;
    }
    Q_UNREACHABLE();
}

Shape shapeOf(CheckState state)
{
    switch (state) {
    case CheckState::Bad: return Shape::Bad;
    case CheckState::Warn: return Shape::Warn;
    case CheckState::NotMeasured: return Shape::Idle;
    case CheckState::Ok: return Shape::Ok;
    }
    Q_UNREACHABLE();
}

} // namespace

QString adviceText(PortraitAdvice advice)
{
    switch (advice) {
    case PortraitAdvice::None: return {};
    case PortraitAdvice::ShowFace: return PortraitText::tr("Look into the camera");
    case PortraitAdvice::OnePersonOnly: return PortraitText::tr("One person only in the picture");
    case PortraitAdvice::ComeCloser: return PortraitText::tr("Come a little closer");
    case PortraitAdvice::MoveBack: return PortraitText::tr("Move back a little");
    case PortraitAdvice::MoveLeft: return PortraitText::tr("Move a little to the left");
    case PortraitAdvice::MoveRight: return PortraitText::tr("Move a little to the right");
    case PortraitAdvice::MoveUp: return PortraitText::tr("Sit up a little higher");
    case PortraitAdvice::MoveDown: return PortraitText::tr("Sit a little lower");
    case PortraitAdvice::LeanLeft: return PortraitText::tr("Lean the head a little to the left");
    case PortraitAdvice::LeanRight: return PortraitText::tr("Lean the head a little to the right");
    case PortraitAdvice::TurnLeft: return PortraitText::tr("Turn the head a little to the left");
    case PortraitAdvice::TurnRight: return PortraitText::tr("Turn the head a little to the right");
    case PortraitAdvice::ChinUp: return PortraitText::tr("Raise the chin a little");
    case PortraitAdvice::ChinDown: return PortraitText::tr("Lower the chin a little");
    case PortraitAdvice::OpenEyes: return PortraitText::tr("Open the eyes");
    case PortraitAdvice::CloseMouth: return PortraitText::tr("Close the mouth");
    case PortraitAdvice::ClearEyes: return PortraitText::tr("Nothing in front of the eyes");
    case PortraitAdvice::ClearBrows: return PortraitText::tr("Hair covers the eyebrow: check");
    case PortraitAdvice::MoreLight: return PortraitText::tr("More light on the face");
    case PortraitAdvice::LessLight: return PortraitText::tr("Less light on the face");
    case PortraitAdvice::EvenLight: return PortraitText::tr("Light both sides alike");
    case PortraitAdvice::ColourPictureNeeded: return PortraitText::tr("Switch the camera to colour");
    case PortraitAdvice::CorrectWhiteBalance: return PortraitText::tr("Correct the white balance");
    case PortraitAdvice::HoldStill: return PortraitText::tr("Hold still");
    case PortraitAdvice::WhiteBackground: return PortraitText::tr("Use the white background");
    case PortraitAdvice::PlainBackground: return PortraitText::tr("Clear the background");
    }
    Q_UNREACHABLE();
}

std::optional<Icon> adviceArrow(PortraitAdvice advice)
{
    switch (advice) {
    case PortraitAdvice::MoveLeft:
    case PortraitAdvice::LeanLeft:
    case PortraitAdvice::TurnLeft: return Icon::Left;
    case PortraitAdvice::MoveRight:
    case PortraitAdvice::LeanRight:
    case PortraitAdvice::TurnRight: return Icon::Right;
    case PortraitAdvice::MoveUp:
    case PortraitAdvice::ChinUp: return Icon::Up;
    case PortraitAdvice::MoveDown:
    case PortraitAdvice::ChinDown: return Icon::Down;
    default: return {};
    }
}

QList<CheckLine> checkLines(const PortraitAssessment& assessment)
{
    struct Ranked {
        int rank;
        CheckLine line;
    };
    std::vector<Ranked> lines;
    for (const Group& group : groups()) {
        const PortraitCheck* worst = nullptr;
        for (const PortraitMeasure measure : group.measures) {
            const PortraitCheck* check = assessment.check(measure);
            if (check && (!worst || rank(check->state) < rank(worst->state)))
                worst = check;
        }
        if (!worst) {
            lines.push_back({rank(CheckState::NotMeasured), {Shape::Idle, group.words, {}}});
            continue;
        }
        const bool fails = worst->state == CheckState::Bad || worst->state == CheckState::Warn;
        const bool measured = worst->state != CheckState::NotMeasured;
        lines.push_back({rank(worst->state),
                         {shapeOf(worst->state), fails ? failureText(*worst) : group.words,
                          measured ? figuresText(*worst) : QString()}});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    QList<CheckLine> sorted;
    for (const Ranked& each : lines)
        sorted.append(each.line);
    return sorted;
}

} // namespace thunhan
