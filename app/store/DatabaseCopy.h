// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

struct sqlite3_backup;

namespace thunhan
{

// Every page of one database into another, under the key of that one, in steps between which the first one's
// own connection may write: the copy gets what it writes, too, and is a snapshot as of finish(). Each call on
// the thread that owns the first one at that time; so is the end, which comes before the end of both. No
// transaction is open meanwhile. The second one is worth nothing before finish().
//
// Errors: as of Database, of the second one. One of the first is StoreDamaged.
class DatabaseCopy
{
public:
    static Result<std::unique_ptr<DatabaseCopy>> begin(Database& from, Database& to);
    ~DatabaseCopy();
    DatabaseCopy(const DatabaseCopy&) = delete;
    DatabaseCopy& operator=(const DatabaseCopy&) = delete;

    // Copies as many; false when none is left.
    Result<bool> step(int pages);
    // As of the last step.
    int pagesLeft() const;
    int pagesInAll() const;
    Result<void> finish();

private:
    DatabaseCopy(Database& to, sqlite3_backup* backup) : m_to(to), m_backup(backup) {}

    Database& m_to;
    sqlite3_backup* m_backup;
};

} // namespace thunhan
