// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"

#include <memory>
#include <sqlite3.h>

namespace thunhan
{
namespace
{

constexpr int pagesAtATime = 256;

struct FinishBackup {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

} // namespace

Result<void> Database::copyTo(Database& target, const CopyProgress& goOn)
{
    // A log beside the copy would hold all of it once more.
    THUNHAN_TRY(target.runScript("PRAGMA journal_mode = DELETE"));
    std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(target.m_handle, "main", m_handle, "main"));
    if (!backup)
        return target.failure(sqlite3_extended_errcode(target.m_handle), "copy");
    int code = sqlite3_backup_step(backup.get(), 0); // learns the sizes
    while (code == SQLITE_OK) {
        THUNHAN_TRY(target.probe(DatabaseAccess::Step));
        if (goOn)
            THUNHAN_TRY(goOn(sqlite3_backup_remaining(backup.get()), sqlite3_backup_pagecount(backup.get())));
        code = sqlite3_backup_step(backup.get(), pagesAtATime);
    }
    if (code != SQLITE_DONE)
        return target.failure(code, "copy");
    code = sqlite3_backup_finish(backup.release());
    if (code != SQLITE_OK)
        return target.failure(code, "end of a copy");
    return {};
}

} // namespace thunhan
