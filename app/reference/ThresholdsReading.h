// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/CaptureThresholds.h"
#include "app/reference/ReferenceReader.h"

namespace thunhan
{

// A "thresholds" document: the objects "fingers" and "portrait", whose members are named as those of
// FingerThresholds and PortraitPolicy, in lower case with underscores. What a site leaves out stays as the
// program proposes it. Checked whole: each limit within what the measure can give, the lower of two below the
// upper.
Result<CaptureThresholds> readThresholds(const ReferenceNode& document);

} // namespace thunhan
