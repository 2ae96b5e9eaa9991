// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/minutiae/Minutia.h"

#include <array>
#include <cstdint>
#include <vector>

namespace thunhan
{

// What lies around one minutia, as bits: a cylinder of 8 x 8 places and 6 directions, turned with the
// minutia, after Cappelli, Ferrara and Maltoni's Minutia Cylinder-Code (2010) in its bit form. A bit is set
// where neighbours of about that place and direction are.
struct MinutiaCylinder {
    static constexpr std::size_t directions = 6;
    std::array<std::uint64_t, directions> bits{};
    std::uint64_t known = 0; // places of which the print tells something
    std::size_t minutia = 0; // whose it is
};

// Only of minutiae around which enough is known.
std::vector<MinutiaCylinder> minutiaCylinders(const Minutiae& minutiae);

} // namespace thunhan
