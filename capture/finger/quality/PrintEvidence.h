// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/RidgeWaves.h"
#include "capture/finger/minutiae/Minutia.h"

#include <opencv2/core.hpp>

namespace thunhan
{

// What every measure looks at, taken from a print once. Immutable; any thread. Making it may throw
// cv::Exception.
struct PrintEvidence {
    PrintEvidence(const QImage& image, int ppi);

    FingerBlocks blocks;
    RidgeWaves waves;
    cv::Mat certainty; // share of a block's gradient energy across the ridge, 0..1; CV_32F per block
    Minutiae minutiae;
    // Where the ridges turn round most, in pixels of `blocks`; the middle of the skin where they never do.
    cv::Point2f core;
};

} // namespace thunhan
