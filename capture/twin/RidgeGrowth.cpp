// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/RidgeGrowth.h"

#include "capture/twin/TwinRandom.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace thunhan
{
namespace
{

using std::numbers::pi;

constexpr int orientationSteps = 64;
constexpr int periodSteps = 16;
constexpr double shortestPeriod = 7.0;
constexpr double longestPeriod = 12.5;

// Every filter the growth can need at one resolution, each a row of weights.
class GaborBank
{
public:
    // `scale`: pixels of this resolution per pixel at 500 ppi.
    GaborBank(double scale, int radius) : m_radius(radius), m_stride((2 * radius + lanes) / lanes * lanes)
    {
        m_weights = cv::Mat::zeros(orientationSteps * periodSteps, (2 * radius + 1) * m_stride, CV_32F);
        for (int o = 0; o < orientationSteps; ++o) {
            for (int p = 0; p < periodSteps; ++p)
                fill(m_weights.ptr<float>(o * periodSteps + p), o * pi / orientationSteps,
                     scale * periodOf(p));
        }
    }

    static int index(double orientation, double period)
    {
        const int o = static_cast<int>(std::lround(orientation / pi * orientationSteps)) % orientationSteps;
        const double share = (period - shortestPeriod) / (longestPeriod - shortestPeriod);
        const int p =
            std::clamp(static_cast<int>(std::lround(share * (periodSteps - 1))), 0, periodSteps - 1);
        return o * periodSteps + p;
    }

    int radius() const { return m_radius; }

    // How many columns right of the window's middle are read.
    int reachRight() const { return m_stride - m_radius; }

    float response(int filter, const cv::Mat& padded, int row, int column) const
    {
        const float* weight = m_weights.ptr<float>(filter);
        std::array<float, lanes> sums{}; // side by side, so that the compiler may use vectors
        for (int y = 0; y <= 2 * m_radius; ++y, weight += m_stride) {
            const float* pixel = padded.ptr<float>(row + y) + column;
            for (int x = 0; x < m_stride; x += lanes) {
                for (int lane = 0; lane < lanes; ++lane)
                    sums[static_cast<std::size_t>(lane)] += weight[x + lane] * pixel[x + lane];
            }
        }
        return std::accumulate(sums.begin(), sums.end(), 0.0F);
    }

private:
    static double periodOf(int step)
    {
        return shortestPeriod + (longestPeriod - shortestPeriod) * step / (periodSteps - 1);
    }

    void fill(float* weights, double orientation, double period) const
    {
        const double sigma = 0.4 * period; // three ridges see each other
        std::vector<double> wave;
        std::vector<double> bell;
        double waveSum = 0;
        double bellSum = 0;
        for (int row = -m_radius; row <= m_radius; ++row) {
            for (int column = -m_radius; column <= m_radius; ++column) {
                const double across = -column * std::sin(orientation) - row * std::cos(orientation);
                bell.push_back(std::exp(-(row * row + column * column) / (2 * sigma * sigma)));
                wave.push_back(bell.back() * std::cos(2 * pi * across / period));
                waveSum += wave.back();
                bellSum += bell.back();
            }
        }
        double energy = 0;
        for (std::size_t i = 0; i < wave.size(); ++i) {
            wave[i] -= bell[i] * waveSum / bellSum; // a grey area must not grow ridges
            energy += wave[i] * wave[i];
        }
        // A fitting wave of amplitude 1 comes back amplified, so that growth saturates at the clamp.
        const std::size_t side = 2 * static_cast<std::size_t>(m_radius) + 1;
        for (std::size_t i = 0; i < wave.size(); ++i)
            weights[i / side * static_cast<std::size_t>(m_stride) + i % side] =
                static_cast<float>(wave[i] * 1.6 / energy);
    }

    static constexpr int lanes = 8;

    int m_radius;
    int m_stride; // of a filter's rows: filled up with zeros to whole lanes
    cv::Mat m_weights;
};

// Which filter each pixel needs, and -1 outside the finger.
cv::Mat filterMap(const FingerprintPattern& pattern, cv::Size size, double scale)
{
    cv::Mat map(size, CV_32S);
    const cv::Size2d half = pattern.halfSize();
    for (int row = 0; row < size.height; ++row) {
        for (int column = 0; column < size.width; ++column) {
            const double x = (column - size.width / 2.0) / scale;
            const double y = (size.height / 2.0 - row) / scale;
            const double beyond =
                std::pow(std::abs(x) / half.width, 2.4) + std::pow(std::abs(y) / half.height, 2.4);
            map.at<int>(row, column) =
                beyond > 1.15 ? -1 : GaborBank::index(pattern.orientation(x, y), pattern.period(x, y));
        }
    }
    return map;
}

// One pass; pixels none of whose neighbours has begun to grow are passed over. Returns how many pixels moved.
int grow(cv::Mat& ridges, const GaborBank& bank, const cv::Mat& filters)
{
    const int radius = bank.radius();
    cv::Mat padded;
    cv::copyMakeBorder(ridges, padded, radius, radius, radius, bank.reachRight(), cv::BORDER_CONSTANT,
                       cv::Scalar(0));
    cv::Mat alive;
    cv::compare(cv::abs(ridges), 1e-3, alive, cv::CMP_GT);
    cv::dilate(alive, alive, cv::getStructuringElement(cv::MORPH_RECT, {2 * radius + 1, 2 * radius + 1}));
    int moved = 0;
    for (int row = 0; row < ridges.rows; ++row) {
        const int* filter = filters.ptr<int>(row);
        const uchar* living = alive.ptr<uchar>(row);
        float* out = ridges.ptr<float>(row);
        for (int column = 0; column < ridges.cols; ++column) {
            if (filter[column] < 0 || living[column] == 0)
                continue;
            const float grown = std::clamp(bank.response(filter[column], padded, row, column), -1.0F, 1.0F);
            moved += std::abs(grown - out[column]) > 0.05F ? 1 : 0;
            out[column] = grown;
        }
    }
    return moved;
}

} // namespace

cv::Mat growRidges(const FingerprintPattern& pattern, cv::Size size, TwinRandom& random)
{
    // The pattern is found at half the resolution, where a pass costs a sixteenth, and sharpened at the full
    // one.
    constexpr int mostPasses = 60;
    const cv::Size coarse(size.width / 2, size.height / 2);
    cv::Mat ridges = cv::Mat::zeros(coarse, CV_32F);
    const cv::Mat coarseFilters = filterMap(pattern, coarse, 0.5);
    for (int seed = 0; seed < 24; ++seed) {
        const double angle = random.uniform(0, 2 * pi);
        const double reach = 0.48 * std::sqrt(random.uniform());
        const int x =
            static_cast<int>(coarse.width / 2.0 + reach * std::cos(angle) * pattern.halfSize().width);
        const int y =
            static_cast<int>(coarse.height / 2.0 + reach * std::sin(angle) * pattern.halfSize().height);
        ridges.at<float>(std::clamp(y, 0, coarse.height - 1), std::clamp(x, 0, coarse.width - 1)) = 1.0F;
    }
    const GaborBank coarseBank(0.5, 7);
    const int settled = coarse.area() / 2000;
    for (int pass = 0; pass < mostPasses; ++pass) {
        const int moved = grow(ridges, coarseBank, coarseFilters);
        if (pass > 12 && moved < settled)
            break;
    }
    cv::resize(ridges, ridges, size, 0, 0, cv::INTER_CUBIC);
    const GaborBank fineBank(1.0, 11);
    cv::Mat fineFilters; // neighbours need the same filter: asking the pattern again would only cost time
    cv::resize(coarseFilters, fineFilters, size, 0, 0, cv::INTER_NEAREST);
    for (int pass = 0; pass < 2; ++pass)
        grow(ridges, fineBank, fineFilters);
    return ridges;
}

} // namespace thunhan
