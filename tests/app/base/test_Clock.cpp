// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Cancel.h"
#include "app/base/Clock.h"
#include "tests/support/ManualClock.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace thunhan;

class TestClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSystemsClockIsUtcAndGoesOn()
    {
        const SystemClock clock;
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QDateTime now = clock.nowUtc();
        QCOMPARE(now.timeSpec(), Qt::UTC);
        QVERIFY(now >= before);
        const auto first = clock.monotonic();
        QVERIFY(clock.monotonic() >= first);
    }

    void theManualClockStandsStillUntilTold()
    {
        ManualClock clock;
        QCOMPARE(clock.nowUtc(), ManualClock::start());
        clock.advance(90s);
        QCOMPARE(clock.nowUtc(), ManualClock::start().addSecs(90));
        QCOMPARE(clock.monotonic(), 90s);
    }

    void settingTheWallLeavesTheIntervalsAlone()
    {
        ManualClock clock;
        clock.advance(5s);
        clock.setWall(ManualClock::start().addDays(-1));
        QCOMPARE(clock.nowUtc(), ManualClock::start().addDays(-1));
        QCOMPARE(clock.monotonic(), 5s);
    }

    void cancellingReachesEveryCopyOfTheToken()
    {
        const CancelToken token;
        const CancelToken copy =
            token; // NOLINT(performance-unnecessary-copy-initialization): it is the point
        const CancelToken other;
        QVERIFY(!copy.isCancelled());
        token.cancel();
        QVERIFY(copy.isCancelled());
        QVERIFY(!other.isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "test_Clock.moc"
