// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace thunhan
{

// Thins what is 1 to lines one pixel wide that end, meet and enclose where the shapes do (Guo and Hall 1989).
// CV_8U of 0 and 1; the outermost pixels count as 0.
cv::Mat thinned(const cv::Mat& shapes);

} // namespace thunhan
