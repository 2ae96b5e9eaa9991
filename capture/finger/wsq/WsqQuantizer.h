// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/wsq/WsqTree.h"
#include "capture/finger/wsq/WsqWavelet.h"

#include <array>
#include <cstdint>
#include <vector>

namespace thunhan
{

// Widths of the bins that the values of one subband fall into. A width of 0: the subband is not coded.
struct WsqBin {
    float width = 0;
    float zeroWidth = 0; // of the bin around nothing
};
using WsqBins = std::array<WsqBin, WsqTree::codedSubbands>;

// Where within its bin a value is taken to lie when it is read back.
inline constexpr float standardBinCentre = 0.44F;

// Spends the bits where a print varies: widths from the subbands' variances, aiming at `bitRate` bits for
// each pixel (clause of quantiser selection; what comes out is usually somewhat less). Subbands that hardly
// vary are not coded.
WsqBins chooseBins(const WsqPlane& plane, const WsqTree& tree, double bitRate);

// Appends the indices of the subband's values, row after row.
void quantise(const WsqPlane& plane, const WsqRegion& region, const WsqBin& bin,
              std::vector<std::int32_t>& indices);
// The way back; `indices` are as many as the region has places.
void dequantise(const std::int32_t* indices, const WsqBin& bin, float centre, const WsqRegion& region,
                WsqPlane& plane);

} // namespace thunhan
