// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/RidgeWaves.h"
#include "capture/finger/minutiae/Minutia.h"

namespace thunhan
{

// The minutiae of one print, in the pixels of `blocks` (500 ppi). What skin, dirt and the picture's edge
// merely make look like minutiae is left out: short spurs, broken ridges, bridges, the rim of the print.
// Pure; some milliseconds, for pool threads. May throw cv::Exception.
Minutiae extractMinutiae(const FingerBlocks& blocks, const RidgeWaves& waves);

} // namespace thunhan
