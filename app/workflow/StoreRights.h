// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"
#include "app/workflow/Rights.h"

namespace thunhan
{

// RightMissing unless `actor` works here, by what the store says, and has the right. Call on the store's
// thread.
Result<void> checkRight(Database& database, OperatorId actor, Right right);

} // namespace thunhan
