// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/minutiae/RidgeField.h"

namespace thunhan
{

// Ridges (1) and what is not (0), CV_8U of the size of `pixels`: each tile seen through a Gabor filter of its
// direction and period, which closes pores and small breaks. 0 outside the field's mask.
cv::Mat enhanceRidges(const cv::Mat& pixels, const RidgeField& field);

} // namespace thunhan
