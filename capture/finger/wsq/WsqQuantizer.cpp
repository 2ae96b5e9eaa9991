// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqQuantizer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thunhan
{
namespace
{

constexpr double leastVariance = 1.01; // below, a subband is left out
constexpr double loading = 2.5;        // how many deviations the quantiser spans to each side
constexpr int lowestSubbands = 4;      // the ones that are split once more than the others
constexpr int firstCoarse = 51;        // from here on subbands are a sixteenth of the picture
constexpr std::int32_t largestIndex = 65535;

const float* rowOf(const WsqPlane& plane, const WsqRegion& region, int y)
{
    return plane.values.data() + static_cast<std::ptrdiff_t>(region.y + y) * plane.width + region.x;
}

double varianceWithin(const WsqPlane& plane, const WsqRegion& region)
{
    if (region.area() < 2)
        return 0;
    double sum = 0;
    double squares = 0;
    for (int y = 0; y < region.height; ++y) {
        const float* const row = rowOf(plane, region, y);
        float rowSum = 0;
        float rowSquares = 0;
        for (int x = 0; x < region.width; ++x) {
            rowSum += row[x];
            rowSquares += row[x] * row[x];
        }
        sum += rowSum;
        squares += rowSquares;
    }
    const double count = region.area();
    return std::max(0.0, (squares - sum * sum / count) / (count - 1));
}

// The middle of a subband, where the print is; the empty margin would make it look calmer than it is.
WsqRegion middleOf(const WsqRegion& all)
{
    return {all.x + all.width / 8, all.y + 9 * all.height / 32, 3 * all.width / 4, 7 * all.height / 16};
}

std::array<double, WsqTree::codedSubbands> variancesOf(const WsqPlane& plane, const WsqTree& tree)
{
    constexpr double calm = 20'000; // of the lowest subbands together: the middle shows no print
    std::array<double, WsqTree::codedSubbands> variances{};
    double lowest = 0;
    for (std::size_t k = 0; k < variances.size(); ++k) {
        variances[k] = varianceWithin(plane, middleOf(tree.subbands[k]));
        lowest += k < lowestSubbands ? variances[k] : 0;
    }
    if (lowest < calm) {
        for (std::size_t k = 0; k < variances.size(); ++k)
            variances[k] = varianceWithin(plane, tree.subbands[k]);
    }
    return variances;
}

// How much finer (above 1) a subband is quantised than its variance alone asks for.
double weightOf(std::size_t subband)
{
    constexpr std::array<double, 8> finest{1.32, 1.08, 1.42, 1.08, 1.32, 1.42, 1.08, 1.08};
    constexpr std::size_t first = WsqTree::codedSubbands - finest.size();
    return subband < first ? 1.0 : finest[subband - first];
}

// Its share of the picture's pixels.
double shareOf(std::size_t subband)
{
    if (subband < lowestSubbands)
        return 1.0 / 1024;
    return subband < firstCoarse ? 1.0 / 256 : 1.0 / 16;
}

struct Candidate {
    std::size_t subband;
    double deviation;
    double relativeWidth; // bin width but for the factor common to all
};

// The factor that every relative width is divided by, so that the candidates together need `bitRate`.
double commonFactor(const std::vector<Candidate>& candidates, double bitRate)
{
    double shares = 0;
    double logarithms = 0;
    for (const Candidate& candidate : candidates) {
        const double share = shareOf(candidate.subband);
        shares += share;
        logarithms += share * std::log2(candidate.deviation / candidate.relativeWidth);
    }
    return std::exp2(bitRate / shares - 1 - logarithms / shares) / loading;
}

} // namespace

WsqBins chooseBins(const WsqPlane& plane, const WsqTree& tree, double bitRate)
{
    const auto variances = variancesOf(plane, tree);
    std::vector<Candidate> coded;
    for (std::size_t k = 0; k < variances.size(); ++k) {
        if (variances[k] < leastVariance)
            continue;
        const double width = k < lowestSubbands ? 1.0 : 10 / (weightOf(k) * std::log(variances[k]));
        coded.push_back({k, std::sqrt(variances[k]), width});
    }
    if (coded.empty())
        return {};
    // Subbands whose bins would be wider than what they span cost no bits: the rest shares them anew.
    std::vector<Candidate> paying = coded;
    double factor = commonFactor(paying, bitRate);
    while (true) {
        const auto idle = [factor](const Candidate& candidate) {
            return candidate.relativeWidth / factor >= 2 * loading * candidate.deviation;
        };
        std::vector<Candidate> rest;
        std::remove_copy_if(paying.begin(), paying.end(), std::back_inserter(rest), idle);
        if (rest.size() == paying.size() || rest.empty())
            break;
        paying = std::move(rest);
        factor = commonFactor(paying, bitRate);
    }
    WsqBins bins;
    for (const Candidate& candidate : coded) {
        const double width = candidate.relativeWidth / factor;
        bins[candidate.subband] = {static_cast<float>(width), static_cast<float>(1.2 * width)};
    }
    return bins;
}

void quantise(const WsqPlane& plane, const WsqRegion& region, const WsqBin& bin,
              std::vector<std::int32_t>& indices)
{
    const std::size_t first = indices.size();
    indices.resize(first + static_cast<std::size_t>(region.area()));
    std::int32_t* __restrict out = indices.data() + first;
    const float scale = 1 / bin.width;
    // Beyond half the zero bin every bin's width counts one; casting cuts the rest off towards zero.
    const float offset = 1 - 0.5F * bin.zeroWidth * scale;
    for (int y = 0; y < region.height; ++y) {
        const float* __restrict row = rowOf(plane, region, y);
        for (int x = 0; x < region.width; ++x) {
            const float steps = std::min(std::abs(row[x]) * scale + offset, static_cast<float>(largestIndex));
            const auto index = static_cast<std::int32_t>(std::max(steps, 0.0F));
            out[x] = row[x] < 0 ? -index : index;
        }
        out += region.width;
    }
}

void dequantise(const std::int32_t* indices, const WsqBin& bin, float centre, const WsqRegion& region,
                WsqPlane& plane)
{
    const float offset = 0.5F * bin.zeroWidth - centre * bin.width;
    for (int y = 0; y < region.height; ++y) {
        float* __restrict row =
            plane.values.data() + static_cast<std::ptrdiff_t>(region.y + y) * plane.width + region.x;
        for (int x = 0; x < region.width; ++x) {
            const auto index = static_cast<float>(indices[x]);
            const float shift = index > 0 ? offset : -offset;
            row[x] = index * bin.width + (index == 0 ? 0.0F : shift);
        }
        indices += region.width;
    }
}

} // namespace thunhan
