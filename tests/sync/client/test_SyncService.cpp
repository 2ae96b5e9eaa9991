// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncService.h"

#include "app/store/StationRepository.h"
#include "tests/sync/client/SyncRig.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class SyncServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsEverythingThatWaits();
    void poisonDoesNotBlockTheOthers();
    void aRefusalOfTheStationStopsEverything();
    void tellsTheTruthWhileTheLineIsDown();
    void aRestOutlivesARestart();
    void keepsHowTheClockStood();
    void wakesWhenTheTimeHasCome();
    void pausesAfterTheCurrentOne();
    void stopCutsTheCallUnderWay();
    void saysWhyItCannotConnect();
    void neverCountsWhatHasNoReceipt();
    void hearsOfTheCard();
    void byHandWaitsForAHand();
    void aNetworkEndsTheWait();
    void stopsAtOnceAndGoesOn();
    void keepsToTheCap();
    void receiptsGoFirstOnAMeteredLine();
    void tellsAWrongClock();
};

namespace
{

FaultRule statusAt(int status, const QString& path, int times = 0)
{
    FaultRule rule;
    rule.status = status;
    rule.path = QRegularExpression(path);
    rule.times = times;
    return rule;
}

} // namespace

void SyncServiceTest::sendsEverythingThatWaits()
{
    SyncRig rig;
    rig.queueMany(12); // more than a batch
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    QCOMPARE(service.status().phase, SyncPhase::Stopped);
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 12, 30'000);
    QTRY_COMPARE(service.status().phase, SyncPhase::Idle);
    QCOMPARE(service.status().waiting, 0);
    QCOMPARE(service.status().inTransit, 0);
    QCOMPARE(service.status().lastReceiptAt, rig.clock.nowUtc());
    QVERIFY(!service.status().lastError);
    QVERIFY(!service.status().nextAttempt.isValid());
    QCOMPARE(rig.training.registry->accepted().size(), 12);

    const ApplicationId late = rig.queue();
    service.notePacketQueued();
    QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(late), 1, 10'000);
}

void SyncServiceTest::poisonDoesNotBlockTheOthers()
{
    SyncRig rig;
    const ApplicationId refused = rig.queue();
    const ApplicationId failing = rig.queue();
    rig.queueMany(3);
    rig.training.registry->setFaults({{statusAt(422, u"^/v1/enrollments/%1$"_s.arg(refused.toString())),
                                       statusAt(500, u"^/v1/enrollments/%1$"_s.arg(failing.toString()))}});
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 3, 20'000);
    QTRY_COMPARE(service.status().refused, 1);
    QTRY_COMPARE(service.status().inTransit, 1);
    QTRY_VERIFY(service.status().nextAttempt.isValid());
    QCOMPARE(rig.state(refused), ApplicationState::Refused);
}

void SyncServiceTest::aRefusalOfTheStationStopsEverything()
{
    SyncRig rig;
    rig.queueMany(3);
    rig.training.registry->setFaults({{statusAt(403, u"^/v1/"_s)}});
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().phase, SyncPhase::Halted, 10'000);
    QCOMPARE(service.status().lastError->code, ErrorCode::RegistryForbidden);
    QCOMPARE(service.status().inTransit, 1);
    QCOMPARE(service.status().waiting, 2); // nothing was tried after the alarm
    service.notePacketQueued();
    QCOMPARE(service.status().phase, SyncPhase::Halted);

    rig.training.registry->setFaults({});
    rig.clock.advance(std::chrono::minutes(20));
    service.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 3, 20'000);
    QVERIFY(!service.status().lastError);
}

void SyncServiceTest::tellsTheTruthWhileTheLineIsDown()
{
    SyncRig rig;
    rig.queueMany(4);
    rig.line.setMode(CuttingProxy::Mode::Refuse);
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(service.status().nextAttempt.isValid(), 10'000);
    QCOMPARE(service.status().phase, SyncPhase::Idle);
    QCOMPARE(service.status().lastError->code, ErrorCode::RegistryUnreachable);
    QCOMPARE(service.status().deliveredTotal, 0);
    QCOMPARE(service.status().inTransit, 2); // two in a row, then it rests
    QCOMPARE(service.status().waiting, 2);
    QVERIFY(!service.status().lastAnswerAt.isValid());
}

void SyncServiceTest::aRestOutlivesARestart()
{
    SyncRig rig;
    rig.queueMany(4);
    rig.line.setMode(CuttingProxy::Mode::Refuse);
    QDateTime rest;
    {
        SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
        service.start();
        QTRY_VERIFY_WITH_TIMEOUT(service.status().nextAttempt.isValid(), 10'000);
        rest = service.status().nextAttempt;
        QVERIFY(rest > rig.clock.nowUtc());
    }
    rig.line.setMode(CuttingProxy::Mode::Pass);
    rig.reopenStore();
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(service.status().nextAttempt.isValid(), 10'000);
    QCOMPARE(service.status().nextAttempt, rest);
    QCOMPARE(service.status().waiting, 2); // which are due for themselves
    QCOMPARE(service.status().deliveredTotal, 0);
    service.sendNow(); // a person's word ends it
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 2, 20'000);
}

void SyncServiceTest::keepsHowTheClockStood()
{
    SyncRig rig;
    const auto kept = [&] {
        return rig.store->run([](Database& database) { return StationRepository(database).clockSkew(); })
            .takeResult()
            .value();
    };
    QVERIFY(!kept());
    rig.queue();
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(kept().has_value(), 20'000);
    QVERIFY(!kept()->isBeyondTolerance());
    QTRY_COMPARE(service.status().clockSkew, kept());
}

void SyncServiceTest::wakesWhenTheTimeHasCome()
{
    SyncRig rig;
    const ApplicationId id = rig.queue();
    rig.training.registry->setFaults({{statusAt(500, u"/finalize$"_s, 1)}});
    const SystemClock real; // the timer goes by real time
    SyncService service(*rig.store, real, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), ApplicationState::Delivered, 20'000);
    QCOMPARE(rig.accepted(id), 1);
}

void SyncServiceTest::pausesAfterTheCurrentOne()
{
    SyncRig rig;
    rig.queueMany(5);
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    connect(&service, &SyncService::statusChanged, this, [&](const SyncStatus& status) {
        if (status.current && status.deliveredTotal == 0)
            service.pauseAfterCurrent();
    });
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().phase, SyncPhase::Paused, 20'000);
    const int delivered = service.status().deliveredTotal;
    QVERIFY(delivered >= 1 && delivered < 5);
    QCOMPARE(service.status().inTransit, 0); // nothing was cut
    service.notePacketQueued();
    QCOMPARE(rig.training.registry->accepted().size(), delivered);
    service.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 5, 20'000);
}

void SyncServiceTest::stopCutsTheCallUnderWay()
{
    SyncRig rig;
    const ApplicationId id = rig.queue();
    FaultRule stall = statusAt(0, u"/finalize$"_s, 1);
    stall.kind = FaultKind::Stall;
    rig.training.registry->setFaults({{stall}});
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rig.entry(id).stage, TransferStage::Finalize, 10'000);
    service.stop(); // would last the minute of the deadline otherwise
    QCOMPARE(service.status().phase, SyncPhase::Stopped);
    QCOMPARE(rig.state(id), ApplicationState::InTransit);
    QCOMPARE(rig.entry(id).attempts, 0);

    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 1, 10'000);
    QCOMPARE(rig.accepted(id), 1);
}

void SyncServiceTest::saysWhyItCannotConnect()
{
    SyncRig rig;
    rig.queue();
    SyncService service(*rig.store, rig.clock, rig.random, []() -> Result<std::unique_ptr<RegistryClient>> {
        return {ErrorCode::CertificateExpired, u"certificate ended"_s};
    });
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().phase, SyncPhase::Halted, 10'000);
    QCOMPARE(service.status().lastError->code, ErrorCode::CertificateExpired);
    QCOMPARE(service.status().waiting, 1);
}

void SyncServiceTest::neverCountsWhatHasNoReceipt()
{
    SyncRig rig;
    const ApplicationId id = rig.queue();
    FaultRule broken = statusAt(0, u"^/v1/enrollments/[^/]+$"_s);
    broken.method = u"GET"_s;
    broken.kind = FaultKind::BrokenJson;
    rig.training.registry->setFaults({{broken}});
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(id), 1, 10'000); // the registry has it
    QTRY_VERIFY_WITH_TIMEOUT(service.status().lastError.has_value(), 10'000);
    QCOMPARE(service.status().deliveredTotal, 0); // the station does not know
    QCOMPARE(service.status().inTransit, 1);
    QCOMPARE(service.status().lastError->code, ErrorCode::RegistryAnswerMalformed);
}

void SyncServiceTest::hearsOfTheCard()
{
    SyncRig rig;
    const ApplicationId id = rig.queue();
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().awaitedResults, 1, 10'000);
    QTRY_COMPARE(service.status().phase, SyncPhase::Idle);
    rig.clock.advance(std::chrono::minutes(2));
    service.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), ApplicationState::Processed, 10'000);
    QTRY_COMPARE(service.status().awaitedResults, 0);
    QCOMPARE(service.status().callBacks, 0);
}

void SyncServiceTest::byHandWaitsForAHand()
{
    SyncRig rig;
    const ApplicationId id = rig.queue();
    const SyncPlan byHand{.start = SyncPlan::Start::ByHand};
    {
        TransferJournal journal(*rig.store, rig.clock);
        QVERIFY(journal.savePlan(byHand).result());
    }
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE(service.status().plan, byHand);
    QTRY_COMPARE(service.status().waiting, 1);
    service.notePacketQueued();
    service.refreshStatus();
    QTRY_COMPARE(service.status().waiting, 1);
    QVERIFY(!service.status().nextAttempt.isValid());
    QCOMPARE(rig.training.registry->callCounts().value(TrainingCall::CreateEnrollment), 0);
    service.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(id), 1, 10'000);
    const ApplicationId next = rig.queue();
    service.setPlan({});
    QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(next), 1, 10'000);
}

void SyncServiceTest::aNetworkEndsTheWait()
{
    SyncRig rig;
    rig.queueMany(3);
    rig.line.setMode(CuttingProxy::Mode::Refuse);
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(service.status().nextAttempt.isValid() && service.status().inTransit == 2,
                             10'000);
    rig.line.setMode(CuttingProxy::Mode::Pass);
    service.noteNetwork(); // the clock stands still: nothing is due by itself
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 3, 10'000);
}

void SyncServiceTest::stopsAtOnceAndGoesOn()
{
    SyncRig rig;
    const ApplicationId id = rig.queue();
    FaultRule stall = statusAt(0, u"/finalize$"_s, 1);
    stall.kind = FaultKind::Stall;
    rig.training.registry->setFaults({{stall}});
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rig.entry(id).stage, TransferStage::Finalize, 10'000);
    service.pauseNow(); // would last the minute of the deadline otherwise
    QTRY_COMPARE_WITH_TIMEOUT(service.status().phase, SyncPhase::Paused, 10'000);
    QCOMPARE(rig.entry(id).attempts, 0); // nobody's failure
    QVERIFY(!service.status().lastError);
    service.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(id), 1, 10'000);
}

void SyncServiceTest::keepsToTheCap()
{
    SyncRig rig;
    const ApplicationId id = rig.queueLarge(200'000);
    TransferJournal journal(*rig.store, rig.clock);
    QVERIFY(journal.savePlan({.bytesPerSecond = 400'000}).result());
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(id), 1, 20'000);
    QVERIFY(rig.holdsWhatWasSealed(id));
}

void SyncServiceTest::receiptsGoFirstOnAMeteredLine()
{
    SyncRig rig;
    const ApplicationId first = rig.queue();
    const ApplicationId second = rig.queue();
    TransferJournal journal(*rig.store, rig.clock);
    QVERIFY(journal.savePlan({.metered = true}).result());
    {
        // The second one lacks its receipt only.
        const auto client = rig.client();
        FaultRule lost = statusAt(503, u"^/v1/enrollments/[^/]+$"_s);
        lost.method = u"GET"_s;
        rig.training.registry->setFaults({{lost}});
        QCOMPARE(rig.transfer(second, *client).end, TransferOutcome::End::Postponed);
        rig.training.registry->setFaults({});
        rig.clock.advance(std::chrono::hours(1));
    }
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    QList<ApplicationId> order;
    connect(&service, &SyncService::statusChanged, this, [&](const SyncStatus& status) {
        if (status.current && (order.isEmpty() || order.last() != *status.current))
            order.append(*status.current);
    });
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().deliveredTotal, 2, 10'000);
    QCOMPARE(order, (QList<ApplicationId>{second, first}));
}

void SyncServiceTest::tellsAWrongClock()
{
    SyncRig rig;
    rig.queue();
    ManualClock fast(rig.clock.nowUtc().addSecs(600)); // the station's own
    SyncService service(*rig.store, fast, rig.random, osiaRegistryClientFactory(*rig.store, fast));
    service.start();
    service.sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(service.status().clockSkew.has_value(), 10'000);
    QVERIFY(service.status().clockSkew->isBeyondTolerance());
    const auto ahead = std::chrono::abs(service.status().clockSkew->ahead + std::chrono::minutes(10));
    QVERIFY(ahead <= service.status().clockSkew->within + std::chrono::seconds(1));
}

QTEST_GUILESS_MAIN(SyncServiceTest)
#include "test_SyncService.moc"
