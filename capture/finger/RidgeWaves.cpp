// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/RidgeWaves.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numbers>

namespace thunhan
{
namespace
{

constexpr int profileLength = 32; // pixels across the ridges
constexpr int profileWidth = 16;  // pixels along them
constexpr int lowestBin = 2;      // 32 / 2 = 16 pixels a ridge ...
constexpr int highestBin = 6;     // ... to 32 / 6 = 5.3
constexpr int lastBin = profileLength / 2;

using Profile = std::array<float, profileLength>;

// Mean grey along the ridges at every distance across them. False when it would leave the picture.
bool readProfile(const cv::Mat& pixels, cv::Point2f centre, float across, Profile& profile)
{
    const float stepX = std::cos(across);
    const float stepY = std::sin(across);
    const float reach = 0.5F * (profileLength + profileWidth);
    if (centre.x < reach || centre.y < reach || centre.x + reach >= static_cast<float>(pixels.cols) ||
        centre.y + reach >= static_cast<float>(pixels.rows))
        return false;
    for (int i = 0; i < profileLength; ++i) {
        const float along0 = static_cast<float>(i) - 0.5F * profileLength;
        int sum = 0;
        for (int j = 0; j < profileWidth; ++j) {
            const float side = static_cast<float>(j) - 0.5F * profileWidth;
            const int x = static_cast<int>(centre.x + along0 * stepX - side * stepY);
            const int y = static_cast<int>(centre.y + along0 * stepY + side * stepX);
            sum += pixels.ptr<uchar>(y)[x];
        }
        profile[static_cast<std::size_t>(i)] = static_cast<float>(sum) / profileWidth;
    }
    return true;
}

using Waves = std::array<std::array<std::complex<float>, profileLength>, lastBin + 1>;

// Hann-weighted waves of every bin.
const Waves& waves()
{
    static const Waves table = [] {
        Waves made;
        for (int bin = 0; bin <= lastBin; ++bin) {
            for (int i = 0; i < profileLength; ++i) {
                const double angle = 2 * std::numbers::pi * i / profileLength;
                const double window = 0.5 - 0.5 * std::cos(angle);
                made[static_cast<std::size_t>(bin)][static_cast<std::size_t>(i)] =
                    std::complex<float>(std::polar(window, -bin * angle));
            }
        }
        return made;
    }();
    return table;
}

struct BlockSpectrum {
    double purity;
    double period;
};

BlockSpectrum spectrumOf(Profile profile)
{
    float mean = 0;
    for (const float value : profile)
        mean += value / profileLength;
    std::array<double, lastBin + 1> power{};
    double total = 0;
    for (std::size_t bin = 1; bin <= lastBin; ++bin) {
        std::complex<float> sum;
        for (std::size_t i = 0; i < profileLength; ++i)
            sum += waves()[bin][i] * (profile[i] - mean);
        power[bin] = std::norm(sum);
        total += power[bin];
    }
    std::size_t peak = lowestBin;
    for (std::size_t bin = lowestBin; bin <= highestBin; ++bin) {
        if (power[bin] > power[peak])
            peak = bin;
    }
    // A Hann window spreads a pure wave over the neighbours of its bin.
    const double around = power[peak - 1] + power[peak] + power[peak + 1];
    const double offset = around > 0 ? (power[peak + 1] - power[peak - 1]) / around : 0;
    return {total > 0 ? around / total : 0, profileLength / (static_cast<double>(peak) + offset)};
}

// Against the middle between the darkest and the lightest, so that wide ridges count as wide.
float ridgeShareOf(const Profile& profile)
{
    const auto [darkest, lightest] = std::minmax_element(profile.begin(), profile.end());
    const float middle = (*darkest + *lightest) / 2;
    const auto dark =
        std::count_if(profile.begin(), profile.end(), [middle](float grey) { return grey < middle; });
    return static_cast<float>(dark) / profileLength;
}

} // namespace

RidgeWaves ridgeWaves(const FingerBlocks& blocks)
{
    const auto none = [&blocks] { return cv::Mat(cv::Mat::zeros(blocks.foreground().size(), CV_32F)); };
    RidgeWaves waves{none(), none(), none()};
    Profile profile{};
    for (int row = 0; row < blocks.foreground().rows; ++row) {
        for (int column = 0; column < blocks.foreground().cols; ++column) {
            if (blocks.foreground().at<uchar>(row, column) == 0)
                continue;
            const float across = 0.5F * std::atan2(blocks.gradientY2().at<float>(row, column),
                                                   blocks.gradientX2().at<float>(row, column));
            const cv::Point2f centre((static_cast<float>(column) + 0.5F) * FingerBlocks::side,
                                     (static_cast<float>(row) + 0.5F) * FingerBlocks::side);
            if (!readProfile(blocks.pixels(), centre, across, profile))
                continue;
            const BlockSpectrum block = spectrumOf(profile);
            waves.purity.at<float>(row, column) = static_cast<float>(block.purity);
            waves.period.at<float>(row, column) = static_cast<float>(block.period);
            waves.ridgeShare.at<float>(row, column) = ridgeShareOf(profile);
        }
    }
    return waves;
}

} // namespace thunhan
