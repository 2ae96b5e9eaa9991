// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/capture/card/PrivatePcsc.h"

#include "tests/capture/card/ScriptedCard.h"

#include <QDir>
#include <QFile>
#include <csignal>
#include <cstring>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

void writeOnce(const char* path, const QByteArray& text)
{
    QFile file(QString::fromLatin1(path));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

bool raiseLoopback()
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    ifreq request{};
    std::strncpy(request.ifr_name, "lo", IFNAMSIZ - 1);
    request.ifr_flags = IFF_UP;
    const bool up = socket >= 0 && ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    if (socket >= 0)
        ::close(socket);
    return up;
}

} // namespace

QString enterPrivateNamespaces()
{
    const uid_t uid = getuid();
    const gid_t gid = getgid();
    if (unshare(CLONE_NEWNET | CLONE_NEWNS) != 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) != 0)
            return u"unshare is not permitted here"_s;
        writeOnce("/proc/self/setgroups", "deny");
        writeOnce("/proc/self/uid_map", "0 " + QByteArray::number(uid) + " 1");
        writeOnce("/proc/self/gid_map", "0 " + QByteArray::number(gid) + " 1");
    }
    if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("tmpfs", "/run", "tmpfs", 0, nullptr) != 0 || !QDir().mkpath(u"/run/pcscd"_s))
        return u"a private /run cannot be mounted here"_s;
    return raiseLoopback() ? QString() : u"the private loopback cannot be raised"_s;
}

bool PrivatePcsc::start()
{
    QFile readers(m_folder.filePath(u"vpcd"_s));
    if (!readers.open(QIODevice::WriteOnly))
        return false;
    readers.write("FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:0x8C7B\n"
                  "LIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so\nCHANNELID 0x8C7B\n");
    readers.close();
    m_process.setChildProcessModifier([] {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(u"/usr/sbin/pcscd"_s, {u"--foreground"_s, u"--config"_s, m_folder.path()});
    return m_process.waitForStarted();
}

void PrivatePcsc::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

} // namespace thunhan
