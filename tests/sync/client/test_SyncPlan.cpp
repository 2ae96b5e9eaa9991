// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncPlan.h"

#include "sync/client/LineRate.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class SyncPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atOnceBeginsWhenItIsDue()
    {
        const SyncPlan plan;
        QCOMPARE(plan.beginning(now().addSecs(-5), now(), {}, zone()), now());
        QCOMPARE(plan.beginning(now().addSecs(50), now(), now(), zone()), now().addSecs(50));
        QVERIFY(plan.mayGoOn(now(), zone()));
    }

    void byHandNeverBegins()
    {
        QVERIFY(!SyncPlan{.start = SyncPlan::Start::ByHand}.beginning(now(), now(), {}, zone()).isValid());
    }

    void anIntervalCountsFromTheLastTime()
    {
        const SyncPlan plan{.start = SyncPlan::Start::Interval, .interval = 60min};
        QCOMPARE(plan.beginning(now(), now(), {}, zone()), now());
        QCOMPARE(plan.beginning(now(), now(), now().addSecs(-600), zone()), now().addSecs(3000));
        QCOMPARE(plan.beginning(now(), now(), now().addSecs(-7200), zone()), now());
        // The clock was set back a year meanwhile.
        QCOMPARE(plan.beginning(now(), now(), now().addYears(1), zone()), now().addSecs(3600));
    }

    void theNightGoesOverMidnight_data()
    {
        QTest::addColumn<QTime>("local");
        QTest::addColumn<QDateTime>("begins");
        const QDate day(2026, 3, 2);
        QTest::newRow("noon") << QTime(12, 0) << QDateTime(day, {22, 0}, zone());
        QTest::newRow("evening") << QTime(22, 0) << QDateTime(day, {22, 0}, zone());
        QTest::newRow("late") << QTime(23, 30) << QDateTime(day, {23, 30}, zone());
        QTest::newRow("early") << QTime(4, 59) << QDateTime(day, {4, 59}, zone());
        QTest::newRow("morning") << QTime(5, 0) << QDateTime(day, {22, 0}, zone());
    }

    void theNightGoesOverMidnight()
    {
        QFETCH(const QTime, local);
        QFETCH(const QDateTime, begins);
        const SyncPlan plan{.start = SyncPlan::Start::Night};
        const QDateTime at = QDateTime({2026, 3, 2}, local, zone()).toUTC();
        QCOMPARE(plan.beginning(at, at, {}, zone()), begins.toUTC());
        QCOMPARE(plan.mayGoOn(at, zone()), begins.toUTC() == at);
    }

    void comesBackAsItWasKept()
    {
        const SyncPlan plan{.start = SyncPlan::Start::Night,
                            .interval = 90min,
                            .nightFrom = QTime(21, 30),
                            .nightTo = QTime(4, 15),
                            .bytesPerSecond = 64'000,
                            .metered = true};
        QCOMPARE(*SyncPlan::fromJson(plan.toJson()), plan);
        for (const QByteArray& bad :
             {QByteArray("[]"), QByteArray(plan.toJson()).replace("NIGHT", "NOON"),
              QByteArray(plan.toJson()).replace("90", "0"), QByteArray(plan.toJson()).replace("64000", "7"),
              QByteArray(plan.toJson()).replace("21:30", "25:30")})
            QCOMPARE(SyncPlan::fromJson(bad).error().code, ErrorCode::MalformedInput);
    }

    void theRateFollowsTheLine()
    {
        LineRate rate;
        rate.add(0, 0ms);
        QCOMPARE(rate.bytesPerSecond(), 0);
        for (int i = 1; i <= 100; ++i)
            rate.add(12'500, i * 100ms);
        QCOMPARE(rate.bytesPerSecond(), 125'000);
        rate.pause(); // an hour in which nothing was sent is no slow line
        rate.add(0, 3600s);
        QCOMPARE(rate.bytesPerSecond(), 125'000);
        for (int i = 1; i <= 600; ++i)
            rate.add(1'000, 3600s + i * 100ms);
        QVERIFY(rate.bytesPerSecond() < 15'000);
    }

private:
    static QTimeZone zone() { return QTimeZone("Asia/Ho_Chi_Minh"); }
    static QDateTime now() { return {QDate(2026, 3, 2), QTime(1, 0), Qt::UTC}; }
};

QTEST_GUILESS_MAIN(SyncPlanTest)
#include "test_SyncPlan.moc"
