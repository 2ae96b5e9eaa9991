// SPDX-License-Identifier: GPL-3.0-or-later
// What thunhanctl tells of a store, intact and tampered with.
#include "app/audit/AuditLog.h"
#include "app/base/Sha256.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/SampleRepository.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/main/CtlStation.h"
#include "tests/support/PacketFixture.h"
#include "tests/support/SampleApplications.h"

#include <QJsonArray>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ThunhanctlStoreTest : public QObject
{
    Q_OBJECT

    CtlStation m_station;

    template <class Work>
    bool change(Work work) const
    {
        const auto store = openTrainingStore(m_station.folder());
        return bool(await(store->transact(std::move(work))));
    }

    // A draft, one queued after a failure and one delivered, each with a sample.
    bool fillStore() const
    {
        return change([](Database& d) -> Result<void> {
            const QDateTime now = ManualClock::start();
            ApplicationRepository applications(d);
            for (const quint64 seed : {1, 2, 3}) {
                THUNHAN_TRY_ASSIGN(const int number, applications.takeRunningNumber(u"2026-03-02"_s));
                Q_UNUSED(number)
                PacketFixture fixture(seed);
                const Application& a = fixture.application;
                THUNHAN_TRY(applications.insert(a));
                THUNHAN_TRY(
                    SampleRepository(d).insert(a.id, a.samples.last(), sampleImage(a.samples.last())));
                THUNHAN_TRY(
                    AuditLog(d).append({now, a.createdBy, AuditAction::ApplicationBegun, a.id, {}, {}}));
                if (seed == 1)
                    continue;
                const ApplicationState state =
                    seed == 2 ? ApplicationState::Queued : ApplicationState::Delivered;
                THUNHAN_TRY(applications.saveState(a.id, ApplicationState::Draft, state, now));
                THUNHAN_TRY_ASSIGN(const SealedPacket packet, fixture.seal());
                THUNHAN_TRY(PacketRepository(d).insert(packet));
                THUNHAN_TRY(Outbox(d).enqueue(a.id, TransactionId(a.id.uuid()), now));
                if (seed == 2) {
                    THUNHAN_TRY(Outbox(d).saveFailure(a.id, {ErrorCode::NetworkDown, {}},
                                                      a.applicant.fullName, now, now.addSecs(60)));
                } else {
                    const QByteArray body = "receipt";
                    THUNHAN_TRY(Outbox(d).saveReceipt(a.id, {body, sha256(body), now}));
                }
            }
            return {};
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const CtlOutcome made = m_station.init();
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(fillStore());
    }

    void theWrongPassphraseOpensNothing()
    {
        const CtlOutcome wrong = m_station.withPassphrase(u"queue"_s, {}, u"not this one, surely"_s);
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(wrong.err.contains(u"passphrase"_s));
        const CtlOutcome none =
            runCtl({u"queue"_s, u"--data"_s, m_station.data()}); // neither descriptor nor terminal
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains(u"--passphrase-fd"_s));
        const CtlOutcome nobody = m_station.withPassphrase(u"queue"_s, {u"--operator"_s, u"nobody"_s});
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.err.contains(u"ADMINISTRATOR"_s)); // the choices, by id and role
        const auto people = KeySlots::load(m_station.folder().keySlotsPath())->list();
        for (const KeySlotInfo& one : *people)
            QVERIFY(!nobody.err.contains(one.profile.name));
    }

    void theQueueTellsStatesAndNobody()
    {
        const CtlOutcome queue = m_station.withPassphrase(u"queue"_s, {u"--json"_s});
        QVERIFY2(queue.code == 0, qPrintable(queue.err));
        const QJsonObject states = queue.json()[u"states"_s].toObject();
        QCOMPARE(states[u"DRAFT"_s].toInt(), 1);
        QCOMPARE(states[u"QUEUED"_s].toInt(), 1);
        QCOMPARE(states[u"DELIVERED"_s].toInt(), 1);
        QCOMPARE(states[u"REFUSED"_s].toInt(-1), 0);
        const QJsonArray outbox = queue.json()[u"outbox"_s].toArray();
        QCOMPARE(outbox.size(), 2);
        const QJsonObject failed = outbox.last().toObject(); // the newest stands first
        const Application application = sampleApplication(2);
        QCOMPARE(failed[u"id"_s].toString(), application.id.toString());
        QCOMPARE(failed[u"file_number"_s].toString(), application.fileNumber);
        QCOMPARE(failed[u"state"_s].toString(), u"QUEUED"_s);
        QCOMPARE(failed[u"attempts"_s].toInt(), 1);
        QCOMPARE(failed[u"last_error"_s].toString(), u"NetworkDown"_s);
        QCOMPARE(failed[u"next_attempt"_s].toString(), u"2026-03-02T01:01:00Z"_s);
        const CtlOutcome plain = m_station.withPassphrase(u"queue"_s);
        QVERIFY(plain.out.contains(application.fileNumber));
        for (const quint64 seed : {1, 2, 3}) {
            const Applicant person = sampleApplicant(seed);
            for (const QString& text : {person.fullName, person.personalNumber.digits(), person.phone})
                QVERIFY(!queue.out.contains(text) && !plain.out.contains(text));
        }
    }

    void anIntactStoreIsWhole()
    {
        const CtlOutcome verified = m_station.withPassphrase(u"verify"_s, {u"--json"_s});
        QVERIFY2(verified.code == 0, qPrintable(verified.err));
        const QJsonObject verdict = verified.json();
        QVERIFY(verdict[u"whole"_s].toBool());
        QCOMPARE(verdict[u"captured"_s].toInt(), 3);
        QCOMPARE(verdict[u"audit"_s][u"first_broken"_s].toInt(-1), 0);
        QVERIFY(verdict[u"offences"_s].toArray().isEmpty());
        QVERIFY(m_station.withPassphrase(u"verify"_s).out.contains(u"The store is whole."_s));
    }

    void whatWasTamperedWithIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("named");
        const QString first = sampleApplication(1).id.toString();
        const QString second = sampleApplication(2).id.toString();
        const QString third = sampleApplication(3).id.toString();
        QTest::newRow("the trail") << QByteArray("UPDATE audit_entry SET subject = 'x' WHERE number = 2")
                                   << u"audit trail: entry 2 was changed"_s;
        QTest::newRow("a state") << QByteArray("UPDATE application SET state = 'DELIVERED' WHERE id = '" +
                                               first.toLatin1() + "'")
                                 << u"application %1: DELIVERED but has no receipt"_s.arg(first);
        QTest::newRow("the outbox") << QByteArray("DELETE FROM outbox WHERE application = '" +
                                                  second.toLatin1() + "'")
                                    << u"application %1: QUEUED but does not wait"_s.arg(second);
        QTest::newRow("an application")
            << QByteArray("DELETE FROM application WHERE id = '" + first.toLatin1() + "'")
            << u"3 were begun, 2 are there"_s;
        QTest::newRow("a picture") << QByteArray("UPDATE sample_image SET image = x'00' WHERE number = 1")
                                   << u"sample "_s + sampleApplication(1).samples.last().id.toString();
        QTest::newRow("a packet") << QByteArray("UPDATE packet SET manifest = x'00' WHERE application = '" +
                                                third.toLatin1() + "'")
                                  << u"packet of application "_s + third;
        QTest::newRow("a receipt") << QByteArray("UPDATE receipt SET body = x'00'")
                                   << u"receipt of application "_s + third;
    }
    void whatWasTamperedWithIsNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, named);
        const QString file = m_station.folder().root() + u"/store.db"_s;
        const QByteArray before = readAll(file);
        QVERIFY(change([sql](Database& d) { return d.runScript(sql.constData()); }));
        const CtlOutcome verified = m_station.withPassphrase(u"verify"_s, {u"--json"_s});
        QVERIFY(overwrite(file, before));
        QCOMPARE(verified.code, 1);
        QVERIFY(!verified.json()[u"whole"_s].toBool(true));
        QVERIFY2(verified.err.contains(named), qPrintable(verified.err));
        QCOMPARE(verified.json()[u"offences"_s].toArray().size(), 1);
    }

    void aDamagedPageIsNamedAndTheRestIsSalvaged()
    {
        const QString file = m_station.folder().root() + u"/store.db"_s;
        const QByteArray before = readAll(file);
        QByteArray damaged = before;
        const qsizetype page = damaged.size() / 4096 / 2;
        for (qsizetype at = (page - 1) * 4096; at < (page - 1) * 4096 + 64; ++at)
            damaged[at] = char(~damaged[at]);
        QVERIFY(overwrite(file, damaged));
        const CtlOutcome verified = m_station.withPassphrase(u"verify"_s);
        const QTemporaryDir place;
        const QString to = place.filePath(u"new"_s);
        const CtlOutcome salvaged = m_station.withPassphrase(u"salvage"_s, {u"--to"_s, to});
        const CtlOutcome again = m_station.withPassphrase(u"salvage"_s, {u"--to"_s, to});
        QVERIFY(overwrite(file, before));
        QCOMPARE(verified.code, 1);
        QVERIFY2(verified.err.contains(QString::number(page)), qPrintable(verified.err));
        QVERIFY2(salvaged.code == 0, qPrintable(salvaged.err));
        QVERIFY2(salvaged.out.contains(u"Page %1 of the store is damaged"_s.arg(page)),
                 qPrintable(salvaged.out));
        QCOMPARE(again.code, 1); // never over something
        const CtlOutcome queue =
            runCtl({u"queue"_s, u"--data"_s, to, u"--json"_s, u"--passphrase-fd"_s, u"0"_s},
                   trainingPassphrase() + u'\n');
        QVERIFY2(queue.code == 0, qPrintable(queue.err));
        int applications = 0;
        for (const auto count : queue.json()[u"states"_s].toObject())
            applications += count.toInt();
        QCOMPARE(applications, 3);
        QCOMPARE(m_station.withPassphrase(u"verify"_s).code, 0);
    }

    void anOpenStationIsLeftAlone()
    {
        const auto store = openTrainingStore(m_station.folder());
        const CtlOutcome queue = m_station.withPassphrase(u"queue"_s);
        QCOMPARE(queue.code, 1);
        QVERIFY(!queue.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ThunhanctlStoreTest)
#include "test_thunhanctlStore.moc"
