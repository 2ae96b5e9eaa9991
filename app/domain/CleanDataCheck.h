// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/CompletenessGate.h"

namespace thunhan
{

// The four checks of one application. `duplicates` come out of the store. Nothing compares with the
// registry's record before the application is sent, and so it is never live yet.
CleanDataReport checkCleanData(const Application& application, const RuleContext& context,
                               const QList<Duplicate>& duplicates, const QDateTime& now);

} // namespace thunhan
