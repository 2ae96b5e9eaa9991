// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"
#include "sync/client/SyncStatus.h"

namespace thunhan
{

// One run over everything that is due, whatever the plan says; the figures as they are after it. Needs a
// QCoreApplication.
SyncStatus runSyncOnce(Store& store);

} // namespace thunhan
