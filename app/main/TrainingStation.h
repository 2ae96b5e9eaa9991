// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/base/Result.h"
#include "app/keys/KeySlots.h"
#include "app/main/StationFolder.h"

#include <QString>

namespace thunhan
{

class TrainingAuthority;

// The passphrase of every invented officer of a training station; the sign-in page tells it.
QString trainingPassphrase();

// Sets a station up for training: two clerks, a supervisor and an administrator, all invented, and a
// certificate of the training registry's own authority. Blocking, about a second: off the UI thread.
Result<void> provisionTrainingStation(const StationFolder& folder, const TrainingAuthority& authority,
                                      const QUrl& registryUrl, KeyCost cost, const Clock& clock,
                                      RandomSource& random);

} // namespace thunhan
