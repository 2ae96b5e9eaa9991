// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/Skeleton.h"

#include <algorithm>
#include <array>
#include <vector>

namespace thunhan
{
namespace
{

// Whether a pixel may go, by its eight neighbours: bit 0 above, then clockwise. Two turns that take from
// opposite sides.
using Rules = std::array<bool, 256>;

bool mayGo(unsigned neighbours, int turn)
{
    const auto at = [neighbours](unsigned i) { return ((neighbours >> (i % 8)) & 1U) != 0; };
    int changes = 0;
    int pairs = 0;
    int otherPairs = 0;
    for (unsigned i = 0; i < 8; i += 2) {
        changes += !at(i) && (at(i + 1) || at(i + 2)) ? 1 : 0;
        pairs += at(i + 7) || at(i) ? 1 : 0;
        otherPairs += at(i) || at(i + 1) ? 1 : 0;
    }
    const int fewest = std::min(pairs, otherPairs);
    const bool kept = turn == 0 ? (at(4) || at(5) || !at(7)) && at(6) : (at(0) || at(1) || !at(3)) && at(2);
    return changes == 1 && fewest >= 2 && fewest <= 3 && !kept;
}

const std::array<Rules, 2>& rules()
{
    static const std::array<Rules, 2> both = [] {
        std::array<Rules, 2> made{};
        for (unsigned neighbours = 0; neighbours < 256; ++neighbours) {
            for (int turn = 0; turn < 2; ++turn)
                made[static_cast<std::size_t>(turn)][neighbours] = mayGo(neighbours, turn);
        }
        return made;
    }();
    return both;
}

unsigned neighboursOf(const uchar* pixel, std::ptrdiff_t pitch)
{
    return static_cast<unsigned>(pixel[-pitch] | pixel[1 - pitch] << 1 | pixel[1] << 2 |
                                 pixel[pitch + 1] << 3 | pixel[pitch] << 4 | pixel[pitch - 1] << 5 |
                                 pixel[-1] << 6 | pixel[-pitch - 1] << 7);
}

} // namespace

cv::Mat thinned(const cv::Mat& shapes)
{
    cv::Mat lines = shapes.clone();
    if (lines.rows < 3 || lines.cols < 3)
        return cv::Mat::zeros(shapes.size(), CV_8U);
    lines.row(0) = 0;
    lines.row(lines.rows - 1) = 0;
    lines.col(0) = 0;
    lines.col(lines.cols - 1) = 0;
    const auto pitch = static_cast<std::ptrdiff_t>(lines.step1());
    std::vector<uchar*> alive;
    for (int row = 0; row < lines.rows; ++row) {
        uchar* const line = lines.ptr<uchar>(row);
        for (int column = 0; column < lines.cols; ++column) {
            if (line[column] != 0)
                alive.push_back(line + column);
        }
    }
    std::vector<uchar*> going;
    for (int idle = 0, turn = 0; idle < 2; turn = 1 - turn) {
        const Rules& rule = rules()[static_cast<std::size_t>(turn)];
        going.clear();
        const auto goes = [&](uchar* pixel) { return rule[neighboursOf(pixel, pitch)]; };
        // All of one turn go together: whoever is looked at still sees the others.
        auto rest = alive.begin();
        for (uchar* const pixel : alive) {
            if (goes(pixel))
                going.push_back(pixel);
            else
                *rest++ = pixel;
        }
        alive.erase(rest, alive.end());
        for (uchar* const pixel : going)
            *pixel = 0;
        idle = going.empty() ? idle + 1 : 0;
    }
    return lines;
}

} // namespace thunhan
