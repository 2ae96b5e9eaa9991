// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/CompletenessGate.h"

namespace thunhan
{

// The four checks of one application. `duplicates` come out of the store. It is live from when the
// registry's record was read beside it.
CleanDataReport checkCleanData(const Application& application, const RuleContext& context,
                               const QList<Duplicate>& duplicates, const QDateTime& now);

} // namespace thunhan
