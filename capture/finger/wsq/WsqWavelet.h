// SPDX-License-Identifier: GPL-3.0-or-later
// The filter bank of WSQ: symmetric analysis filters of 9 and 7 taps, signals continued by mirroring at their
// first and last sample, low-pass results at the even places and high-pass ones at the odd.
#pragma once

#include "capture/finger/wsq/WsqTree.h"

#include <array>
#include <vector>

namespace thunhan
{

// Taps from the centre outwards; the other side is the same.
struct WsqFilters {
    std::array<float, 5> low{};
    std::array<float, 4> high{};

    friend bool operator==(const WsqFilters&, const WsqFilters&) = default;
};

// The published biorthogonal pair (Cohen, Daubechies, Feauveau 9/7).
WsqFilters standardWsqFilters();

// Row after row, as many values as the picture has pixels.
struct WsqPlane {
    int width = 0;
    int height = 0;
    std::vector<float> values;
};

void analyseWsq(WsqPlane& plane, const WsqTree& tree, const WsqFilters& filters);
// The way back, by the filters that belong to these; undoes analyseWsq but for rounding.
void synthesiseWsq(WsqPlane& plane, const WsqTree& tree, const WsqFilters& filters);

} // namespace thunhan
