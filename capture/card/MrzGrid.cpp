// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/MrzGrid.h"

#include "capture/card/Mrz.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{
namespace
{

constexpr int rounds = 5;
constexpr std::size_t fewestPoints = 24;

// Numbers of one size, or the equations are ill-conditioned.
const MrzGrid unitColumns(2.0 / mrzLineLength, 0, -1, 0, 1, -1, 0, 0, 1);
constexpr double unitPixels = 1000;

double distanceFrom(const MrzGrid& grid, const GridPoint& point)
{
    const cv::Point2d off = onGrid(grid, point.column, point.line) - point.pixel;
    return std::hypot(off.x, off.y);
}

std::optional<MrzGrid> leastSquares(const std::vector<GridPoint>& points)
{
    cv::Mat left(int(points.size()) * 2, 8, CV_64F), right(int(points.size()) * 2, 1, CV_64F), solution;
    for (int i = 0; i < int(points.size()); ++i) {
        const GridPoint& point = points[std::size_t(i)];
        const cv::Vec3d from = unitColumns * cv::Vec3d(point.column, point.line, 1);
        const double x = point.pixel.x / unitPixels, y = point.pixel.y / unitPixels;
        const cv::Vec<double, 8> first(from[0], from[1], 1, 0, 0, 0, -x * from[0], -x * from[1]);
        const cv::Vec<double, 8> second(0, 0, 0, from[0], from[1], 1, -y * from[0], -y * from[1]);
        cv::Mat(first.t()).copyTo(left.row(2 * i));
        cv::Mat(second.t()).copyTo(left.row(2 * i + 1));
        right.at<double>(2 * i) = x;
        right.at<double>(2 * i + 1) = y;
    }
    if (!cv::solve(left, right, solution, cv::DECOMP_QR))
        return {};
    const auto* h = solution.ptr<double>();
    const MrzGrid grid(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1);
    return MrzGrid::diag({unitPixels, unitPixels, 1}) * grid * unitColumns;
}

} // namespace

cv::Point2d onGrid(const MrzGrid& grid, double column, double line)
{
    const cv::Vec3d at = grid * cv::Vec3d(column, line, 1);
    return {at[0] / at[2], at[1] / at[2]};
}

MrzGrid turnedRound(const MrzGrid& grid)
{
    return grid * MrzGrid(-1, 0, mrzLineLength - 1, 0, -1, mrzLineCount - 1, 0, 0, 1);
}

std::optional<MrzGrid> fitGrid(std::vector<GridPoint> points, double tolerance)
{
    const std::size_t fewest = std::max(fewestPoints, points.size() * 3 / 4);
    for (int round = 0; points.size() >= fewest; ++round) {
        const auto grid = leastSquares(points);
        if (!grid || round == rounds)
            return grid;
        // Wide at first: while outliers pull, good points lie off too.
        const double allowed = tolerance * (round == 0 ? 3 : round == 1 ? 1.7 : 1);
        const std::size_t before = points.size();
        std::erase_if(points,
                      [&](const GridPoint& point) { return !(distanceFrom(*grid, point) <= allowed); });
        if (points.size() == before && round >= 2)
            return grid;
    }
    return {};
}

} // namespace thunhan
