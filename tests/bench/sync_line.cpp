// SPDX-License-Identifier: GPL-3.0-or-later
// thunhan_sync_line APPLICATIONS KILOBYTES BITS_PER_SECOND PORT: how much of a shaped line the payload had.
// Run it by tests/shaped_line.sh, which shapes the line.
#include "tests/sync/client/SyncDrain.h"

#include <QCoreApplication>
#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(1).toInt();
    const qsizetype bytes = arguments.value(2).toInt() * qsizetype{1000};
    const double rate = arguments.value(3).toDouble();
    const quint16 port = arguments.value(4).toUShort();
    if (count < 1 || bytes < 1000 || rate <= 0 || port == 0) {
        std::fputs("usage: thunhan_sync_line APPLICATIONS KILOBYTES BITS_PER_SECOND PORT\n", stderr);
        return 2;
    }
    thunhan::SyncDrain drain(port);
    drain.fill(count, bytes);
    const auto outcome = drain.run();
    const double seconds = std::chrono::duration<double>(outcome.taken).count();
    std::printf(
        "delivered %d of %d\npayload %.3f MB\ntime %.1f s\nline %.3f Mbit/s\nused for payload %.1f %%\n",
        outcome.delivered, count, double(outcome.bytes) / 1e6, seconds, rate / 1e6,
        double(outcome.bytes) * 8 / seconds / rate * 100);
    return outcome.delivered == count ? 0 : 1;
}
