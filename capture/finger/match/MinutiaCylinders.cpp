// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/MinutiaCylinders.h"

#include <bit>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr float pi = std::numbers::pi_v<float>;

// The published parameters.
constexpr float radius = 70; // pixels at 500 ppi
constexpr int places = 8;    // along each side
constexpr float placeStep = 2 * radius / places;
constexpr float directionStep = 2 * pi / MinutiaCylinder::directions;
constexpr float placeSpread = 28.0F / 3;
constexpr float directionSpread = 2 * pi / 9;
constexpr float leastWeight = 0.01F; // from which a bit is set
constexpr double beyondHull = 50;    // pixels around the minutiae that the print still covers
constexpr float leastKnown = 0.75F;  // of the places within the radius
constexpr int leastNeighbours = 2;

float turnBetween(float a, float b)
{
    const float turn = a - b;
    return turn < -pi ? turn + 2 * pi : turn >= pi ? turn - 2 * pi : turn;
}

// How much of a neighbour's direction, `turn` away from the middle of a direction's share, falls into it.
float directionWeight(float turn)
{
    const float scale = 1 / (directionSpread * std::numbers::sqrt2_v<float>);
    return 0.5F *
           (std::erf((turn + directionStep / 2) * scale) - std::erf((turn - directionStep / 2) * scale));
}

class Builder
{
public:
    explicit Builder(const Minutiae& minutiae) : m_minutiae(minutiae)
    {
        std::vector<cv::Point2f> points;
        points.reserve(minutiae.size());
        for (const Minutia& minutia : minutiae)
            points.emplace_back(minutia.x, minutia.y);
        cv::convexHull(points, m_hull);
    }

    // The cylinder of one minutia; false when too little is known.
    bool build(std::size_t index, MinutiaCylinder& cylinder) const
    {
        const Minutia& centre = m_minutiae[index];
        std::array<std::array<float, places * places>, MinutiaCylinder::directions> weights{};
        const int neighbours = addNeighbours(index, weights);
        int within = 0;
        for (int place = 0; place < places * places; ++place) {
            const cv::Point2f offset = offsetOf(place);
            if (std::hypot(offset.x, offset.y) > radius)
                continue;
            ++within;
            if (cv::pointPolygonTest(m_hull, at(centre, offset), true) < -beyondHull)
                continue;
            cylinder.known |= 1ULL << place;
            for (std::size_t d = 0; d < cylinder.bits.size(); ++d) {
                if (weights[d][static_cast<std::size_t>(place)] >= leastWeight)
                    cylinder.bits[d] |= 1ULL << place;
            }
        }
        cylinder.minutia = index;
        return neighbours >= leastNeighbours &&
               static_cast<float>(std::popcount(cylinder.known)) >= leastKnown * static_cast<float>(within);
    }

private:
    static cv::Point2f offsetOf(int place)
    {
        constexpr float middle = (places - 1) / 2.0F;
        return {placeStep * (static_cast<float>(place % places) - middle),
                placeStep * (static_cast<float>(place / places) - middle)};
    }

    static cv::Point2f at(const Minutia& centre, cv::Point2f offset)
    {
        const float c = std::cos(centre.direction);
        const float s = std::sin(centre.direction);
        return {centre.x + c * offset.x - s * offset.y, centre.y + s * offset.x + c * offset.y};
    }

    int
    addNeighbours(std::size_t index,
                  std::array<std::array<float, places * places>, MinutiaCylinder::directions>& weights) const
    {
        constexpr float reach = 3 * placeSpread;
        const Minutia& centre = m_minutiae[index];
        const float c = std::cos(centre.direction);
        const float s = std::sin(centre.direction);
        int neighbours = 0;
        for (std::size_t i = 0; i < m_minutiae.size(); ++i) {
            const float dx = m_minutiae[i].x - centre.x;
            const float dy = m_minutiae[i].y - centre.y;
            const float distance = std::hypot(dx, dy);
            if (i == index || distance > radius + reach)
                continue;
            neighbours += distance <= radius ? 1 : 0;
            const cv::Point2f turned(c * dx + s * dy, c * dy - s * dx);
            const float turn = turnBetween(centre.direction, m_minutiae[i].direction);
            std::array<float, MinutiaCylinder::directions> shares{};
            for (std::size_t d = 0; d < shares.size(); ++d)
                shares[d] =
                    directionWeight(turnBetween((static_cast<float>(d) + 0.5F) * directionStep - pi, turn));
            for (std::size_t place = 0; place < places * places; ++place) {
                const cv::Point2f away = offsetOf(static_cast<int>(place)) - turned;
                const float squares = away.dot(away);
                if (squares > reach * reach)
                    continue;
                const float weight =
                    std::exp(-squares / (2 * placeSpread * placeSpread)) / (placeSpread * std::sqrt(2 * pi));
                for (std::size_t d = 0; d < shares.size(); ++d)
                    weights[d][place] += weight * shares[d];
            }
        }
        return neighbours;
    }

    const Minutiae& m_minutiae;
    std::vector<cv::Point2f> m_hull;
};

} // namespace

std::vector<MinutiaCylinder> minutiaCylinders(const Minutiae& minutiae)
{
    constexpr std::size_t leastForHull = 3;
    std::vector<MinutiaCylinder> cylinders;
    if (minutiae.size() < leastForHull)
        return cylinders;
    const Builder builder(minutiae);
    for (std::size_t i = 0; i < minutiae.size(); ++i) {
        MinutiaCylinder cylinder;
        if (builder.build(i, cylinder))
            cylinders.push_back(cylinder);
    }
    return cylinders;
}

} // namespace thunhan
