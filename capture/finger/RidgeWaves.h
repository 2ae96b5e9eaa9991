// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/FingerBlocks.h"

namespace thunhan
{

// The grey profile across the ridges of every block, taken apart into waves. CV_32F per block; 0 outside the
// skin and where the profile would leave the picture. Immutable; any thread.
struct RidgeWaves {
    cv::Mat purity;     // share of the energy in the one ridge frequency, 0..1
    cv::Mat period;     // pixels from ridge to ridge
    cv::Mat ridgeShare; // that ridges have of ridge and valley together, 0..1
};

RidgeWaves ridgeWaves(const FingerBlocks& blocks);

} // namespace thunhan
