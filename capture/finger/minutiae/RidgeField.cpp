// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/RidgeField.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr float usualPeriod = 9;
constexpr double clearWave = 0.5; // purity from which a block's period counts

cv::Mat blurred(const cv::Mat& values, double sigma)
{
    cv::Mat result;
    cv::GaussianBlur(values, result, {}, sigma, sigma, cv::BORDER_CONSTANT);
    return result;
}

// Periods of clear blocks, spread over the ones between them.
cv::Mat smoothPeriods(const RidgeWaves& waves, cv::Size tiles)
{
    constexpr double reach = 1.5;
    constexpr float leastWeight = 1e-3F;
    cv::Mat weight;
    cv::Mat(waves.purity > clearWave).convertTo(weight, CV_32F, 1 / 255.0);
    const cv::Mat sum = blurred(waves.period.mul(weight), reach) + leastWeight * usualPeriod;
    cv::Mat periods = sum / (blurred(weight, reach) + leastWeight);
    cv::resize(periods, periods, tiles, 0, 0, cv::INTER_LINEAR);
    return periods;
}

} // namespace

RidgeField ridgeField(const FingerBlocks& blocks, const RidgeWaves& waves)
{
    constexpr double reach = 1.3; // tiles
    const cv::Size tiles = blocks.tileGradientX2().size();
    RidgeField field;
    cv::resize(blocks.foreground(), field.mask, tiles, 0, 0, cv::INTER_NEAREST);
    field.period = smoothPeriods(waves, tiles);
    cv::Mat length;
    cv::magnitude(blocks.tileGradientX2(), blocks.tileGradientY2(), length);
    length += 1.0;
    // Of equal weight, so that one dark crease does not outvote the ridges beside it.
    cv::Mat weight;
    cv::sqrt(length, weight);
    const cv::Mat x = blurred(blocks.tileGradientX2() / weight, reach);
    const cv::Mat y = blurred(blocks.tileGradientY2() / weight, reach);
    cv::Mat agreed;
    cv::magnitude(x, y, agreed);
    field.agreement = agreed / (blurred(weight, reach) + 1.0);
    field.direction.create(tiles, CV_32F);
    for (int row = 0; row < tiles.height; ++row) {
        for (int column = 0; column < tiles.width; ++column) {
            // The gradient points across the ridge.
            float along = 0.5F * std::atan2(y.at<float>(row, column), x.at<float>(row, column)) +
                          std::numbers::pi_v<float> / 2;
            if (along >= std::numbers::pi_v<float>)
                along -= std::numbers::pi_v<float>;
            field.direction.at<float>(row, column) = along;
        }
    }
    return field;
}

} // namespace thunhan
