// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"
#include "capture/device/CapturePolicy.h"
#include "capture/finger/FingerAssessor.h"
#include "capture/finger/FingerprintScanner.h"
#include "capture/finger/slap/SlapSegmenter.h"

#include <QByteArray>

namespace thunhan
{

// One print that one presentation gave of one finger. A value; safe to copy between threads.
struct FingerAttempt {
    SampleId id;
    int number = 1; // 1.. within its finger and impression
    Impression impression = Impression::LiveScanPlain;
    Frame frame;
    FingerAssessment assessment;
};

// A picture as it is stored: PNG with its resolution, what is sent of it where the policy packs prints, and
// the digests of these bytes.
struct EncodedPrint {
    QByteArray png;
    QByteArray digest; // SHA-256
    QByteArray wsq;    // empty: the PNG is sent
    QByteArray wsqDigest;
};

struct JudgedPrint {
    FingerPosition position = FingerPosition::RightThumb;
    Frame frame;
    FingerAssessment assessment;
    EncodedPrint encoded;
};

// What became of one presentation.
struct JudgedPresentation {
    // Of a slap: how the fingers were laid on the glass. With a wrong hand, or fingers that cannot be told
    // apart, no print is used.
    QList<SlapFinding> findings;
    QList<SlapFinger> places; // in the slap's picture; empty when the reader took it apart
    QList<JudgedPrint> prints;
    EncodedPrint slap; // the whole picture; empty for single fingers, and without one

    bool isUsable() const { return !prints.isEmpty(); }
};

// Judges and encodes what the reader delivered for the request. For the quality pool; some 30 ms a finger,
// and a third of a second for the picture of a slap.
JudgedPresentation judgePresentation(const FingerRequest& request, const Frame& frame,
                                     const QList<FingerFrame>& fingers, const CapturePolicy& policy);

// Everything about the attempt but its pixels.
BiometricSample describeSample(const FingerAttempt& attempt, FingerPosition position,
                               const EncodedPrint& encoded, OperatorId capturedBy, bool kept);
// The same of a slap's picture: as good as the worst of its fingers.
BiometricSample describeSlap(SampleId id, FingerGroup group, int number, const Frame& frame,
                             const JudgedPresentation& judged, OperatorId capturedBy);

} // namespace thunhan
