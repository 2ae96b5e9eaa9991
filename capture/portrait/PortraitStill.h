// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"
#include "capture/device/Frame.h"
#include "capture/portrait/FaceAssessor.h"

#include <QByteArray>
#include <QImage>
#include <memory>
#include <optional>

namespace thunhan
{

// Stands among a sample's quality scores when its background was painted; the value is the share of its
// pixels.
inline constexpr auto backgroundReplaced = "thunhan.portrait.background-replaced";

// A portrait as it is kept: cut to the card's shape, straightened, encoded.
struct PortraitStill {
    QImage picture;
    QByteArray encoded; // JPEG in sRGB within the policy's bytes; empty when it cannot be encoded as asked
    QByteArray digest;  // SHA-256 of `encoded`
    // What is sent in its place; none where the policy sends the JPEG.
    std::optional<SampleRendition> rendition;
    QByteArray sent; // its bytes
    PortraitAssessment assessment;
    Frame frame; // it was cut from
};

// Pure; takes about 150 ms, and half a second more for JPEG 2000. Without an assessor, or without a face, the
// middle of the frame is kept.
PortraitStill makePortraitStill(const Frame& frame, const std::shared_ptr<const FaceAssessor>& assessor,
                                const PortraitPolicy& policy);

} // namespace thunhan
