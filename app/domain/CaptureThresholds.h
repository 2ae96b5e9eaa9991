// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "app/domain/PortraitPolicy.h"

#include <QMap>

namespace thunhan
{

struct BiometricSample;

// What a print has to reach before it is taken without a supervisor.
struct FingerThresholds {
    int score = 60;                   // of FingerAssessor, 0..100; every finger is gated by itself
    QMap<FingerPosition, int> scores; // of fingers that are gated otherwise
    int attempts = 3; // presentations of a finger, or slap, before the best one goes to a supervisor

    friend bool operator==(const FingerThresholds&, const FingerThresholds&) = default;
};

// What the office asks of captures: reference data, since a site calibrates it and the registry may raise it
// without a new program.
struct CaptureThresholds {
    FingerThresholds fingers;
    PortraitPolicy portrait;

    friend bool operator==(const CaptureThresholds&, const CaptureThresholds&) = default;
};

// Whether the thresholds leave it to whoever captured this portrait to let it pass, with a reason.
bool mayPassWithReason(const BiometricSample& portrait, const PortraitPolicy& policy);

} // namespace thunhan
