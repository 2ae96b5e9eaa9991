// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerMeasures.h"

#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

cv::Mat certaintyOf(const FingerBlocks& blocks)
{
    cv::Mat length;
    cv::magnitude(blocks.gradientX2(), blocks.gradientY2(), length);
    return length / (blocks.energy() + 1.0);
}

} // namespace

double fingerArea(const FingerBlocks& blocks)
{
    return static_cast<double>(blocks.foregroundCount()) * FingerBlocks::side * FingerBlocks::side;
}

double fingerGrey(const FingerBlocks& blocks)
{
    return blocks.foregroundMean(blocks.mean());
}

double fingerContrast(const FingerBlocks& blocks)
{
    return blocks.foregroundMean(blocks.deviation());
}

double orientationCertainty(const FingerBlocks& blocks)
{
    return blocks.foregroundMean(certaintyOf(blocks));
}

double orientationCoherence(const FingerBlocks& blocks)
{
    cv::Mat length;
    cv::magnitude(blocks.gradientX2(), blocks.gradientY2(), length);
    length += 1.0;
    cv::Mat x = blocks.gradientX2() / length;
    cv::Mat y = blocks.gradientY2() / length;
    cv::Mat weight;
    blocks.foreground().convertTo(weight, CV_32F, 1 / 255.0);
    const auto summed = [](const cv::Mat& values) {
        cv::Mat sum;
        cv::boxFilter(values, sum, CV_32F, {3, 3}, {-1, -1}, false, cv::BORDER_CONSTANT);
        return sum;
    };
    cv::Mat agreed;
    cv::magnitude(summed(x.mul(weight)), summed(y.mul(weight)), agreed);
    return blocks.foregroundMean(agreed / cv::max(summed(weight), 1.0));
}

double ridgeSharpness(const FingerBlocks& blocks)
{
    const double contrast = fingerContrast(blocks);
    cv::Mat steepness;
    cv::sqrt(blocks.energy(), steepness);
    return contrast > 0 ? blocks.foregroundMean(steepness) / contrast : 0;
}

double clearRidgeShare(const FingerBlocks& blocks)
{
    constexpr double clearCertainty = 0.7;
    constexpr double clearContrast = 20;
    const cv::Mat clear = (certaintyOf(blocks) > clearCertainty) & (blocks.deviation() > clearContrast);
    return blocks.foregroundMean(clear) / 255.0;
}

RidgeSpectrum ridgeSpectrum(const RidgeWaves& waves)
{
    const cv::Mat known = waves.period > 0;
    if (cv::countNonZero(known) == 0)
        return {};
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(waves.period, mean, deviation, known);
    return {cv::mean(waves.purity, known)[0], deviation[0] / mean[0]};
}

} // namespace thunhan
