// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ProcessFacts.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <ctime>
#include <malloc.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

QByteArray readProc(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 statusKb(QByteArrayView name)
{
    for (const QByteArray& line : readProc("/proc/self/status").split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

std::chrono::milliseconds sinceProcessStart()
{
    // The command's name stands in parentheses and may hold blanks; fields count behind it.
    const QByteArray stat = readProc("/proc/self/stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr int startTimeField = 19; // field 22 of proc(5), the third one is the first behind the name
    if (fields.size() <= startTimeField)
        return {};
    const auto startTicks = fields[startTimeField].toLongLong();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const qint64 nowMs = qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
    return std::chrono::milliseconds(nowMs - startTicks * 1000 / sysconf(_SC_CLK_TCK));
}

qint64 peakResidentKb()
{
    return statusKb("VmHWM:");
}

qint64 residentKb()
{
    return statusKb("VmRSS:");
}

void giveMemoryBack()
{
    constexpr int large = 256 * 1024;
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, large);
}

} // namespace thunhan
