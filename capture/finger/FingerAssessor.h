// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/QualityScore.h"
#include "capture/device/CapturePolicy.h"
#include "capture/device/Frame.h"
#include "capture/finger/minutiae/Minutia.h"

#include <QList>
#include <QRectF>
#include <array>
#include <optional>

namespace thunhan
{

// What keeps a print from being good, by what the citizen can do about it. The sentences belong to the pages.
enum class FingerDefect {
    Blank,      // nothing on the glass
    NotAFinger, // something without ridges
    TooSmall,   // only a part of the finger touches
    TooLight,
    TooDry,
    TooWet,
    TooHard,       // pressed so hard that valleys close
    Smeared,       // dragged over the plate
    Moved,         // while the picture was taken, or out of focus
    OffCentreLeft, // the print lies too far left of the picture ...
    OffCentreRight,
    OffCentreUp,
    OffCentreDown,
};

inline constexpr auto allFingerDefects = std::to_array<FingerDefect>(
    {FingerDefect::Blank, FingerDefect::NotAFinger, FingerDefect::TooSmall, FingerDefect::TooLight,
     FingerDefect::TooDry, FingerDefect::TooWet, FingerDefect::TooHard, FingerDefect::Smeared,
     FingerDefect::Moved, FingerDefect::OffCentreLeft, FingerDefect::OffCentreRight,
     FingerDefect::OffCentreUp, FingerDefect::OffCentreDown});

struct FingerMeasure {
    QualityScore value;  // raw, in the measure's own unit; see quality/QualityMeasures.h
    double limit = 0;    // what it has to reach, or not to exceed
    bool passed = false; // information for the clerk; the gate is the score
};

struct FingerAssessment {
    int score = 0; // 0..100, of algorithm thunhan.finger version 3; nothing else's scale
    bool passed = false;
    QList<FingerMeasure> measures;
    QList<FingerDefect> causes;        // most important first; empty when nothing is to be said
    double foregroundShare = 0;        // of the picture that shows skin, 0..1
    double clearShare = 0;             // of the skin that shows clear ridges, 0..1
    QRectF foreground;                 // bounds of the skin, as shares of the picture
    Minutiae minutiae;                 // at 500 ppi, for the checks that compare prints
    std::optional<QualityScore> nfiq2; // where the site has it; told beside our score and never mixed with it

    // For BiometricSample: the score that was gated first, then the raw measures.
    QList<QualityScore> qualityScores() const;
};

// Judges one plain print of that finger. Re-entrant; a picture of 416 x 560 takes some milliseconds, but not
// on the UI thread all the same. Reads frames of Format_Grayscale8, dark ridges on a light ground, at the
// frame's resolution (0: 500 ppi); pictures larger than any plate are refused. Asks a site's NFIQ 2 as well,
// which blocks up to its deadline; when it fails there is no such score, and nothing else changes.
FingerAssessment assessFinger(const Frame& frame, const CapturePolicy& policy, FingerPosition position);

} // namespace thunhan
