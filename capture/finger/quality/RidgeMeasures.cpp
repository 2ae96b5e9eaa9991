// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/QualityMeasures.h"

namespace thunhan
{
namespace
{

// Of `values`, over the blocks whose wave is known; zeros when none is.
struct Spread {
    double mean = 0;
    double deviation = 0;
};

Spread spreadOf(const cv::Mat& values, const RidgeWaves& waves)
{
    const cv::Mat known = waves.period > 0;
    if (cv::countNonZero(known) == 0)
        return {};
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(values, mean, deviation, known);
    return {mean[0], deviation[0]};
}

} // namespace

double FrequencyPurityMeasure::raw(const PrintEvidence& print) const
{
    return spreadOf(print.waves.purity, print.waves).mean;
}

double PeriodSpreadMeasure::raw(const PrintEvidence& print) const
{
    const Spread spread = spreadOf(print.waves.period, print.waves);
    return spread.mean > 0 ? spread.deviation / spread.mean : 1;
}

double RidgeUniformityMeasure::raw(const PrintEvidence& print) const
{
    return spreadOf(print.waves.ridgeShare, print.waves).deviation;
}

} // namespace thunhan
