// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/CaptureThresholds.h"
#include "app/domain/FingerSequence.h"

#include <QString>

namespace thunhan
{

// How prints are taken here: the station's settings, and the thresholds of the reference data.
struct CapturePolicy {
    FingerThresholds thresholds;
    FingerSequence fingerSequence = FingerSequence::SinglePrints;
    bool packPrints = true; // prints of 500 ppi travel as WSQ; what was captured stays here without loss
    QString nfiq2Program;   // a site's NFIQ 2, whose score is recorded beside ours; empty: there is none

    int thresholdFor(FingerPosition position) const
    {
        return thresholds.scores.value(position, thresholds.score);
    }
};

} // namespace thunhan
