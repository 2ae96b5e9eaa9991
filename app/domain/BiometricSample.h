// SPDX-License-Identifier: GPL-3.0-or-later
// Vocabulary of ISO/IEC 2382-37: a capture yields samples of a characteristic; one of them is kept.
#pragma once

#include "app/base/StrongId.h"
#include "app/domain/FingerPosition.h"
#include "app/domain/QualityScore.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSize>
#include <optional>
#include <variant>

namespace thunhan
{

enum class BiometricModality { Face, Finger, Iris, Signature };
enum class EyePosition { Right, Left };
// Finger groups of a slap, for live-scan stations.
enum class FingerGroup { PlainRightFour, PlainLeftFour, PlainThumbs };
enum class Impression { NotApplicable, LiveScanPlain, LiveScanRolled };
// Physical: from a device a citizen stood before. Virtual: from a twin; never sealed under the production
// profile.
enum class SampleOrigin { Physical, Virtual };

// What of the body the sample shows. monostate: the whole of it (face, signature).
using BiometricSite = std::variant<std::monostate, FingerPosition, EyePosition, FingerGroup>;

// What is sent in a sample's place: made of it when it was taken, smaller, and no longer the same to the bit.
struct SampleRendition {
    QString mediaType; // "image/x-wsq", "image/jp2"
    QByteArray digest; // SHA-256 of its bytes

    friend bool operator==(const SampleRendition&, const SampleRendition&) = default;
};

// Everything about a sample but its pixels. A value; safe to copy between threads.
struct BiometricSample {
    SampleId id;
    BiometricModality modality = BiometricModality::Finger;
    BiometricSite site;
    Impression impression = Impression::NotApplicable;
    SampleOrigin origin = SampleOrigin::Physical;
    QString mediaType; // of the encoded image: "image/png", "image/jpeg"
    QSize size;        // pixels
    int bitDepth = 8;  // per pixel: 8 grey, 24 colour
    int ppi = 0;       // 0: not known
    QString device;    // maker, model and serial as the driver tells them; no personal data
    QDateTime capturedAt;
    OperatorId capturedBy;
    int attempt = 1;             // 1.. within this site of this application
    QList<QualityScore> quality; // the first one is the one thresholds were applied to
    bool passed = false;         // all gates of the capture policy held when it was taken
    bool kept = true;            // the one of its site that is sent; others stay as evidence of the attempts
    QByteArray imageDigest;      // SHA-256 of the encoded image, 32 bytes
    std::optional<SampleRendition> rendition = {}; // none: the image itself is sent

    friend bool operator==(const BiometricSample&, const BiometricSample&) = default;
};

// The bytes that come with a sample.
struct SampleContent {
    QByteArray image;     // as it was captured, without loss; stays here
    QByteArray rendition; // empty without one
    QByteArray features;  // what it is compared by, opaque here; empty for none

    SampleContent(QByteArray encoded = {}) : image(std::move(encoded)) {}
};

QString toName(BiometricModality modality); // FACE, FINGER, IRIS, SIGNATURE (OSIA biometricType)
std::optional<BiometricModality> biometricModalityFromName(QStringView name);
QString toName(Impression impression); // LIVE_SCAN_PLAIN, LIVE_SCAN_ROLLED, NOT_APPLICABLE
std::optional<Impression> impressionFromName(QStringView name);
QString toName(SampleOrigin origin); // PHYSICAL, VIRTUAL
std::optional<SampleOrigin> sampleOriginFromName(QStringView name);
// OSIA biometricSubType; empty for monostate.
QString siteName(const BiometricSite& site);
// Null for an unknown name; monostate for an empty one.
std::optional<BiometricSite> biometricSiteFromName(QStringView name);

} // namespace thunhan
