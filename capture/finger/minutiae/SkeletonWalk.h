// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <opencv2/core.hpp>

namespace thunhan
{

// Follows the lines of a skeleton (see thinned()). The skeleton outlives it and has an empty margin of one
// pixel.
class SkeletonWalk
{
public:
    explicit SkeletonWalk(const cv::Mat& lines) : m_lines(lines) {}

    // How many lines leave the pixel: 1 at an end, 2 along a line, 3 where one divides.
    int branches(cv::Point at) const;

    enum class Stop { Far, End, Division };
    struct Path {
        Stop stop = Stop::Far;
        cv::Point last;
        int length = 0;
    };
    struct Starts {
        std::array<cv::Point, 4> first;
        int count = 0;
    };
    // The first pixel of each line that leaves `from`.
    Starts startsOf(cv::Point from) const;
    // Along the line that begins at `first`, away from `from`, at most `steps` pixels.
    Path follow(cv::Point from, cv::Point first, int steps) const;

private:
    bool isLine(cv::Point at) const { return m_lines.at<uchar>(at) != 0; }

    const cv::Mat& m_lines;
};

} // namespace thunhan
