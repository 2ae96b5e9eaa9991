// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thunhan
{

// What a site asks of a capture. Filled by the composition root from the site's settings; the defaults are
// proposals to be calibrated at the site, as the reference data says.
struct CapturePolicy {
    int fingerThreshold = 60; // of FingerAssessor's score, 0..100; every finger is gated by itself
    int fingerAttempts = 3;   // presentations per finger before the best one goes to a supervisor
};

} // namespace thunhan
