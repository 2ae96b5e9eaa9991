// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/FingerprintPattern.h"

#include <opencv2/core.hpp>

namespace thunhan
{

class TwinRandom;

// Grows the ridges of a pattern from a few random seeds by filtering again and again with Gabor filters tuned
// to the local direction and period (SFinGe's master fingerprint). Minutiae appear by themselves where
// growing patches meet, and therefore lie like a real finger's. Returns CV_32F of `size` in [-1, 1], ridges
// positive, the finger's centre in the middle. About 0.2 s.
cv::Mat growRidges(const FingerprintPattern& pattern, cv::Size size, TwinRandom& random);

} // namespace thunhan
