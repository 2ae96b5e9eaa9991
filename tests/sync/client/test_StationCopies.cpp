// SPDX-License-Identifier: GPL-3.0-or-later
// Two machines with one store: the registry believes one of them, the other is told so, nothing is sent twice
// and nothing is lost.
#include "app/audit/AuditLog.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/LineageRepository.h"
#include "sync/client/SyncService.h"
#include "tests/sync/client/SyncRig.h"

#include <QTest>
#include <algorithm>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class StationCopiesTest : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30'000;

private Q_SLOTS:
    void aStationGoesOnAfterEveryStart()
    {
        SyncRig rig;
        for (int start = 0; start < 3; ++start) {
            const ApplicationId id = rig.queue();
            SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
            service.start();
            QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(id), 1, patience);
            QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, start + 1, patience);
            service.stop();
            rig.reopenStore();
        }
        // Each start followed the one before: the registry took them, and that was noted.
        const auto next =
            rig.store->transact([](Database& d) { return LineageRepository(d).begin(QUuid::createUuid()); });
        QVERIFY(!next.result()->after.isNull());
    }

    void theSecondOfTwoCopiesIsToldAndSendsNothing()
    {
        SyncRig rig;
        const ApplicationId id = rig.queue();
        const QTemporaryDir elsewhere;
        const auto copy = rig.copyStoreTo(elsewhere.path());
        {
            SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
            service.start();
            QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 1, patience);
        }
        SyncService service(*copy, rig.clock, rig.random, osiaRegistryClientFactory(*copy, rig.clock));
        service.start();
        QTRY_COMPARE_WITH_TIMEOUT(service.status().phase, SyncPhase::Halted, patience);
        QCOMPARE(service.status().lastError->code, ErrorCode::StationCopied);
        service.stop();
        QCOMPARE(rig.accepted(id), 1);
        QCOMPARE(stateIn(*copy, id), ApplicationState::InTransit); // begun, and kept
        QVERIFY(isToldOf(*copy));
        // The first one is not disturbed.
        const ApplicationId next = rig.queue();
        SyncService first(*rig.store, rig.clock, rig.random, rig.factory());
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(next), 1, patience);
    }

    void aRestoredCopyWorksInPlaceOfTheOldMachine()
    {
        SyncRig rig;
        const ApplicationId both = rig.queue();
        const QTemporaryDir elsewhere;
        const auto restored = rig.copyStoreTo(elsewhere.path());
        QVERIFY(restored
                    ->transact([now = rig.clock.nowUtc()](Database& d) {
                        return LineageRepository(d).beginGeneration(now);
                    })
                    .result());
        {
            SyncService old(*rig.store, rig.clock, rig.random, rig.factory());
            old.start();
            QTRY_COMPARE_WITH_TIMEOUT(old.status().deliveredTotal, 1, patience);
        }
        {
            // What the old one had sent is found there, and not made once more.
            SyncService service(*restored, rig.clock, rig.random,
                                osiaRegistryClientFactory(*restored, rig.clock));
            service.start();
            QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 1, patience);
            QCOMPARE(rig.accepted(both), 1);
        }
        const ApplicationId late = rig.queue(); // taken at the old machine after its backup
        SyncService old(*rig.store, rig.clock, rig.random, rig.factory());
        old.start();
        QTRY_COMPARE_WITH_TIMEOUT(old.status().phase, SyncPhase::Halted, patience);
        QCOMPARE(old.status().lastError->code, ErrorCode::StationReplaced);
        old.stop();
        QCOMPARE(rig.accepted(late), 0);
        QVERIFY(rig.entry(late).application == late); // waits, and may go by stick
        QVERIFY(isToldOf(*rig.store));
    }

private:
    static ApplicationState stateIn(Store& store, ApplicationId id)
    {
        const auto loaded = store.run([id](Database& d) { return ApplicationRepository(d).load(id); });
        return loaded.result()->state;
    }
    static bool isToldOf(Store& store)
    {
        const auto entries = store.run([](Database& d) { return AuditLog(d).list(20); });
        return std::ranges::count_if(*entries.result(), [](const AuditEntry& entry) {
                   return entry.event.action == AuditAction::StationRepeated;
               }) == 1;
    }
};

QTEST_GUILESS_MAIN(StationCopiesTest)
#include "test_StationCopies.moc"
