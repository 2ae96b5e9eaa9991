// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DatabaseCopy.h"

#include <cerrno>
#include <sqlite3.h>
#include <utility>

namespace thunhan
{
namespace
{

constexpr int pagesAtATime = 256;

} // namespace

Result<std::unique_ptr<DatabaseCopy>> DatabaseCopy::begin(Database& from, Database& to)
{
    sqlite3_backup* backup = sqlite3_backup_init(to.m_handle, "main", from.m_handle, "main");
    if (!backup)
        return to.failure(sqlite3_extended_errcode(to.m_handle), "copy");
    std::unique_ptr<DatabaseCopy> copy(new DatabaseCopy(to, backup));
    THUNHAN_TRY(copy->step(0)); // learns the sizes
    return copy;
}

DatabaseCopy::~DatabaseCopy()
{
    sqlite3_backup_finish(m_backup);
}

Result<bool> DatabaseCopy::step(int pages)
{
    THUNHAN_TRY(m_to.probe(DatabaseAccess::Step));
    errno = 0;
    const int code = sqlite3_backup_step(m_backup, pages);
    if (code != SQLITE_OK && code != SQLITE_DONE)
        return Database::failure(code, "copy", errno);
    return code == SQLITE_OK;
}

int DatabaseCopy::pagesLeft() const
{
    return sqlite3_backup_remaining(m_backup);
}

int DatabaseCopy::pagesInAll() const
{
    return sqlite3_backup_pagecount(m_backup);
}

Result<void> DatabaseCopy::finish()
{
    const int code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (code != SQLITE_OK)
        return m_to.failure(code, "end of a copy");
    return {};
}

Result<void> Database::copyTo(Database& target, const CopyProgress& goOn)
{
    // A log beside the copy would hold all of it once more.
    THUNHAN_TRY(target.runScript("PRAGMA journal_mode = DELETE"));
    THUNHAN_TRY_ASSIGN(const auto copy, DatabaseCopy::begin(*this, target));
    for (bool isMore = true; isMore;) {
        if (goOn)
            THUNHAN_TRY(goOn(copy->pagesLeft(), copy->pagesInAll()));
        THUNHAN_TRY_ASSIGN(isMore, copy->step(pagesAtATime));
    }
    return copy->finish();
}

} // namespace thunhan
