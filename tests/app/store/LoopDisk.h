// SPDX-License-Identifier: GPL-3.0-or-later
// A disk of a few megabytes with a file system of its own, on a loop device that can run out of medium or
// lose its power. Needs root, loop devices and mkfs.ext4.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdint>
#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace thunhan
{

class LoopDisk
{
public:
    // The mounts below are seen by this program alone and end with it. Before any thread is started; false
    // without the right to it.
    static bool keepMountsToOurselves()
    {
        return unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }

    // `medium`: megabytes that really are there; what is written beyond them fails, as on a worn-out disk.
    LoopDisk(int megabytes, int medium)
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("medium"));
        QDir(m_folder.path()).mkdir(QStringLiteral("disk"));
        m_isReady = mountMedium({}, medium) && makeFile(megabytes) &&
                    run(QStringLiteral("mkfs.ext4"), {QStringLiteral("-q"), image()}) && mount();
    }
    ~LoopDisk()
    {
        unmount();
        ::umount2(QFile::encodeName(m_folder.filePath(QStringLiteral("medium"))).constData(), MNT_DETACH);
    }
    LoopDisk(const LoopDisk&) = delete;
    LoopDisk& operator=(const LoopDisk&) = delete;

    bool isReady() const { return m_isReady; }
    QString path() const { return m_folder.filePath(QStringLiteral("disk")); }

    bool mount()
    {
        return run(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("loop"), image(), path()});
    }
    bool unmount() { return ::umount2(QFile::encodeName(path()).constData(), 0) == 0; }
    // All of the medium is there again.
    bool heal() { return mountMedium(QStringLiteral("remount,"), 128); }
    // From one moment to the next nothing reaches the disk any more, not even what waits to be written.
    bool cutPower()
    {
        // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH, of the kernel's fs/ext4/ext4.h.
        constexpr auto shutDown = _IOR('X', 125, std::uint32_t);
        constexpr std::uint32_t withoutFlush = 2;
        const int root = ::open(QFile::encodeName(path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool done = root >= 0 && ::ioctl(root, shutDown, &withoutFlush) == 0;
        if (root >= 0)
            ::close(root);
        return done;
    }

private:
    QString image() const { return m_folder.filePath(QStringLiteral("medium/disk.img")); }
    bool mountMedium(const QString& how, int megabytes)
    {
        return run(QStringLiteral("mount"),
                   {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                    how + QStringLiteral("size=%1m").arg(megabytes), QStringLiteral("none"),
                    m_folder.filePath(QStringLiteral("medium"))});
    }
    bool makeFile(int megabytes)
    {
        QFile file(image());
        return file.open(QIODevice::WriteOnly) && file.resize(qint64(megabytes) * 1024 * 1024);
    }
    static bool run(const QString& program, const QStringList& arguments)
    {
        return QProcess::execute(program, arguments) == 0;
    }

    QTemporaryDir m_folder;
    bool m_isReady = false;
};

} // namespace thunhan
