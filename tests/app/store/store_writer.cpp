// SPDX-License-Identifier: GPL-3.0-or-later
// Writes transactions into the store of a folder until it is killed or the disk is full, and prints the
// number of each one once its future has finished. Arguments: folder, key in hex, largest file in bytes (0:
// no limit).
#include "app/store/Store.h"

#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace thunhan;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    if (const rlim_t largest = arguments.at(3).toULong()) {
        // Without the signal a write beyond the limit fails with EFBIG, as one on a full disk does with
        // ENOSPC.
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{largest, largest};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 2;
    }
    auto store =
        Store::open(arguments.at(1), SecureBytes::copyOf(QByteArray::fromHex(arguments.at(2).toLatin1())));
    if (!store)
        return 2;
    for (int i = 0;; ++i) {
        auto written = (*store)->transact([i](Database& database) -> Result<void> {
            for (const char* half : {"", "b"}) {
                const QString key = QString::number(i) + QString::fromLatin1(half);
                THUNHAN_TRY(database.run("INSERT INTO station_setting (key, value) VALUES (?1, ?2)", key,
                                         QString(20000, QLatin1Char('v'))));
            }
            return {};
        });
        written.waitForFinished();
        const auto result = written.takeResult();
        if (!result) {
            const auto name = errorName(result.error().code);
            std::printf("%.*s\n", int(name.size()), name.data());
            return 0;
        }
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}
