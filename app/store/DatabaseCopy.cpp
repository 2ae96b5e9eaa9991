// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"

#include <cerrno>
#include <sqlite3.h>

namespace thunhan
{
namespace
{

constexpr int pagesAtATime = 256;

struct FinishCopy {
    void operator()(sqlite3_backup* copy) const { sqlite3_backup_finish(copy); }
};

} // namespace

Result<void> Database::copyTo(Database& target, const CopyProgress& goOn)
{
    // A log beside the copy would hold all of it once more.
    THUNHAN_TRY(target.runScript("PRAGMA journal_mode = DELETE"));
    std::unique_ptr<sqlite3_backup, FinishCopy> copy(
        sqlite3_backup_init(target.m_handle, "main", m_handle, "main"));
    if (!copy)
        return target.failure(sqlite3_extended_errcode(target.m_handle), "copy");
    for (int pages = 0;; pages = pagesAtATime) { // the first step only learns the sizes
        THUNHAN_TRY(target.probe(DatabaseAccess::Step));
        errno = 0;
        const int code = sqlite3_backup_step(copy.get(), pages);
        if (code == SQLITE_DONE)
            break;
        if (code != SQLITE_OK)
            return failure(code, "copy", errno);
        if (goOn)
            THUNHAN_TRY(goOn(sqlite3_backup_remaining(copy.get()), sqlite3_backup_pagecount(copy.get())));
    }
    const int code = sqlite3_backup_finish(copy.release());
    return code == SQLITE_OK ? Result<void>() : target.failure(code, "end of a copy");
}

} // namespace thunhan
