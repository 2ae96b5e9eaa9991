// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken away from a complete application, and the gap that is to come of it.
#pragma once

#include "app/domain/CompletenessGate.h"
#include "tests/support/SampleApplications.h"

#include <functional>

namespace thunhan
{

using Change = std::function<void(Application&)>;
inline constexpr FingerPosition leftRing = FingerPosition::LeftRing;

inline QList<Gap> gapsOf(const Application& application)
{
    return findGaps(application, sampleRules());
}

inline Gap siteGap(GapKind kind, EnrollmentStep step, BiometricModality modality,
                   const BiometricSite& site = {})
{
    Gap gap;
    gap.kind = kind;
    gap.step = step;
    gap.modality = modality;
    gap.site = site;
    if (modality == BiometricModality::Finger && kind != GapKind::SampleNotAskedFor)
        gap.impression = Impression::LiveScanPlain;
    return gap;
}

inline QualityOverride letPass(FingerPosition position, const QString& reason,
                               Impression impression = Impression::LiveScanPlain)
{
    return {BiometricModality::Finger, position, reason, {}, {}, impression};
}

inline Change removeSample(BiometricModality modality, const BiometricSite& site = {})
{
    return [modality, site](Application& a) {
        a.samples.removeIf(
            [&](const BiometricSample& s) { return s.modality == modality && s.site == site; });
    };
}

inline void failSample(Application& a, BiometricModality modality, const BiometricSite& site = {})
{
    for (BiometricSample& sample : a.samples) {
        if (sample.modality == modality && sample.site == site)
            sample.passed = false;
    }
}

} // namespace thunhan
