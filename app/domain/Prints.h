// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"

namespace thunhan
{

// What is sent of a sample: its rendition, the image where it has none.
SampleRendition whatIsSent(const BiometricSample& sample);

// One site may have two kept samples: a finger's plain print and its rolled one.

// The kept one taken this way; null without one. Valid as long as the application is.
const BiometricSample* keptPrint(const Application& application, const BiometricSite& site,
                                 Impression impression);
// Of the site, in any way. Valid as long as the application is.
QList<const BiometricSample*> keptSamples(const Application& application, BiometricModality modality,
                                          const BiometricSite& site);
// The worst of them: one that has not passed before all others, then the one with the lowest first score.
// Whoever looks at a finger as a whole looks at this. Null without any.
const BiometricSample* worstKept(const Application& application, BiometricModality modality,
                                 const BiometricSite& site);

} // namespace thunhan
