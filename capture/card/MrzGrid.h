// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace thunhan
{

// Where the characters of a zone stand in a picture: takes (column, line) - whole numbers for their middles -
// to pixels, through the perspective of a flat card.
using MrzGrid = cv::Matx33d;

struct GridPoint {
    double column = 0;
    double line = 0;
    cv::Point2d pixel;
};

cv::Point2d onGrid(const MrzGrid& grid, double column, double line);

// The same grid upside down.
MrzGrid turnedRound(const MrzGrid& grid);

// The grid that fits the points best; those further off than `tolerance` pixels are left out. Nothing when a
// quarter of them is.
std::optional<MrzGrid> fitGrid(std::vector<GridPoint> points, double tolerance);

} // namespace thunhan
