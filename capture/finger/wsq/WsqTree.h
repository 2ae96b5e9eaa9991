// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace thunhan
{

struct WsqRegion {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int area() const { return width * height; }
};

// One region that is split into low and high frequencies in both directions. Where a direction is inverted
// the high half comes first: the region is itself the high half of a split, whose spectrum runs backwards.
struct WsqSplit {
    WsqRegion region;
    bool invertX = false;
    bool invertY = false;
};

// Which regions of the plane are split, parents before children, and where the 64 subbands end up, numbered
// as in IAFIS-IC-0110. The last four (high frequencies in both directions at once) are never split and never
// coded; they only have a number.
struct WsqTree {
    static constexpr int subbandCount = 64;
    static constexpr int codedSubbands = 60;

    std::array<WsqSplit, 20> splits;
    std::array<WsqRegion, subbandCount> subbands;
};

// Both sides at least wsqShortestSide, so that no subband is empty.
inline constexpr int wsqShortestSide = 32;
WsqTree wsqTree(int width, int height);

} // namespace thunhan
