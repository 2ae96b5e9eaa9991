// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

#include <functional>
#include <span>

namespace thunhan
{

// `version` counts from 1 without gaps. A released migration is never edited; a change is a new one.
struct Migration {
    int version;
    const char* sql;
    // Makes a table anew that others refer to: references are checked when it is done, and not meanwhile.
    bool rebuilds = false;
};

// All of this version's, in order.
std::span<const Migration> allMigrations();

// 0 for a store that no migration has touched.
Result<int> schemaVersion(Database& database);

// How many of the migrations that a store still needs are done, and how many it needs. On migrate()'s thread;
// not called for a store that needs none.
using MigrationProgress = std::function<void(int done, int needed)>;

// Brings the store up to the last of `migrations`, all that it needs in one transaction together with the new
// number (PRAGMA user_version): after a kill it is as it was before. A store that is ahead: StoreNewer,
// untouched.
Result<void> migrate(Database& database, std::span<const Migration> migrations,
                     const MigrationProgress& progress = {});

} // namespace thunhan
