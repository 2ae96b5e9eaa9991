// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OfflineBudget.h"

#include <QTest>

using namespace thunhan;

namespace
{

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 reserve = 128 * megabyte;
const QDateTime now(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);

// A store whose applications take a megabyte each.
DiskFacts measured(qint64 freeMegabytes, int open = 0, int perDay = 0)
{
    return {freeMegabytes * megabyte + reserve, 40 * megabyte, 40, open, perDay};
}

} // namespace

class OfflineBudgetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aYoungStoreIsNotMeasured()
    {
        DiskFacts facts{.free = qint64(1) << 36, .taken = 19 * megabyte, .kept = 19};
        QVERIFY(!diskBudget(facts).isMeasured);
        QCOMPARE(diskBudget(facts).perApplication, 16 * megabyte);
        facts.kept = 20;
        facts.taken = 60 * megabyte;
        QVERIFY(diskBudget(facts).isMeasured);
        QCOMPARE(diskBudget(facts).perApplication, 3 * megabyte);
        facts.taken = 0; // the folder could not be read
        QVERIFY(!diskBudget(facts).isMeasured);
    }

    void theStopComesWhileThereIsRoomToFinish()
    {
        QVERIFY(diskBudget(measured(1)).mayBegin());
        QCOMPARE(diskBudget(measured(1)).applicationsLeft, 1);
        DiskFacts short1 = measured(1);
        --short1.free;
        const DiskBudget stopped = diskBudget(short1);
        QVERIFY(!stopped.mayBegin());
        QCOMPARE(stopped.level, BudgetLevel::Spent);
        QVERIFY(stopped.free >= reserve);
    }

    void whatIsOpenKeepsItsRoom()
    {
        QCOMPARE(diskBudget(measured(10, 0)).applicationsLeft, 10);
        QCOMPARE(diskBudget(measured(10, 7)).applicationsLeft, 3);
        QVERIFY(!diskBudget(measured(10, 10)).mayBegin());
        QCOMPARE(diskBudget(measured(10, 50)).applicationsLeft, 0);
    }

    void amberComesLongBefore_data()
    {
        QTest::addColumn<int>("freeMegabytes");
        QTest::addColumn<int>("perDay");
        QTest::addColumn<BudgetLevel>("level");
        QTest::addColumn<int>("days"); // -1: no forecast
        QTest::newRow("no rate, hundred left") << 100 << 0 << BudgetLevel::Fine << -1;
        QTest::newRow("no rate, fewer") << 99 << 0 << BudgetLevel::Low << -1;
        QTest::newRow("five days") << 2000 << 400 << BudgetLevel::Fine << 5;
        QTest::newRow("not quite five days") << 1999 << 400 << BudgetLevel::Low << 4;
        QTest::newRow("hardly a day") << 400 << 400 << BudgetLevel::Low << 1;
        QTest::newRow("not a day") << 399 << 400 << BudgetLevel::Low << 0;
        QTest::newRow("slow desk, few left") << 99 << 1 << BudgetLevel::Low << 99;
        QTest::newRow("none left") << 0 << 400 << BudgetLevel::Spent << 0;
        QTest::newRow("years") << 1000000 << 1 << BudgetLevel::Fine << 999;
    }
    void amberComesLongBefore()
    {
        QFETCH(int, freeMegabytes);
        QFETCH(int, perDay);
        QFETCH(int, days);
        const DiskBudget budget = diskBudget(measured(freeMegabytes, 0, perDay));
        QTEST(budget.level, "level");
        QCOMPARE(budget.daysLeft.value_or(-1), days);
    }

    void nonsenseIsNoRoom()
    {
        QVERIFY(!diskBudget({}).mayBegin());
        QCOMPARE(diskBudget({.free = -5, .taken = -5, .kept = 40, .open = -3}).applicationsLeft, 0);
        // More than an int counts.
        QVERIFY(diskBudget({.free = std::numeric_limits<qint64>::max(), .taken = 40, .kept = 40}).mayBegin());
    }

    void waitingEndsOnItsDay_data()
    {
        QTest::addColumn<qint64>("waited"); // seconds
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<BudgetLevel>("level");
        constexpr qint64 day = 86400;
        QTest::newRow("just submitted") << qint64(0) << 7 << BudgetLevel::Fine;
        QTest::newRow("a second later") << qint64(1) << 6 << BudgetLevel::Fine;
        QTest::newRow("two days left") << 5 * day << 2 << BudgetLevel::Fine;
        QTest::newRow("fewer than two") << 5 * day + 1 << 1 << BudgetLevel::Low;
        QTest::newRow("at the end") << 7 * day << 0 << BudgetLevel::Low;
        QTest::newRow("a second over") << 7 * day + 1 << -1 << BudgetLevel::Spent;
        QTest::newRow("clock set back") << -30 * day << 7 << BudgetLevel::Fine;
    }
    void waitingEndsOnItsDay()
    {
        QFETCH(qint64, waited);
        const WaitBudget budget = waitBudget({now.addSecs(-waited), {}, 7}, now);
        QTEST(*budget.daysLeft, "daysLeft");
        QTEST(budget.level, "level");
    }

    void nothingWaitsHasNoDeadline()
    {
        const WaitBudget budget = waitBudget({std::nullopt, now.addDays(-40), 7}, now);
        QVERIFY(!budget.daysLeft);
        QCOMPARE(budget.daysSinceReceipt, std::optional(40));
        QCOMPARE(budget.level, BudgetLevel::Fine);
        QVERIFY(!waitBudget({std::nullopt, {}, 7}, now).daysSinceReceipt);
        QCOMPARE(waitBudget({std::nullopt, now.addDays(1), 7}, now).daysSinceReceipt, std::optional(0));
    }

    void certificatesAreToldAMonthBefore()
    {
        using Whose = CertificateBudget::Whose;
        const auto levelAt = [](qint64 seconds) {
            return certificateBudget(Whose::Registry, now.addSecs(seconds), now).level;
        };
        constexpr qint64 day = 86400;
        QCOMPARE(levelAt(30 * day), BudgetLevel::Fine);
        QCOMPARE(levelAt(30 * day - 1), BudgetLevel::Low);
        QCOMPARE(levelAt(0), BudgetLevel::Low); // its last second
        QCOMPARE(levelAt(-1), BudgetLevel::Spent);
        QCOMPARE(certificateBudget(Whose::Station, now.addSecs(-1), now).daysLeft, -1);
        // Nobody waits for the authority's.
        QCOMPARE(certificateBudget(Whose::Recovery, now.addSecs(30 * day), now).level, BudgetLevel::Fine);
        QCOMPARE(certificateBudget(Whose::Recovery, now.addSecs(-1), now).level, BudgetLevel::Low);
    }
};

QTEST_GUILESS_MAIN(OfflineBudgetTest)
#include "test_OfflineBudget.moc"
