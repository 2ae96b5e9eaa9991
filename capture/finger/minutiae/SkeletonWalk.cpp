// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/SkeletonWalk.h"

#include <algorithm>
#include <cstdlib>

namespace thunhan
{
namespace
{

// Clockwise from above.
constexpr std::array<std::array<int, 2>, 8> around{
    {{0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}}};

cv::Point neighbour(cv::Point at, std::size_t i)
{
    return {at.x + around[i % 8][0], at.y + around[i % 8][1]};
}

bool touches(cv::Point a, cv::Point b)
{
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)) <= 1;
}

} // namespace

int SkeletonWalk::branches(cv::Point at) const
{
    int changes = 0;
    for (std::size_t i = 0; i < 8; ++i)
        changes += !isLine(neighbour(at, i)) && isLine(neighbour(at, i + 1)) ? 1 : 0;
    return changes;
}

SkeletonWalk::Starts SkeletonWalk::startsOf(cv::Point from) const
{
    Starts starts;
    for (std::size_t i = 0; i < 8; ++i) {
        // Of neighbours side by side the first one stands for all.
        if (!isLine(neighbour(from, i)) && isLine(neighbour(from, i + 1)))
            starts.first[static_cast<std::size_t>(starts.count++)] = neighbour(from, i + 1);
    }
    return starts;
}

SkeletonWalk::Path SkeletonWalk::follow(cv::Point from, cv::Point first, int steps) const
{
    Path path{Stop::Far, first, 1};
    cv::Point before = from;
    cv::Point here = first;
    while (path.length < steps) {
        path.last = here;
        const int lines = branches(here);
        // Right beside its own beginning a division may look like another one.
        if (lines >= 3 && (path.length > 1 || !touches(here, from))) {
            path.stop = Stop::Division;
            return path;
        }
        cv::Point next = here;
        for (const bool straight : {true, false}) { // what touches edge to edge comes first
            for (std::size_t i = straight ? 0 : 1; i < 8 && next == here; i += 2) {
                const cv::Point candidate = neighbour(here, i);
                if (isLine(candidate) && candidate != before && !touches(candidate, before))
                    next = candidate;
            }
        }
        if (next == here) {
            path.stop = lines <= 1 ? Stop::End : Stop::Far;
            return path;
        }
        before = here;
        here = next;
        ++path.length;
        path.last = here;
    }
    return path;
}

} // namespace thunhan
