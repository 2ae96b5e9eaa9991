// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CoreDumps.h"

#include <QtTest>
#include <sys/prctl.h>
#include <sys/resource.h>

class TestCoreDumps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { prctl(PR_SET_DUMPABLE, 1); } // whoever looks for leaks attaches at the end

    void nothingIsWrittenAndNobodyAttaches()
    {
        QCOMPARE(prctl(PR_GET_DUMPABLE), 1);
        thunhan::forbidCoreDumps();
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
        rlimit limit{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
    }
};

QTEST_GUILESS_MAIN(TestCoreDumps)
#include "test_CoreDumps.moc"
