// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Prints.h"

#include <algorithm>

namespace thunhan
{

SampleRendition whatIsSent(const BiometricSample& sample)
{
    return sample.rendition.value_or(SampleRendition{sample.mediaType, sample.imageDigest});
}

const BiometricSample* keptPrint(const Application& application, const BiometricSite& site,
                                 Impression impression)
{
    const auto found = std::find_if(application.samples.cbegin(), application.samples.cend(),
                                    [&](const BiometricSample& sample) {
                                        return sample.kept && sample.modality == BiometricModality::Finger &&
                                               sample.site == site && sample.impression == impression;
                                    });
    return found == application.samples.cend() ? nullptr : &*found;
}

QList<const BiometricSample*> keptSamples(const Application& application, BiometricModality modality,
                                          const BiometricSite& site)
{
    QList<const BiometricSample*> kept;
    for (const BiometricSample& sample : application.samples) {
        if (sample.kept && sample.modality == modality && sample.site == site)
            kept.append(&sample);
    }
    return kept;
}

const BiometricSample* worstKept(const Application& application, BiometricModality modality,
                                 const BiometricSite& site)
{
    const QList<const BiometricSample*> kept = keptSamples(application, modality, site);
    const auto rank = [](const BiometricSample* sample) {
        return std::pair(sample->passed, sample->quality.isEmpty() ? 0.0 : sample->quality.first().value);
    };
    const auto worst = std::min_element(kept.begin(), kept.end(),
                                        [&rank](const auto* a, const auto* b) { return rank(a) < rank(b); });
    return worst == kept.end() ? nullptr : *worst;
}

} // namespace thunhan
