// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/QualityMeasures.h"

namespace thunhan
{

double GreyMeasure::raw(const PrintEvidence& print) const
{
    return print.blocks.foregroundMean(print.blocks.mean());
}

FingerScale GreyMeasure::scale(double raw) const
{
    constexpr double middle = 140;
    return raw > middle ? ScaledMeasure::scale(raw) : FingerScale{44, 115, 131, 2.5};
}

double ContrastMeasure::raw(const PrintEvidence& print) const
{
    return print.blocks.foregroundMean(print.blocks.deviation());
}

double SharpnessMeasure::raw(const PrintEvidence& print) const
{
    const double contrast = print.blocks.foregroundMean(print.blocks.deviation());
    cv::Mat steepness;
    cv::sqrt(print.blocks.energy(), steepness);
    return contrast > 0 ? print.blocks.foregroundMean(steepness) / contrast : 0;
}

} // namespace thunhan
