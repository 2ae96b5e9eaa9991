// SPDX-License-Identifier: GPL-3.0-or-later
// thunhanctl sync against a training registry.
#include "app/store/ApplicationRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/StationRepository.h"
#include "sync/training/TrainingAuthority.h"
#include "sync/training/TrainingRegistry.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/main/CtlStation.h"
#include "tests/support/PacketFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ThunhanctlSyncTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_station.init().code, 0);
        m_registry = std::make_unique<TrainingRegistry>(
            TrainingRegistry::Setup{m_station.folder().trainingRegistryRoot(), 0, {}}, m_clock, m_random);
        const auto url = m_registry->start();
        QVERIFY(url);
        const auto store = openTrainingStore(m_station.folder());
        QVERIFY(await(store->transact([url = *url](Database& database) -> Result<void> {
            THUNHAN_TRY_ASSIGN(StationIdentity identity, StationRepository(database).loadIdentity());
            identity.baseUrl = url;
            return StationRepository(database).saveIdentity(identity);
        })));
    }

    void saysWhatIsMissing()
    {
        const CtlOutcome outcome = m_station.withPassphrase(u"sync"_s);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.contains(u"--once"_s));
    }

    void nothingToSendIsDone()
    {
        const CtlOutcome outcome = m_station.withPassphrase(u"sync"_s, {u"--once"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json()[u"phase"].toString(), u"IDLE"_s);
        QCOMPARE(outcome.json()[u"delivered"].toInt(), 0);
    }

    void sendsWhatWaits()
    {
        queue(1);
        const CtlOutcome outcome = m_station.withPassphrase(u"sync"_s, {u"--once"_s, u"--json"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json()[u"delivered"].toInt(), 1);
        QCOMPARE(outcome.json()[u"waiting"].toInt(), 0);
        QVERIFY(outcome.json()[u"clock_ahead_ms"].isDouble());
        QCOMPARE(m_registry->accepted().size(), 1);
        QVERIFY(!outcome.out.contains(PacketFixture(1).application.applicant.fullName));
    }

    void tellsWhatKeptItFromSending()
    {
        queue(2);
        m_registry->setFaults({{{.kind = FaultKind::Status, .times = 0, .status = 403}}});
        const CtlOutcome outcome = m_station.withPassphrase(u"sync"_s, {u"--once"_s, u"--json"_s});
        m_registry->setFaults({});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.json()[u"phase"].toString(), u"HALTED"_s);
        QCOMPARE(outcome.json()[u"last_error"].toString(), u"RegistryForbidden"_s);
        QCOMPARE(outcome.json()[u"in_transit"].toInt(), 1);
    }

    // Two stations of one office: one without a line, one that brings its packets.
    void carriesOnAStick()
    {
        m_registry->setFaults({});
        const CtlStation office;
        QCOMPARE(office.init().code, 0);
        letIn(office);
        const int before = int(m_registry->accepted().size());
        queue(3);
        const QTemporaryDir stick;
        const QStringList there{stick.path(), u"--json"_s};
        QCOMPARE(m_station.withPassphrase(u"export"_s).code, 2);

        CtlOutcome outcome = m_station.withPassphrase(u"export"_s, there);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const int carried = outcome.json()[u"applications"].toInt();
        QVERIFY(carried >= 1);
        outcome = office.withPassphrase(u"import"_s, there + QStringList{u"--send"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json()[u"taken"].toInt(), carried);
        QCOMPARE(outcome.json()[u"receipts_written"].toInt(), carried);
        QCOMPARE(m_registry->accepted().size(), before + carried);
        outcome = m_station.withPassphrase(u"import"_s, there);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json()[u"receipts_taken"].toInt(), carried);
        outcome = m_station.withPassphrase(u"queue"_s, {u"--json"_s});
        QVERIFY(!outcome.out.contains(u"IN_TRANSIT\": 1"_s));
        QCOMPARE(m_station.withPassphrase(u"import"_s, {stick.filePath(u"none"_s)}).code, 1);
    }

private:
    // The office's registry is the other station's.
    void letIn(const CtlStation& office)
    {
        const auto authority =
            TrainingAuthority::open(m_station.folder().trainingRegistryRoot() + u"/authority"_s, m_clock);
        const auto url = m_registry->start();
        QVERIFY(authority && url);
        const auto store = openTrainingStore(office.folder());
        QVERIFY(await(store->transact([&](Database& database) -> Result<void> {
            THUNHAN_TRY_ASSIGN(StationIdentity identity, StationRepository(database).loadIdentity());
            THUNHAN_TRY_ASSIGN(StationKeyRequest request, generateStationKey(identity.id, u"1"_s));
            THUNHAN_TRY_ASSIGN(identity.certificate,
                               authority->issueStationCertificate(request.request, m_clock));
            identity.signingKey = std::move(request.signingKey);
            identity.registryCa = authority->rootPem();
            identity.baseUrl = *url;
            return StationRepository(database).saveIdentity(identity);
        })));
    }

    // As approving it does, for this station and this registry.
    void queue(quint64 seed)
    {
        const auto store = openTrainingStore(m_station.folder());
        const auto queued = await(store->transact([seed, this](Database& database) -> Result<void> {
            THUNHAN_TRY_ASSIGN(StationIdentity identity, StationRepository(database).loadIdentity());
            PacketFixture fixture(seed);
            fixture.clock.setWall(m_clock.nowUtc());
            fixture.stationId = identity.id;
            fixture.stationKey = identity.signingKey.clone();
            fixture.station.certificate = identity.certificate;
            fixture.registry.certificate = identity.registryEncryptionCertificate;
            fixture.application.samples.first().kept = true; // a registry misses it otherwise
            fixture.application.state = ApplicationState::Queued;
            const ApplicationId id = fixture.application.id;
            THUNHAN_TRY_ASSIGN(const SealedPacket packet, fixture.seal());
            THUNHAN_TRY(ApplicationRepository(database).insert(fixture.application));
            THUNHAN_TRY(PacketRepository(database).insert(packet));
            return Outbox(database).enqueue(id, TransactionId(id.uuid()), m_clock.nowUtc());
        }));
        QVERIFY2(queued.ok(), queued ? "" : qPrintable(queued.error().detail));
    }

    CtlStation m_station;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<TrainingRegistry> m_registry;
};

QTEST_GUILESS_MAIN(ThunhanctlSyncTest)
#include "test_thunhanctlSync.moc"
