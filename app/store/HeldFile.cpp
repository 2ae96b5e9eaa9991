// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/HeldFile.h"

#include <algorithm>
#include <sqlite3.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int usualPagesInLog = 1000; // SQLite's own

} // namespace

Result<std::unique_ptr<HeldFile>> HeldFile::of(Database& database)
{
    if (database.m_isHeld)
        return {ErrorCode::StoreBusy, u"the file is held already"_s};
    {
        THUNHAN_TRY_ASSIGN(auto emptied, database.query("PRAGMA wal_checkpoint(TRUNCATE)"));
        THUNHAN_TRY_ASSIGN(const bool told, emptied.step());
        if (!told || emptied.integer(0) != 0)
            return {ErrorCode::StoreBusy, u"the log cannot be emptied"_s};
    }
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    int code = sqlite3_file_control(database.m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK)
        return database.failure(code, "file");
    sqlite3_wal_autocheckpoint(database.m_handle, 0);
    database.m_isHeld = true;
    return std::unique_ptr<HeldFile>(new HeldFile(database, file, size));
}

HeldFile::~HeldFile()
{
    m_database.m_isHeld = false;
    sqlite3_wal_autocheckpoint(m_database.m_handle, usualPagesInLog);
}

Result<QByteArray> HeldFile::read(qint64 offset, qint64 bytes) const
{
    QByteArray piece(std::min(bytes, m_size - offset), Qt::Uninitialized);
    const int code = m_file->pMethods->xRead(m_file, piece.data(), int(piece.size()), offset);
    if (code != SQLITE_OK)
        return {ErrorCode::FileUnreadable, u"reading the store's file: SQLite %1"_s.arg(code)};
    return piece;
}

} // namespace thunhan
