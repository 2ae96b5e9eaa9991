// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/KeptThreads.h"

#include <QDir>
#include <QTest>
#include <QThreadPool>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class KeptThreadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allAreThereBeforeAnyWork()
    {
        const auto threads = [] { return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs).size(); };
        const auto before = threads();
        QThreadPool pool;
        pool.setMaxThreadCount(3);
        keepThreads(pool);
        QTRY_COMPARE_WITH_TIMEOUT(pool.activeThreadCount(), 0, 30'000); // they rest
        QCOMPARE(threads(), before + 3);
        QCOMPARE(pool.expiryTimeout(), -1);
    }
};

QTEST_GUILESS_MAIN(KeptThreadsTest)
#include "test_KeptThreads.moc"
