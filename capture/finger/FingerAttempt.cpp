// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerAttempt.h"

#include "app/base/Sha256.h"
#include "capture/finger/wsq/WsqCodec.h"

#include <QBuffer>
#include <algorithm>
#include <cmath>

namespace thunhan
{
namespace
{

// The registry's rate is made for ridges of 500 ppi; prints of other readers travel as they are.
constexpr int packedPpi = 500;
constexpr int ppiTolerance = 10;

EncodedPrint encode(const Frame& frame, const CapturePolicy& policy)
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
    if (!policy.packPrints || std::abs(frame.ppi - packedPpi) > ppiTolerance)
        return encoded;
    // A picture too small for it is no print that anybody sends.
    if (const Result<QByteArray> wsq = encodeWsq(frame.image, {standardWsqBitRate, frame.ppi})) {
        encoded.wsq = *wsq;
        encoded.wsqDigest = sha256(encoded.wsq);
    }
    return encoded;
}

bool spoilsAll(const SlapFinding& finding)
{
    return finding.defect != SlapDefect::FingerMissing && finding.defect != SlapDefect::FingerCutOff;
}

QList<SlapFinding> missingOf(const FingerRequest& request, const QList<JudgedPrint>& prints)
{
    QList<SlapFinding> missing;
    for (const FingerPosition position : request.fingers()) {
        if (std::none_of(prints.begin(), prints.end(),
                         [position](const JudgedPrint& print) { return print.position == position; }))
            missing.append({SlapDefect::FingerMissing, position});
    }
    return missing;
}

// What holds for any sample of this frame.
BiometricSample sampleOf(const Frame& frame, const EncodedPrint& encoded)
{
    BiometricSample sample;
    sample.modality = BiometricModality::Finger;
    sample.origin = frame.origin;
    sample.mediaType = QStringLiteral("image/png");
    sample.size = frame.image.size();
    sample.bitDepth = 8;
    sample.ppi = frame.ppi;
    sample.device = frame.device;
    sample.capturedAt = frame.capturedAt;
    sample.imageDigest = encoded.digest;
    if (!encoded.wsq.isEmpty())
        sample.rendition = SampleRendition{QStringLiteral("image/x-wsq"), encoded.wsqDigest};
    return sample;
}

} // namespace

JudgedPresentation judgePresentation(const FingerRequest& request, const Frame& frame,
                                     const QList<FingerFrame>& fingers, const CapturePolicy& policy)
{
    JudgedPresentation judged;
    const auto judge = [&](FingerPosition position, const Frame& one) {
        judged.prints.append({position, one, assessFinger(one, policy, position), encode(one, policy)});
    };
    if (const auto* position = std::get_if<FingerPosition>(&request.site)) {
        judge(*position, frame);
        return judged;
    }
    if (!fingers.isEmpty()) {
        for (const FingerFrame& finger : fingers)
            judge(finger.position, finger.frame);
        judged.findings = missingOf(request, judged.prints);
        return judged;
    }
    const SlapSegmentation segmentation =
        segmentSlap(frame, std::get<FingerGroup>(request.site), request.absent);
    judged.findings = segmentation.findings;
    judged.places = segmentation.fingers;
    if (std::any_of(judged.findings.begin(), judged.findings.end(), spoilsAll))
        return judged;
    for (const SlapFinger& finger : segmentation.fingers) {
        if (!request.fingers().contains(finger.position))
            continue;
        judge(finger.position, cutFinger(frame, finger));
        // Whatever its ridges are like, a part of it is beyond the glass.
        if (judged.findings.contains(SlapFinding{SlapDefect::FingerCutOff, finger.position}))
            judged.prints.last().assessment.passed = false;
    }
    judged.slap = encode(frame, policy);
    return judged;
}

BiometricSample describeSample(const FingerAttempt& attempt, FingerPosition position,
                               const EncodedPrint& encoded, OperatorId capturedBy, bool kept)
{
    BiometricSample sample = sampleOf(attempt.frame, encoded);
    sample.id = attempt.id;
    sample.site = position;
    sample.impression = attempt.impression;
    sample.capturedBy = capturedBy;
    sample.attempt = attempt.number;
    sample.quality = attempt.assessment.qualityScores();
    sample.passed = attempt.assessment.passed;
    sample.kept = kept;
    return sample;
}

BiometricSample describeSlap(SampleId id, FingerGroup group, int number, const Frame& frame,
                             const JudgedPresentation& judged, OperatorId capturedBy)
{
    BiometricSample sample = sampleOf(frame, judged.slap);
    sample.id = id;
    sample.site = group;
    sample.impression = Impression::LiveScanPlain;
    sample.capturedBy = capturedBy;
    sample.attempt = number;
    const auto worst = std::min_element(
        judged.prints.begin(), judged.prints.end(),
        [](const JudgedPrint& a, const JudgedPrint& b) { return a.assessment.score < b.assessment.score; });
    sample.quality = {worst->assessment.qualityScores().first()};
    sample.passed = judged.findings.isEmpty() &&
                    std::all_of(judged.prints.begin(), judged.prints.end(),
                                [](const JudgedPrint& print) { return print.assessment.passed; });
    return sample;
}

} // namespace thunhan
