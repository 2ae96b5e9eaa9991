// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace thunhan
{

enum class MinutiaKind : std::uint8_t { Ending, Bifurcation };

// A place where a ridge ends or divides. Pixels at 500 ppi from the upper left corner; the direction in
// radians, 0 to the right and growing clockwise as rows do: along the ridge that ends, or into the valley
// that a division encloses, so that the same place has the same direction whether ink fills the gap or not.
struct Minutia {
    float x = 0;
    float y = 0;
    float direction = 0; // [0, 2 pi)
    MinutiaKind kind = MinutiaKind::Ending;
    float quality = 0; // how much the ridges around it agree on their direction, 0..1

    friend bool operator==(const Minutia&, const Minutia&) = default;
};

using Minutiae = std::vector<Minutia>;

} // namespace thunhan
