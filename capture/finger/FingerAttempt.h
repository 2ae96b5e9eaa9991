// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"
#include "capture/device/CapturePolicy.h"
#include "capture/finger/FingerAssessor.h"

#include <QByteArray>

namespace thunhan
{

// One presentation that gave a picture. A value; safe to copy between threads.
struct FingerAttempt {
    SampleId id;
    int number = 1; // 1.. within its finger
    Frame frame;
    FingerAssessment assessment;
};

// A picture as it is stored: PNG with its resolution, and the digest of these bytes.
struct EncodedPrint {
    QByteArray png;
    QByteArray digest; // SHA-256
};

struct JudgedPrint {
    FingerAssessment assessment;
    EncodedPrint encoded;
};

// Judges and encodes one frame of that finger. For the quality pool, some 30 ms.
JudgedPrint judgePrint(const Frame& frame, const CapturePolicy& policy, FingerPosition position);

// Everything about the attempt but its pixels.
BiometricSample describeSample(const FingerAttempt& attempt, FingerPosition position,
                               const QByteArray& digest, OperatorId capturedBy, bool kept);

} // namespace thunhan
