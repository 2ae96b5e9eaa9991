// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/FingerQualityMeasure.h"

#include "capture/finger/quality/QualityMeasures.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{

double FingerScale::worth(double raw) const
{
    return std::clamp((raw - worthless) / (ideal - worthless), 0.0, 1.0);
}

bool FingerScale::passes(double raw) const
{
    return ideal > worthless ? raw >= limit : raw <= limit;
}

const FingerQualityMeasures& fingerQualityMeasures()
{
    static const auto all = [] {
        FingerQualityMeasures made;
        made.push_back(std::make_unique<AreaMeasure>());
        made.push_back(std::make_unique<GreyMeasure>());
        made.push_back(std::make_unique<ContrastMeasure>());
        made.push_back(std::make_unique<OrientationCertaintyMeasure>());
        made.push_back(std::make_unique<OrientationCoherenceMeasure>());
        made.push_back(std::make_unique<SharpnessMeasure>());
        made.push_back(std::make_unique<FrequencyPurityMeasure>());
        made.push_back(std::make_unique<PeriodSpreadMeasure>());
        made.push_back(std::make_unique<RidgeUniformityMeasure>());
        made.push_back(std::make_unique<ClearRidgesMeasure>());
        made.push_back(std::make_unique<CoreMinutiaeMeasure>());
        made.push_back(std::make_unique<CentringMeasure>());
        return made;
    }();
    return all;
}

FingerRawValues takeMeasures(const FingerQualityMeasures& measures, const PrintEvidence& print)
{
    FingerRawValues values;
    for (const auto& measure : measures) {
        try {
            const double raw = measure->raw(print);
            if (std::isfinite(raw))
                values.insert(measure->name(), raw);
        } catch (const cv::Exception&) { // missing, as what is no number
        }
    }
    return values;
}

} // namespace thunhan
