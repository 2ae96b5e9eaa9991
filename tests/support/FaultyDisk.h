// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <array>
#include <mutex>
#include <string>

struct sqlite3_file;
struct sqlite3_vfs;

namespace thunhan
{

// A disk under SQLite that fails once, or loses its power. While one lives it is what every newly opened
// database stands on; one at a time. Nothing is really flushed: what a flush has not reached is what a power
// cut takes. Any thread.
class FaultyDisk
{
public:
    enum class Fault {
        ReadError,     // EIO, nothing read
        WriteError,    // EIO, nothing written; writes, truncations, deletions
        ShortWrite,    // EIO after the first half
        Full,          // ENOSPC, nothing written
        SyncError,     // EIO of a flush
        PowerCut,      // after half of a write; whatever no flush has reached is gone
        ReorderingCut, // the same, but every other of those writes had reached the disk
    };
    static constexpr auto allFaults =
        std::to_array<Fault>({Fault::ReadError, Fault::WriteError, Fault::ShortWrite, Fault::Full,
                              Fault::SyncError, Fault::PowerCut, Fault::ReorderingCut});

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    // The `turn`-th access that can fail in this way does, counted from now on and from 0.
    void arm(Fault fault, int turn);
    // Whether it came about. Power is back, nothing fails any more. Not while a database is open after a cut.
    bool disarm();

private:
    friend struct FaultyDiskCalls;
    enum class Access { Read, Write, Truncate, Sync, Delete };
    struct Change { // since the last flush
        qint64 offset = 0;
        qint64 sizeBefore = 0;
        QByteArray before;
        QByteArray after; // null: cut to `offset`
    };
    struct Lines { // of one open file
        sqlite3_file* real = nullptr;
        QList<Change> unflushed;
    };

    static bool mayHit(Fault fault, Access access);
    // SQLITE_OK, or the code with which this access fails.
    int judge(Access access);
    void cutPower();
    void note(Lines& file, qint64 offset, qint64 size, const QByteArray& after);

    std::mutex m_mutex;
    Fault m_fault = Fault::ReadError;
    int m_left = -1; // below 0: not armed
    bool m_failed = false;
    bool m_dark = false;
    QList<Lines*> m_files;
    std::string m_name;
    sqlite3_vfs* m_base;
    sqlite3_vfs* m_own;
};

} // namespace thunhan
