// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyDisk.h"

#include <algorithm>
#include <cstddef>
#include <new>
#include <sqlite3.h>

namespace thunhan
{

// What SQLite calls. Its files begin with the table of methods; ours carry the real one behind them.
struct FaultyDiskCalls {
    struct File {
        sqlite3_file base;
        FaultyDisk* disk;
        FaultyDisk::Lines* lines;
    };
    static constexpr std::size_t realAt = (sizeof(File) + alignof(std::max_align_t) - 1) /
                                          alignof(std::max_align_t) * alignof(std::max_align_t);

    static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
    static FaultyDisk& diskOf(sqlite3_vfs* vfs) { return *static_cast<FaultyDisk*>(vfs->pAppData); }
    static sqlite3_file* realOf(sqlite3_file* file) { return of(file).lines->real; }

    static int close(sqlite3_file* file)
    {
        File& own = of(file);
        const std::lock_guard guard(own.disk->m_mutex);
        own.disk->m_files.removeOne(own.lines);
        const int code = own.lines->real->pMethods->xClose(own.lines->real);
        delete own.lines;
        return code;
    }
    static int read(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
    {
        const std::lock_guard guard(of(file).disk->m_mutex);
        if (const int code = of(file).disk->judge(FaultyDisk::Access::Read); code != SQLITE_OK)
            return code;
        return realOf(file)->pMethods->xRead(realOf(file), to, size, offset);
    }
    static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
    {
        FaultyDisk& disk = *of(file).disk;
        const std::lock_guard guard(disk.m_mutex);
        const bool wasDark = disk.m_dark;
        const int code = disk.judge(FaultyDisk::Access::Write);
        const bool half =
            code != SQLITE_OK && !wasDark && (disk.m_dark || disk.m_fault == FaultyDisk::Fault::ShortWrite);
        const int reached = code == SQLITE_OK ? size : half ? size / 2 : 0;
        if (reached > 0) {
            const QByteArray bytes(static_cast<const char*>(from), reached);
            if (!disk.m_dark) // what the power goes at lies on the platter, torn
                disk.note(*of(file).lines, offset, reached, bytes);
            const int written = realOf(file)->pMethods->xWrite(realOf(file), from, reached, offset);
            if (written != SQLITE_OK)
                return written;
        }
        return code;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        FaultyDisk& disk = *of(file).disk;
        const std::lock_guard guard(disk.m_mutex);
        if (const int code = disk.judge(FaultyDisk::Access::Truncate); code != SQLITE_OK)
            return code;
        sqlite3_int64 before = 0;
        realOf(file)->pMethods->xFileSize(realOf(file), &before);
        disk.note(*of(file).lines, size, std::max<qint64>(before - size, 0), {});
        return realOf(file)->pMethods->xTruncate(realOf(file), size);
    }
    static int sync(sqlite3_file* file, int)
    {
        const std::lock_guard guard(of(file).disk->m_mutex);
        if (const int code = of(file).disk->judge(FaultyDisk::Access::Sync); code != SQLITE_OK)
            return code;
        of(file).lines->unflushed.clear();
        return SQLITE_OK;
    }
    static int fileSize(sqlite3_file* file, sqlite3_int64* size)
    {
        return realOf(file)->pMethods->xFileSize(realOf(file), size);
    }
    static int lock(sqlite3_file* file, int level)
    {
        return realOf(file)->pMethods->xLock(realOf(file), level);
    }
    static int unlock(sqlite3_file* file, int level)
    {
        return realOf(file)->pMethods->xUnlock(realOf(file), level);
    }
    static int checkReservedLock(sqlite3_file* file, int* held)
    {
        return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
    }
    static int fileControl(sqlite3_file* file, int operation, void* argument)
    {
        return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
    }
    static int sectorSize(sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
    // The real disk promises nothing of what this one breaks.
    static int characteristics(sqlite3_file*) { return 0; }

    static int remove(sqlite3_vfs* vfs, const char* name, int flushFolder)
    {
        FaultyDisk& disk = diskOf(vfs);
        const std::lock_guard guard(disk.m_mutex);
        if (const int code = disk.judge(FaultyDisk::Access::Delete); code != SQLITE_OK)
            return code;
        return disk.m_base->xDelete(disk.m_base, name, flushFolder);
    }
    static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
    {
        // Version 1: no shared memory, which a station's single connection has no use for.
        static constexpr sqlite3_io_methods methods{
            .iVersion = 1,
            .xClose = close,
            .xRead = read,
            .xWrite = write,
            .xTruncate = truncate,
            .xSync = sync,
            .xFileSize = fileSize,
            .xLock = lock,
            .xUnlock = unlock,
            .xCheckReservedLock = checkReservedLock,
            .xFileControl = fileControl,
            .xSectorSize = sectorSize,
            .xDeviceCharacteristics = characteristics,
            .xShmMap = nullptr,
            .xShmLock = nullptr,
            .xShmBarrier = nullptr,
            .xShmUnmap = nullptr,
            .xFetch = nullptr,
            .xUnfetch = nullptr,
        };
        FaultyDisk& disk = diskOf(vfs);
        auto* real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + realAt);
        file->pMethods = nullptr;
        const int code = disk.m_base->xOpen(disk.m_base, name, real, flags, outFlags);
        if (code != SQLITE_OK)
            return code;
        const std::lock_guard guard(disk.m_mutex);
        File& own = *new (file) File{{&methods}, &disk, new FaultyDisk::Lines{real, {}}};
        disk.m_files.append(own.lines);
        return SQLITE_OK;
    }
};

FaultyDisk::FaultyDisk()
    : m_name("faulty-disk"), m_base(sqlite3_vfs_find(nullptr)), m_own(new sqlite3_vfs(*m_base))
{
    m_own->zName = m_name.c_str();
    m_own->pNext = nullptr;
    m_own->pAppData = this;
    m_own->szOsFile = int(FaultyDiskCalls::realAt) + m_base->szOsFile;
    m_own->xOpen = FaultyDiskCalls::open;
    m_own->xDelete = FaultyDiskCalls::remove;
    sqlite3_vfs_register(m_own, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(m_own);
    sqlite3_vfs_register(m_base, 1);
    delete m_own;
}

void FaultyDisk::arm(Fault fault, int turn)
{
    const std::lock_guard guard(m_mutex);
    m_fault = fault;
    m_left = turn;
    m_failed = false;
    m_dark = false;
}

bool FaultyDisk::disarm()
{
    const std::lock_guard guard(m_mutex);
    m_left = -1;
    m_dark = false;
    return m_failed;
}

bool FaultyDisk::mayHit(Fault fault, Access access)
{
    switch (fault) {
    case Fault::ReadError: return access == Access::Read;
    case Fault::WriteError:
        return access == Access::Write || access == Access::Truncate || access == Access::Delete;
    case Fault::ShortWrite:
    case Fault::Full: return access == Access::Write;
    case Fault::SyncError: return access == Access::Sync;
    case Fault::PowerCut:
    case Fault::ReorderingCut: return access != Access::Read;
    }
    Q_UNREACHABLE();
}

int FaultyDisk::judge(Access access)
{
    constexpr auto failureOf = [](Access what) {
        switch (what) {
        case Access::Read: return SQLITE_IOERR_READ;
        case Access::Write: return SQLITE_IOERR_WRITE;
        case Access::Truncate: return SQLITE_IOERR_TRUNCATE;
        case Access::Sync: return SQLITE_IOERR_FSYNC;
        case Access::Delete: return SQLITE_IOERR_DELETE;
        }
        Q_UNREACHABLE();
    };
    if (m_dark)
        return failureOf(access);
    if (m_left < 0 || !mayHit(m_fault, access) || m_left-- != 0)
        return SQLITE_OK;
    m_failed = true;
    if (m_fault == Fault::PowerCut || m_fault == Fault::ReorderingCut)
        cutPower();
    return m_fault == Fault::Full ? SQLITE_FULL : failureOf(access);
}

// Back to the last flush, backwards; then, where the disk had its own order, some of it anew.
void FaultyDisk::cutPower()
{
    m_dark = true;
    for (Lines* file : std::as_const(m_files)) {
        const sqlite3_io_methods& calls = *file->real->pMethods;
        for (auto change = file->unflushed.crbegin(); change != file->unflushed.crend(); ++change) {
            if (!change->before.isEmpty())
                calls.xWrite(file->real, change->before.constData(), int(change->before.size()),
                             change->offset);
            calls.xTruncate(file->real, change->sizeBefore);
        }
        for (qsizetype i = 1; m_fault == Fault::ReorderingCut && i < file->unflushed.size(); i += 2) {
            const Change& change = file->unflushed.at(i);
            if (change.after.isNull())
                calls.xTruncate(file->real, change.offset);
            else
                calls.xWrite(file->real, change.after.constData(), int(change.after.size()), change.offset);
        }
        file->unflushed.clear();
    }
}

void FaultyDisk::note(Lines& file, qint64 offset, qint64 size, const QByteArray& after)
{
    sqlite3_int64 sizeBefore = 0;
    file.real->pMethods->xFileSize(file.real, &sizeBefore);
    const qint64 there = std::clamp<qint64>(sizeBefore - offset, 0, size);
    QByteArray before(there, Qt::Uninitialized);
    if (there > 0)
        file.real->pMethods->xRead(file.real, before.data(), int(there), offset);
    file.unflushed.append({offset, sizeBefore, before, after});
}

} // namespace thunhan
