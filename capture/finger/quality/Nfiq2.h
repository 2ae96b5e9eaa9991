// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/QualityScore.h"
#include "capture/device/Frame.h"

#include <chrono>

namespace thunhan
{

// The path of a site's NFIQ 2 program: `configured`, or else what the search path has; empty: none.
QString findNfiq2(const QString& configured);

// Has the program judge a print. The picture goes over in memory and never touches a disk. Blocks: for pool
// threads. DeviceMissing when the program cannot be started, DeviceHung when it does not answer in time (it
// is ended then), DeviceFailed when it gives no score of 0..100.
Result<QualityScore> nfiq2Score(const QString& program, const Frame& frame,
                                std::chrono::milliseconds deadline = std::chrono::seconds(5));

} // namespace thunhan
