// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/QualityMeasures.h"

#include <opencv2/imgproc.hpp>

namespace thunhan
{

double OrientationCertaintyMeasure::raw(const PrintEvidence& print) const
{
    return print.blocks.foregroundMean(print.certainty);
}

double OrientationCoherenceMeasure::raw(const PrintEvidence& print) const
{
    const FingerBlocks& blocks = print.blocks;
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

double ClearRidgesMeasure::raw(const PrintEvidence& print) const
{
    constexpr double clearCertainty = 0.7;
    constexpr double clearContrast = 20;
    const cv::Mat clear = (print.certainty > clearCertainty) & (print.blocks.deviation() > clearContrast);
    return print.blocks.foregroundMean(clear) / 255.0;
}

} // namespace thunhan
