// SPDX-License-Identifier: GPL-3.0-or-later
// The registry's lists reach a station that has nothing to send, and keep nothing from being sent.
#include "sync/client/SyncRun.h"

#include "tests/sync/client/SyncRig.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 60'000;
constexpr std::chrono::hours betweenLooks{6};
constexpr std::chrono::milliseconds aMoment{300};

} // namespace

class SyncRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdleStationReadsTheListsOnTheirSchedule();
    void byHandReadsThemWhenAsked();
    void aNetworkBringsWhatTheLineKept();
    void aStationWithoutACertificateIsNoAlarm();
    void onAMeteredLineTheyGoBeforeThePackets();

private:
    static void publishTargets(SyncRig& rig)
    {
        const QDir folder(rig.training.folder.filePath(u"downloads"_s));
        QVERIFY(folder.mkpath(u"."_s));
        const auto write = [&](const QString& name, const QByteArray& content) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        };
        write(u"edition"_s, "1");
        write(u"TARGETS-1.json"_s, R"({"from": "2020-01-01", "to": "2099-12-31", "daily": 350})");
    }
    static int calls(const SyncRig& rig, TrainingCall call)
    {
        return rig.training.registry->callCounts().value(call);
    }
    static int looks(const SyncRig& rig) { return calls(rig, TrainingCall::ReadDownloads); }
};

void SyncRunTest::anIdleStationReadsTheListsOnTheirSchedule()
{
    SyncRig rig;
    publishTargets(rig);
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    QSignalSpy rested(&service, &SyncService::rested);
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 1, patience);
    QCOMPARE(service.status().downloadsReadAt, rig.clock.nowUtc());
    QVERIFY(!service.status().downloadError);
    QCOMPARE(looks(rig), 1);
    QCOMPARE(calls(rig, TrainingCall::ReadDownload), 1);
    QCOMPARE(calls(rig, TrainingCall::CreateEnrollment), 0);

    rig.clock.advance(betweenLooks - aMoment);
    service.notePacketQueued(); // there is none
    QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 2, patience);
    QCOMPARE(looks(rig), 1); // not yet
    rig.clock.advance(aMoment);
    QTRY_COMPARE_WITH_TIMEOUT(looks(rig), 2, patience); // nobody asked
    QTRY_COMPARE_WITH_TIMEOUT(service.status().downloadsReadAt, rig.clock.nowUtc(), patience);
    QCOMPARE(calls(rig, TrainingCall::ReadDownload), 1); // it has them
}

void SyncRunTest::byHandReadsThemWhenAsked()
{
    SyncRig rig;
    publishTargets(rig);
    TransferJournal journal(*rig.store, rig.clock);
    QVERIFY(journal.savePlan({.start = SyncPlan::Start::ByHand}).result());
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    QSignalSpy rested(&service, &SyncService::rested);
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 1, patience);
    QCOMPARE(looks(rig), 0);
    service.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 2, patience);
    QCOMPARE(looks(rig), 1);
    service.sendNow(); // asked, it looks whatever the schedule says
    QTRY_COMPARE_WITH_TIMEOUT(looks(rig), 2, patience);
}

void SyncRunTest::aNetworkBringsWhatTheLineKept()
{
    SyncRig rig;
    publishTargets(rig);
    rig.line.setMode(CuttingProxy::Mode::Refuse);
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    QSignalSpy rested(&service, &SyncService::rested);
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 1, patience);
    QCOMPARE(service.status().phase, SyncPhase::Idle);
    QVERIFY(service.status().downloadError);
    QCOMPARE(service.status().downloadError->code, ErrorCode::RegistryUnreachable);
    rig.line.setMode(CuttingProxy::Mode::Pass);
    service.notePacketQueued();
    QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 2, patience);
    QCOMPARE(looks(rig), 0); // the line is left alone for a while
    service.noteNetwork();
    QTRY_COMPARE_WITH_TIMEOUT(looks(rig), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!service.status().downloadError, patience);
}

void SyncRunTest::aStationWithoutACertificateIsNoAlarm()
{
    SyncRig rig;
    SyncService service(*rig.store, rig.clock, rig.random, []() -> Result<std::unique_ptr<RegistryClient>> {
        return {ErrorCode::CertificateExpired, u"certificate ended"_s};
    });
    QSignalSpy rested(&service, &SyncService::rested);
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(!rested.isEmpty(), patience);
    QCOMPARE(service.status().phase, SyncPhase::Idle); // there is nothing to send
    QVERIFY(service.status().downloadError);
    QCOMPARE(service.status().downloadError->code, ErrorCode::CertificateExpired);
    service.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(service.status().phase, SyncPhase::Halted, patience);
}

void SyncRunTest::onAMeteredLineTheyGoBeforeThePackets()
{
    SyncRig rig;
    publishTargets(rig);
    const ApplicationId id = rig.queue();
    TransferJournal journal(*rig.store, rig.clock);
    QVERIFY(journal.savePlan({.metered = true}).result());
    SyncService service(*rig.store, rig.clock, rig.random, rig.factory());
    QDateTime readBefore;
    connect(&service, &SyncService::statusChanged, this, [&](const SyncStatus& status) {
        if (status.current)
            readBefore = status.downloadsReadAt;
    });
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(rig.accepted(id), 1, patience);
    QVERIFY(readBefore.isValid());
}

QTEST_GUILESS_MAIN(SyncRunTest)
#include "test_SyncRun.moc"
