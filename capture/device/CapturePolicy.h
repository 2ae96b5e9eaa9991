// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "app/domain/FingerSequence.h"

#include <QMap>
#include <QString>

namespace thunhan
{

// What a site asks of a capture. Filled by the composition root from the site's settings; the defaults are
// proposals to be calibrated at the site, as the reference data says.
struct CapturePolicy {
    int fingerThreshold = 60; // of FingerAssessor's score, 0..100; every finger is gated by itself
    QMap<FingerPosition, int> fingerThresholds; // of fingers that are gated otherwise
    FingerSequence fingerSequence = FingerSequence::SinglePrints;
    int fingerAttempts = 3; // presentations per finger, or slap, before the best one goes to a supervisor
    bool packPrints = true; // prints of 500 ppi travel as WSQ; what was captured stays here without loss
    QString nfiq2Program;   // a site's NFIQ 2, whose score is recorded beside ours; empty: there is none

    int thresholdFor(FingerPosition position) const
    {
        return fingerThresholds.value(position, fingerThreshold);
    }
};

} // namespace thunhan
