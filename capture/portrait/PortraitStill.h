// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/Frame.h"
#include "capture/portrait/FaceAssessor.h"

#include <QByteArray>
#include <QImage>
#include <memory>

namespace thunhan
{

// A portrait as it is kept: cut to the card's shape, straightened, encoded.
struct PortraitStill {
    QImage picture;
    QByteArray encoded; // JPEG; empty when encoding failed
    QByteArray digest;  // SHA-256 of `encoded`
    PortraitAssessment assessment;
    Frame frame; // it was cut from
};

// Pure; takes about 100 ms. Without an assessor, or without a face, the middle of the frame is kept.
PortraitStill makePortraitStill(const Frame& frame, const std::shared_ptr<const FaceAssessor>& assessor,
                                const PortraitPolicy& policy);

} // namespace thunhan
