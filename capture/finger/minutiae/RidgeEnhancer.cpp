// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/RidgeEnhancer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace thunhan
{
namespace
{

using std::numbers::pi;

constexpr int tile = FingerBlocks::tileSide;
constexpr int radius = 6;
constexpr int width = 2 * radius + 1;
constexpr int directions = 32;
constexpr int periods = 8;
constexpr double shortest = 6.0;
constexpr double longest = 13.0;

using Kernel = std::array<float, width * width>;

// One filter for every direction and period. Without response to a level grey.
Kernel makeKernel(double direction, double period)
{
    constexpr double along = 4.5;
    constexpr double across = 3.2;
    std::array<double, width * width> wave{};
    std::array<double, width * width> bell{};
    double waveSum = 0;
    double bellSum = 0;
    std::size_t i = 0;
    for (int y = -radius; y <= radius; ++y) {
        for (int x = -radius; x <= radius; ++x, ++i) {
            const double u = x * std::cos(direction) + y * std::sin(direction);
            const double v = y * std::cos(direction) - x * std::sin(direction);
            bell[i] = std::exp(-0.5 * (u * u / (along * along) + v * v / (across * across)));
            wave[i] = bell[i] * std::cos(2 * pi * v / period);
            waveSum += wave[i];
            bellSum += bell[i];
        }
    }
    Kernel kernel{};
    for (i = 0; i < kernel.size(); ++i)
        kernel[i] = static_cast<float>(wave[i] - bell[i] * waveSum / bellSum);
    return kernel;
}

const std::vector<Kernel>& kernels()
{
    static const std::vector<Kernel> all = [] {
        std::vector<Kernel> made;
        for (int d = 0; d < directions; ++d) {
            for (int p = 0; p < periods; ++p)
                made.push_back(
                    makeKernel(d * pi / directions, shortest + (longest - shortest) * p / (periods - 1)));
        }
        return made;
    }();
    return all;
}

const Kernel& kernelFor(float direction, float period)
{
    const int d = static_cast<int>(std::lround(direction / pi * directions)) % directions;
    const double share = (period - shortest) / (longest - shortest);
    const int p = std::clamp(static_cast<int>(std::lround(share * (periods - 1))), 0, periods - 1);
    return kernels()[static_cast<std::size_t>(d * periods + p)];
}

using Lanes = float __attribute__((vector_size(16))); // what every processor adds and multiplies at once
constexpr std::size_t lanes = sizeof(Lanes) / sizeof(float);

Lanes load(const float* from)
{
    Lanes values;
    std::memcpy(&values, from, sizeof values);
    return values;
}

// `in` is the first pixel that the filter of the tile's first pixel covers.
void filterTile(const float* in, std::ptrdiff_t pitch, const Kernel& kernel, uchar* out,
                std::ptrdiff_t outPitch)
{
    constexpr std::ptrdiff_t rows = 4; // at a time: their sums stay in registers
    for (std::ptrdiff_t first = 0; first < tile; first += rows) {
        std::array<std::array<Lanes, tile / lanes>, rows> sums{};
        const float* weight = kernel.data();
        for (int ky = 0; ky < width; ++ky) {
            const float* const line = in + (first + ky) * pitch;
            for (int kx = 0; kx < width; ++kx, ++weight) {
                for (std::size_t y = 0; y < rows; ++y) {
                    const float* const pixel = line + static_cast<std::ptrdiff_t>(y) * pitch + kx;
                    sums[y][0] += *weight * load(pixel);
                    sums[y][1] += *weight * load(pixel + lanes);
                }
            }
        }
        for (std::size_t y = 0; y < rows; ++y) {
            uchar* const line = out + (first + static_cast<std::ptrdiff_t>(y)) * outPitch;
            for (std::size_t x = 0; x < tile; ++x)
                line[x] = sums[y][x / lanes][x % lanes] < 0 ? 1 : 0; // ridges are dark
        }
    }
}

} // namespace

cv::Mat enhanceRidges(const cv::Mat& pixels, const RidgeField& field)
{
    cv::Mat padded;
    pixels.convertTo(padded, CV_32F);
    cv::copyMakeBorder(padded, padded, radius, radius, radius, radius, cv::BORDER_REPLICATE);
    cv::Mat ridges = cv::Mat::zeros(pixels.size(), CV_8U);
    for (int row = 0; row < field.mask.rows; ++row) {
        for (int column = 0; column < field.mask.cols; ++column) {
            if (field.mask.at<uchar>(row, column) == 0)
                continue;
            filterTile(
                padded.ptr<float>(row * tile) + column * tile, static_cast<std::ptrdiff_t>(padded.step1()),
                kernelFor(field.direction.at<float>(row, column), field.period.at<float>(row, column)),
                ridges.ptr<uchar>(row * tile) + column * tile, static_cast<std::ptrdiff_t>(ridges.step1()));
        }
    }
    return ridges;
}

} // namespace thunhan
