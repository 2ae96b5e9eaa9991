// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CaptureThresholds.h"

#include "app/domain/BiometricSample.h"

namespace thunhan
{

bool mayPassWithReason(const BiometricSample& portrait, const PortraitPolicy& policy)
{
    return portrait.modality == BiometricModality::Face && !portrait.quality.isEmpty() &&
           portrait.quality.first().value >= policy.supervisorBelow;
}

} // namespace thunhan
