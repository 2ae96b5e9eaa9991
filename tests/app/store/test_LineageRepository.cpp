// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/LineageRepository.h"

#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;

class LineageRepositoryTest : public RepositoryTest
{
    Q_OBJECT

    const QUuid m_first = QUuid::createUuid();
    const QUuid m_second = QUuid::createUuid();

private Q_SLOTS:
    void oneSessionFollowsAnotherOnceThatWasAcknowledged()
    {
        LineageRepository lineage(database());
        QCOMPARE(lineage.begin(m_first).value(), (StoreLineage{0, m_first, {}}));
        // Nobody knows whether the registry heard.
        QCOMPARE(lineage.begin(m_second).value(), (StoreLineage{0, m_first, {}}));
        QVERIFY(lineage.acknowledge(m_first));
        QVERIFY(lineage.acknowledge(m_first));
        QCOMPARE(lineage.begin(m_second).value(), (StoreLineage{0, m_second, m_first}));
        QVERIFY(lineage.acknowledge(m_first)); // late
        QCOMPARE(lineage.begin(QUuid::createUuid()).value(), (StoreLineage{0, m_second, m_first}));
    }

    void aGenerationIsLaterThanTheOneBefore()
    {
        LineageRepository lineage(database());
        QVERIFY(lineage.begin(m_first));
        QVERIFY(lineage.beginGeneration(now()));
        const auto restored = lineage.begin(m_second);
        QCOMPARE(restored->generation, now().toMSecsSinceEpoch());
        QCOMPARE(restored->session, m_second);
        // With a clock of 1970 as well.
        QVERIFY(lineage.beginGeneration(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)));
        QCOMPARE(lineage.begin(m_first)->generation, restored->generation + 1);
    }
};

QTEST_GUILESS_MAIN(LineageRepositoryTest)
#include "test_LineageRepository.moc"
