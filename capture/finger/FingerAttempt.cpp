// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerAttempt.h"

#include "app/base/Sha256.h"

#include <QBuffer>
#include <cmath>

namespace thunhan
{
namespace
{

EncodedPrint encode(const Frame& frame)
{
    constexpr double inchesPerMetre = 1 / 0.0254;
    QImage image = frame.image;
    if (frame.ppi > 0) {
        const int dotsPerMetre = static_cast<int>(std::lround(frame.ppi * inchesPerMetre));
        image.setDotsPerMeterX(dotsPerMetre);
        image.setDotsPerMeterY(dotsPerMetre);
    }
    EncodedPrint encoded;
    QBuffer buffer(&encoded.png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    encoded.digest = sha256(encoded.png);
    return encoded;
}

} // namespace

JudgedPrint judgePrint(const Frame& frame, const CapturePolicy& policy, FingerPosition position)
{
    return {assessFinger(frame, policy, position), encode(frame)};
}

BiometricSample describeSample(const FingerAttempt& attempt, FingerPosition position,
                               const QByteArray& digest, OperatorId capturedBy, bool kept)
{
    BiometricSample sample;
    sample.id = attempt.id;
    sample.modality = BiometricModality::Finger;
    sample.site = position;
    sample.impression = Impression::LiveScanPlain;
    sample.origin = attempt.frame.origin;
    sample.mediaType = QStringLiteral("image/png");
    sample.size = attempt.frame.image.size();
    sample.bitDepth = 8;
    sample.ppi = attempt.frame.ppi;
    sample.device = attempt.frame.device;
    sample.capturedAt = attempt.frame.capturedAt;
    sample.capturedBy = capturedBy;
    sample.attempt = attempt.number;
    sample.quality = attempt.assessment.qualityScores();
    sample.passed = attempt.assessment.passed;
    sample.kept = kept;
    sample.imageDigest = digest;
    return sample;
}

} // namespace thunhan
