// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/PrintMatcher.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>

namespace thunhan
{
namespace
{

constexpr float pi = std::numbers::pi_v<float>;
constexpr float mostTurn = pi / 3;     // nobody lays a finger on the glass more askew than this
constexpr int leastCommon = 28;        // of the 52 places within a cylinder's radius
constexpr std::size_t fewestPairs = 4; // that the result is the mean of, and ...
constexpr std::size_t mostPairs = 12;
constexpr std::size_t mostRelaxed = 40;
constexpr int relaxations = 5;

float turnBetween(float a, float b)
{
    const float turn = a - b;
    return turn < -pi ? turn + 2 * pi : turn >= pi ? turn - 2 * pi : turn;
}

float sigmoid(float value, float middle, float slope)
{
    return 1 / (1 + std::exp(-slope * (value - middle)));
}

struct Counts {
    int a = 0;
    int b = 0;
    int different = 0;
};

// Counting bits is one instruction where the processor has it; the result is the same everywhere.
__attribute__((target_clones("popcnt", "default"))) Counts countBits(const MinutiaCylinder& a,
                                                                     const MinutiaCylinder& b)
{
    const std::uint64_t common = a.known & b.known;
    Counts counts;
    for (std::size_t d = 0; d < MinutiaCylinder::directions; ++d) {
        const std::uint64_t left = a.bits[d] & common;
        const std::uint64_t right = b.bits[d] & common;
        counts.a += std::popcount(left);
        counts.b += std::popcount(right);
        counts.different += std::popcount(left ^ right);
    }
    return counts;
}

float cylinderSimilarity(const MinutiaCylinder& a, const MinutiaCylinder& b)
{
    if (std::popcount(a.known & b.known) < leastCommon)
        return 0;
    const Counts counts = countBits(a, b);
    if (counts.a + counts.b == 0)
        return 0;
    const auto root = [](int count) { return std::sqrt(static_cast<float>(count)); };
    return 1 - root(counts.different) / (root(counts.a) + root(counts.b));
}

struct Pair {
    std::size_t a; // minutiae
    std::size_t b;
    float similarity;
};

// The best pairs, each minutia in one of them at most.
std::vector<Pair> bestPairs(const MatchablePrint& a, const MatchablePrint& b, std::size_t most)
{
    std::vector<Pair> pairs;
    for (const MinutiaCylinder& left : a.cylinders()) {
        const float direction = a.minutiae()[left.minutia].direction;
        for (const MinutiaCylinder& right : b.cylinders()) {
            if (std::abs(turnBetween(direction, b.minutiae()[right.minutia].direction)) > mostTurn)
                continue;
            const float similarity = cylinderSimilarity(left, right);
            if (similarity > 0)
                pairs.push_back({left.minutia, right.minutia, similarity});
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
        return x.similarity != y.similarity ? x.similarity > y.similarity
                                            : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    std::vector<bool> usedA(a.minutiae().size(), false);
    std::vector<bool> usedB(b.minutiae().size(), false);
    std::vector<Pair> best;
    for (const Pair& pair : pairs) {
        if (usedA[pair.a] || usedB[pair.b])
            continue;
        usedA[pair.a] = usedB[pair.b] = true;
        best.push_back(pair);
        if (best.size() == most)
            break;
    }
    return best;
}

// What does not change when a finger is laid on the glass another way.
struct Relation {
    float distance;
    float turn;   // from one direction to the other
    float radial; // from the first's direction to the line between them
};

Relation relationOf(const Minutia& from, const Minutia& to)
{
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    return {std::hypot(dx, dy), turnBetween(from.direction, to.direction),
            turnBetween(from.direction, std::atan2(dy, dx))};
}

float compatibility(const Relation& a, const Relation& b)
{
    const float turn = std::abs(turnBetween(a.turn, b.turn));
    const float radial = std::abs(turnBetween(a.radial, b.radial));
    // Skin stretches with the distance.
    const float stretch = std::abs(a.distance - b.distance) / (1 + 0.004F * (a.distance + b.distance));
    return sigmoid(stretch, 5, -1.6F) * sigmoid(turn, pi / 12, -30) * sigmoid(radial, pi / 12, -30);
}

// Each pair's similarity, again and again drawn to what the others say about it.
std::vector<float> relaxed(const MatchablePrint& a, const MatchablePrint& b, const std::vector<Pair>& pairs)
{
    const std::size_t count = pairs.size();
    std::vector<float> agree(count * count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            const Relation left = relationOf(a.minutiae()[pairs[i].a], a.minutiae()[pairs[j].a]);
            const Relation right = relationOf(b.minutiae()[pairs[i].b], b.minutiae()[pairs[j].b]);
            agree[i * count + j] = agree[j * count + i] = compatibility(left, right);
        }
    }
    std::vector<float> now(count);
    std::transform(pairs.begin(), pairs.end(), now.begin(), [](const Pair& pair) { return pair.similarity; });
    std::vector<float> next(count);
    for (int round = 0; round < relaxations; ++round) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = agree.begin() + static_cast<std::ptrdiff_t>(i * count);
            const float others =
                std::inner_product(now.begin(), now.end(), row, 0.0F) / static_cast<float>(count - 1);
            next[i] = 0.5F * now[i] + 0.5F * others;
        }
        now.swap(next);
    }
    return now;
}

} // namespace

MatchablePrint::MatchablePrint(Minutiae minutiae)
    : m_minutiae(std::move(minutiae)), m_cylinders(minutiaCylinders(m_minutiae))
{
}

double printSimilarity(const MatchablePrint& a, const MatchablePrint& b)
{
    const std::size_t fewer = std::min(a.cylinders().size(), b.cylinders().size());
    const std::vector<Pair> pairs = bestPairs(a, b, std::min(fewer, mostRelaxed));
    if (pairs.size() < fewestPairs)
        return 0;
    const std::vector<float> values = relaxed(a, b, pairs);
    // Those that lost least of what they began with agree best with the others.
    std::vector<std::size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto efficiency = [&](std::size_t i) { return values[i] / pairs[i].similarity; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return efficiency(x) > efficiency(y); });
    const float share = sigmoid(static_cast<float>(fewer), 20, 0.4F);
    const std::size_t wanted =
        fewestPairs + static_cast<std::size_t>(std::lround(share * (mostPairs - fewestPairs)));
    const std::size_t taken = std::min(wanted, order.size());
    double sum = 0;
    for (std::size_t i = 0; i < taken; ++i)
        sum += values[order[i]];
    return sum / static_cast<double>(wanted);
}

} // namespace thunhan
