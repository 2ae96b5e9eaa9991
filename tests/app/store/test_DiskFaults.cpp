// SPDX-License-Identifier: GPL-3.0-or-later
// Every access to the disk fails once in every way, from opening to closing the store: it opens again, its
// integrity is clean, and the application is whole before or whole after.
#include "tests/app/store/FaultSteps.h"
#include "tests/support/FaultyDisk.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

using Fault = FaultyDisk::Fault;

class DiskFaultsTest : public QObject
{
    Q_OBJECT

    FaultSteps m_steps;
    StoreFolder m_folder;
    FaultSteps::Files m_original;

private Q_SLOTS:
    // As a killed station leaves them: with a log that the next one has to bring in.
    void initTestCase()
    {
        const FaultyDisk disk;
        auto store = m_folder.create();
        QVERIFY(store && m_steps.insert(**store));
        m_original = FaultSteps::snapshot(m_folder);
        QVERIFY(m_original.value(u"store.db-wal"_s).size() > 4096);
    }

    void anyAccessMayFailOnce_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("least");
        QTest::newRow("read error") << Fault::ReadError << 20;
        QTest::newRow("write error") << Fault::WriteError << 60;
        QTest::newRow("short write") << Fault::ShortWrite << 60;
        QTest::newRow("disk full") << Fault::Full << 60;
        QTest::newRow("sync error") << Fault::SyncError << 5;
        QTest::newRow("power cut") << Fault::PowerCut << 65;
        QTest::newRow("power cut that reorders") << Fault::ReorderingCut << 65;
    }
    void anyAccessMayFailOnce()
    {
        QFETCH(Fault, fault);
        QFETCH(int, least);
        FaultyDisk disk;
        for (int turn = 0;; ++turn) {
            QVERIFY(FaultSteps::restore(m_folder, m_original));
            disk.arm(fault, turn);
            const int acknowledged = work();
            const bool failed = disk.disarm();
            // What was refused may still have reached the disk, as a whole.
            m_steps.verify(m_folder, acknowledged, failed ? std::min(acknowledged + 1, 3) : acknowledged);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"access %1"_s.arg(turn)));
            if (!failed) {
                QCOMPARE(acknowledged, 3);
                QVERIFY2(turn >= least, qPrintable(QString::number(turn)));
                return;
            }
        }
    }

    void afterAnErrorTheSameStationGoesOn()
    {
        FaultyDisk disk;
        for (const Fault fault : {Fault::WriteError, Fault::ShortWrite, Fault::Full, Fault::SyncError}) {
            for (int turn = 0;; ++turn) {
                QVERIFY(FaultSteps::restore(m_folder, m_original));
                bool failed = false;
                {
                    auto store = m_folder.open();
                    QVERIFY(store);
                    disk.arm(fault, turn);
                    const auto first = await((*store)->transact(m_steps.all().first()));
                    failed = disk.disarm();
                    if (!first) // the clerk presses the key again
                        QVERIFY(await((*store)->transact(m_steps.all().first())));
                }
                m_steps.verify(m_folder, 1, 1);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"fault %1, access %2"_s.arg(int(fault)).arg(turn)));
                if (!failed)
                    break;
            }
        }
    }

private:
    // Opens, works until something fails, closes; how many steps were acknowledged.
    int work() const
    {
        auto store = m_folder.open();
        int acknowledged = 0;
        if (!store)
            return acknowledged;
        for (const auto& step : m_steps.all()) {
            if (!await((*store)->transact(step)))
                break;
            ++acknowledged;
        }
        return acknowledged;
    }
};

QTEST_GUILESS_MAIN(DiskFaultsTest)
#include "test_DiskFaults.moc"
