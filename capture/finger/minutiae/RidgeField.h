// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/FingerBlocks.h"
#include "capture/finger/RidgeWaves.h"

namespace thunhan
{

// Where the ridges run, smoothed over neighbours, per tile of FingerBlocks::tileSide pixels. CV_32F; the
// mask CV_8U. Immutable; any thread.
struct RidgeField {
    cv::Mat direction; // of the ridge, [0, pi), from the x axis towards growing rows
    cv::Mat agreement; // of the neighbours' directions, 0..1
    cv::Mat period;    // pixels from ridge to ridge
    cv::Mat mask;      // 255 where there is skin
};

RidgeField ridgeField(const FingerBlocks& blocks, const RidgeWaves& waves);

} // namespace thunhan
