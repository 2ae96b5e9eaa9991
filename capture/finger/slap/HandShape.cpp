// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/slap/HandShape.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace thunhan
{
namespace
{

// Four fingers of a right hand from left to right: index to little. In units of the distance from finger to
// finger; `rise` upwards from the index finger's middle.
struct Joint {
    double place;
    double rise;
    double area; // over the mean of the four
};
constexpr std::array<Joint, 4> rightHand{
    {{0.0, 0.0, 1.05}, {1.0, 0.24, 1.12}, {2.0, 0.09, 1.05}, {3.0, -0.42, 0.78}}};

struct Point {
    double place;
    double rise;
    double area;
};

// Turned upright by the fingers' mean direction.
std::vector<Point> uprightPoints(const std::vector<SlapPatch>& patches)
{
    double turn = 0;
    for (const SlapPatch& patch : patches)
        turn += patch.turn / static_cast<double>(patches.size());
    std::vector<Point> points;
    points.reserve(patches.size());
    for (const SlapPatch& patch : patches)
        points.push_back({std::cos(turn) * patch.centre.x() + std::sin(turn) * patch.centre.y(),
                          std::sin(turn) * patch.centre.x() - std::cos(turn) * patch.centre.y(), patch.area});
    return points;
}

// How badly the points fit these joints at the best place and size.
double misfitOf(const std::vector<Point>& points, const std::vector<Joint>& joints)
{
    const auto count = static_cast<double>(points.size());
    Point mean{};
    Joint middle{};
    double areas = 0;
    double jointAreas = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        mean.place += points[i].place / count;
        mean.rise += points[i].rise / count;
        middle.place += joints[i].place / count;
        middle.rise += joints[i].rise / count;
        areas += std::log(points[i].area) / count;
        jointAreas += std::log(joints[i].area) / count;
    }
    // Sizes of hands differ less than distances between fingers.
    constexpr double usualStep = 370; // pixels at 500 ppi
    double products = 0;
    double squares = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        products += (points[i].place - mean.place) * (joints[i].place - middle.place);
        squares += std::pow(joints[i].place - middle.place, 2);
    }
    const double step = std::clamp(products / squares, 0.8 * usualStep, 1.3 * usualStep);
    double misfit = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double side = (points[i].place - mean.place) / step - (joints[i].place - middle.place);
        const double rise = (points[i].rise - mean.rise) / usualStep - (joints[i].rise - middle.rise);
        const double area = std::log(points[i].area) - areas - std::log(joints[i].area) + jointAreas;
        misfit += (side * side + rise * rise + 0.25 * area * area) / count;
    }
    const double stretch = std::log(step / usualStep);
    return misfit + 0.1 * stretch * stretch;
}

FingerPosition fingerOf(std::size_t joint, bool left)
{
    const int first = static_cast<int>(left ? FingerPosition::LeftIndex : FingerPosition::RightIndex);
    return static_cast<FingerPosition>(first + static_cast<int>(joint));
}

struct Reading {
    std::vector<FingerPosition> fingers;
    double misfit = std::numeric_limits<double>::max();
};

Reading readAs(const std::vector<Point>& points, bool left)
{
    Reading best;
    for (unsigned which = 0; which < 16; ++which) {
        if (static_cast<std::size_t>(std::popcount(which)) != points.size())
            continue;
        std::vector<Joint> joints;
        std::vector<FingerPosition> fingers;
        for (std::size_t i = 0; i < rightHand.size(); ++i) {
            // A left hand is a right one in the mirror: its little finger lies to the left.
            const std::size_t joint = left ? rightHand.size() - 1 - i : i;
            if (((which >> joint) & 1U) == 0)
                continue;
            Joint place = rightHand[joint];
            place.place = left ? -place.place : place.place;
            joints.push_back(place);
            fingers.push_back(fingerOf(joint, left));
        }
        const double misfit = misfitOf(points, joints);
        if (misfit < best.misfit)
            best = {fingers, misfit};
    }
    return best;
}

} // namespace

HandReading readHand(const std::vector<SlapPatch>& patches, bool leftWanted)
{
    // Without one of its fingers a hand lies much like the other, and a lifted finger is more common than the
    // wrong hand.
    const double alike = patches.size() < rightHand.size() ? 12 : 1.3;
    const std::vector<Point> points = uprightPoints(patches);
    const Reading wanted = readAs(points, leftWanted);
    const Reading other = readAs(points, !leftWanted);
    if (other.misfit * alike < wanted.misfit)
        return {other.fingers, other.misfit, wanted.misfit};
    return {wanted.fingers, wanted.misfit, other.misfit};
}

} // namespace thunhan
