// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/RetryPolicy.h"

#include "tests/support/ManualClock.h"
#include "tests/support/SeededRandom.h"

#include <QTest>

using namespace thunhan;

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doublesUpToTheCeiling_data();
    void doublesUpToTheCeiling();
    void honoursWhatTheRegistryAsks();
};

void RetryPolicyTest::doublesUpToTheCeiling_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("ceiling");
    QTest::newRow("first") << 0 << qint64(2000);
    QTest::newRow("second") << 1 << qint64(4000);
    QTest::newRow("ninth") << 8 << qint64(512'000);
    QTest::newRow("tenth") << 9 << qint64(900'000);
    QTest::newRow("many") << 1'000'000 << qint64(900'000);
    QTest::newRow("nonsense") << -5 << qint64(2000);
}

void RetryPolicyTest::doublesUpToTheCeiling()
{
    QFETCH(const int, failures);
    QFETCH(const qint64, ceiling);
    SeededRandom random;
    const RetryPolicy policy(random);
    const QDateTime now = ManualClock::start();
    qint64 least = ceiling;
    qint64 most = 0;
    for (int i = 0; i < 1000; ++i) {
        const qint64 delay = now.msecsTo(policy.nextAttempt(now, failures));
        QVERIFY(delay >= 0 && delay <= ceiling);
        least = std::min(least, delay);
        most = std::max(most, delay);
    }
    QVERIFY(least < ceiling / 10); // full jitter reaches down to nothing
    QVERIFY(most > ceiling * 9 / 10);
}

void RetryPolicyTest::honoursWhatTheRegistryAsks()
{
    SeededRandom random;
    const RetryPolicy policy(random);
    const QDateTime now = ManualClock::start();
    QCOMPARE(policy.nextAttempt(now, 0, now.addSecs(600)), now.addSecs(600));
    QVERIFY(policy.nextAttempt(now, 9, now.addSecs(-600)) >= now);
    QCOMPARE(policy.nextAttempt(now, 0, now.addDays(30)), now.addSecs(3600));
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "test_RetryPolicy.moc"
