// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/QualityScore.h"

#include <QList>
#include <QMetaType>
#include <QRectF>

namespace thunhan
{

// In the order in which they are worth telling: no light helps a face that is not there.
enum class PortraitMeasure {
    OneFace,
    HeadSize,
    HeadPlace,
    EyeDistance,
    Roll,
    Yaw,
    Pitch,
    EyesOpen,
    MouthClosed,
    EyesVisible,
    BrowsClear, // only ever a warning
    Brightness,
    UnderExposure,
    OverExposure,
    EvenLight,
    Colour, // there is any
    NaturalColour,
    Contrast,
    DynamicRange,
    Sharpness,
    BackgroundWhite,
    BackgroundEven,
};
inline constexpr int portraitMeasureCount = 22;

enum class CheckState { Ok, Warn, Bad, NotMeasured };

// What the clerk says to the person. Directions are the person's own.
enum class PortraitAdvice {
    None,
    ShowFace,
    OnePersonOnly,
    ComeCloser,
    MoveBack,
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    LeanLeft,
    LeanRight,
    TurnLeft,
    TurnRight,
    ChinUp,
    ChinDown,
    OpenEyes,
    CloseMouth,
    ClearEyes,
    ClearBrows,
    MoreLight,
    LessLight,
    EvenLight,
    ColourPictureNeeded,
    CorrectWhiteBalance,
    HoldStill,
    WhiteBackground,
    PlainBackground,
};

struct PortraitCheck {
    PortraitMeasure measure = PortraitMeasure::OneFace;
    double value = 0;
    double limit = 0; // of a range the end that is nearer to the value
    CheckState state = CheckState::NotMeasured;
    PortraitAdvice advice = PortraitAdvice::None; // what mends it when it is not Ok
    double goodness = 0;                          // 0..1; 0.5 at the limit
};

struct PortraitAssessment {
    bool passed = false;         // every check is Ok or Warn
    QList<PortraitCheck> checks; // one per measure, in their order; none before the model is loaded
    PortraitAdvice advice = PortraitAdvice::None; // of the most important check that is not Ok
    int faces = 0; // that were seen, the applicant's first; followed from frame to frame, at most one
    QRectF face;   // pixels of the frame; null when no face was found
    QList<QPointF> landmarks;    // the 68 points, pixels of the frame; none without a face
    QRectF crop;                 // the card's picture, 2:3, upright; null when no face was found
    double roll = 0;             // degrees by which the crop is straightened about the eyes' midpoint
    QPointF eyes;                // that midpoint
    int score = 0;               // 0..100, for the clerk and for choosing among candidates that passed
    QList<QualityScore> quality; // the score under its algorithm's name and version

    bool assessed() const { return !checks.isEmpty(); }
    const PortraitCheck* check(PortraitMeasure measure) const
    {
        for (const PortraitCheck& candidate : checks) {
            if (candidate.measure == measure)
                return &candidate;
        }
        return nullptr;
    }
};

// Every check is Ok or Warn; false without any.
bool allHold(const QList<PortraitCheck>& checks);
// A failed check comes before a warning, the earlier measure before the later.
PortraitAdvice mostImportantAdvice(const QList<PortraitCheck>& checks);

// Stable names for other programs; the sentences belong to the screens. Empty for None.
QString toName(PortraitMeasure measure);
QString toName(PortraitAdvice advice);
QString toName(CheckState state);

} // namespace thunhan

Q_DECLARE_METATYPE(thunhan::PortraitAssessment)
