// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

struct sqlite3_file;

namespace thunhan
{

// The file of an open database as it lies on the disk, encrypted, and held still: what is committed from now
// on stays in the log beside it until this ends. So the file can be copied in pieces, and gone on with after
// an interruption, while its connection works. Everything on the database's thread, the end before the
// database's.
class HeldFile
{
public:
    // Everything committed so far is in it. StoreBusy when it is held already. Not inside a transaction.
    static Result<std::unique_ptr<HeldFile>> of(Database& database);
    ~HeldFile();
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

    qint64 size() const { return m_size; } // bytes
    // Less than asked for at the end of the file. FileUnreadable.
    Result<QByteArray> read(qint64 offset, qint64 bytes) const;

private:
    HeldFile(Database& database, sqlite3_file* file, qint64 size)
        : m_database(database), m_file(file), m_size(size)
    {
    }

    Database& m_database;
    sqlite3_file* m_file; // SQLite's own: closing another descriptor would drop the locks of this one
    qint64 m_size;
};

} // namespace thunhan
