// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/CapturePolicy.h"
#include "capture/finger/FingerprintScanner.h"

namespace thunhan
{

// What is asked of the citizen one after the other, so that every finger is there in what the policy's
// sequence asks for. Of a reader that takes no slaps the plain prints come finger by finger; rolls are
// planned whether it takes them or not (FingerprintCapabilities::takes). `absent` are fingers that the
// citizen does not have: no presentation is for them alone.
QList<FingerRequest> planFingers(const CapturePolicy& policy, const FingerprintCapabilities& reader,
                                 const QList<FingerPosition>& absent);

} // namespace thunhan
