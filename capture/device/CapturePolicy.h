// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"

#include <QMap>
#include <QString>

namespace thunhan
{

// In which presentations the ten fingers are taken. A reader that takes no slaps or no rolls gets what it
// can.
enum class FingerSequence {
    SinglePrints,  // ten plain prints in the rolled order: mobile kits
    SlapsAndRolls, // right four, left four, thumbs, then ten rolled: live-scan stations
};

// What a site asks of a capture. Filled by the composition root from the site's settings; the defaults are
// proposals to be calibrated at the site, as the reference data says.
struct CapturePolicy {
    int fingerThreshold = 60; // of FingerAssessor's score, 0..100; every finger is gated by itself
    QMap<FingerPosition, int> fingerThresholds; // of fingers that are gated otherwise
    FingerSequence fingerSequence = FingerSequence::SlapsAndRolls;
    int fingerAttempts = 3; // presentations per finger, or slap, before the best one goes to a supervisor
    QString nfiq2Program;   // a site's NFIQ 2, whose score is recorded beside ours; empty: there is none

    int thresholdFor(FingerPosition position) const
    {
        return fingerThresholds.value(position, fingerThreshold);
    }
};

} // namespace thunhan
