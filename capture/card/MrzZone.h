// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/card/MrzGrid.h"

namespace thunhan
{

// Where a zone may be: three parallel lines of about thirty characters at even distances, wherever they are,
// turned by whatever angle and seen at a slant. Most likely first; each both ways up, for only the characters
// tell which is right. `grey`: CV_8UC1.
std::vector<MrzGrid> findMrzGrids(const cv::Mat& grey);

} // namespace thunhan
