// SPDX-License-Identifier: GPL-3.0-or-later
// Packets that go to the registry on a stick, and their receipts back: with the line as the other way.
#include "app/audit/AuditLog.h"
#include "app/packet/BatchMaking.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/ForwardRepository.h"
#include "sync/media/MediaCarrier.h"
#include "sync/media/MediaLayout.h"
#include "tests/sync/client/HookedClient.h"
#include "tests/sync/media/MediaRig.h"

#include <QDirIterator>
#include <QTest>
#include <algorithm>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using End = TransferOutcome::End;

namespace
{

template <class T>
T await(QFuture<T> future)
{
    return future.takeResult();
}

} // namespace

class MediaRoundTripTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack();
    void leavesNoKeyAndNoNameOnTheStick();
    void bothWaysCountOnce_data();
    void bothWaysCountOnce();
    void takesNoReceiptForOtherBytes_data();
    void takesNoReceiptForOtherBytes();
    void aReceiptLeavesToAPersonWhatAPersonHolds();
    void anotherAuthoritysStationsAreStrangers();
    void whatIsDeliveredMeanwhileIsNotCarried();
    void takesNothingInThePlaceOfItsOwn();
    void tellsHowFarItIs();
    void aCancelledExportGoesOn();
};

void MediaRoundTripTest::thereAndBack()
{
    MediaRig rig;
    QList<ApplicationId> ids;
    for (int i = 0; i < 12; ++i)
        ids.append(rig.away.queue());
    const auto written = rig.exportFromAway(*rig.media);
    QVERIFY(written);
    QCOMPARE(written->batches, 2);
    QCOMPARE(written->packets, 12);
    QCOMPARE(rig.away.state(ids.first()), ApplicationState::Queued); // nothing counts as sent by it
    QCOMPARE(rig.exportFromAway(*rig.media)->there, 2);

    Store& office = *rig.office->store;
    QCOMPARE(rig.import(office)->taken, 12);
    QCOMPARE(rig.import(office)->known, 12);
    QCOMPARE(rig.send(office), 0);
    for (const ApplicationId id : ids) {
        QCOMPARE(rig.away.accepted(id), 1);
        QVERIFY(rig.away.holdsWhatWasSealed(id));
    }
    // Ciphertexts take no room any more.
    QCOMPARE(await(office.run([](Database& database) { return Outbox(database).counts(); }))->forwarding, 0);
    const auto back = rig.import(office);
    QCOMPARE(back->receiptsWritten, 12);
    QCOMPARE(back->known, 12);
    QCOMPARE(rig.import(office)->receiptsWritten, 0);

    rig.away.line.setMode(CuttingProxy::Mode::Refuse); // no line is needed for it
    const auto home = rig.import(*rig.away.store);
    QVERIFY(home);
    QCOMPARE(home->receiptsTaken, 12);
    QCOMPARE(home->receiptsRefused, 0);
    for (const ApplicationId id : ids) {
        QCOMPARE(rig.away.state(id), ApplicationState::Delivered);
        QCOMPARE(rig.away.entry(id).stage, TransferStage::Done);
        const auto receipt =
            await(rig.away.store->run([id](Database& database) { return Outbox(database).receipt(id); }));
        QVERIFY(receipt->has_value() && !(*receipt)->jws.isEmpty());
        const auto trail =
            await(rig.away.store->run([id](Database& database) { return AuditLog(database).of(id); }));
        QCOMPARE(trail->last().event.action, AuditAction::Delivered);
    }
    QVERIFY(rig.media->folders(media::batches())->isEmpty()); // the stick is clean again
    QCOMPARE(*rig.import(*rig.away.store), ImportReport());
    QCOMPARE(rig.exportFromAway(*rig.media)->batches, 0);
    const auto chain = await(rig.away.store->run(verifyBatches));
    QCOMPARE(chain->batches, 2);
    QCOMPARE(chain->firstBroken, 0);
}

void MediaRoundTripTest::leavesNoKeyAndNoNameOnTheStick()
{
    MediaRig rig;
    rig.away.queue();
    const QByteArray name = rig.away.training.fixture.application.applicant.fullName.toUtf8();
    QVERIFY(rig.exportFromAway(*rig.media));
    int files = 0;
    for (QDirIterator all(rig.stick.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         all.hasNext(); ++files) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains("PRIVATE KEY"));
        QVERIFY(!content.contains(name));
    }
    QCOMPARE(files, 3 + 1 + 3); // manifest, signature, certificate; document, three objects
}

void MediaRoundTripTest::bothWaysCountOnce_data()
{
    QTest::addColumn<int>("calls"); // that the office makes before the other station sends it all by itself
    for (int calls = 0; calls <= 7; ++calls)
        QTest::addRow("after %d calls", calls) << calls;
}

void MediaRoundTripTest::bothWaysCountOnce()
{
    QFETCH(const int, calls);
    MediaRig rig;
    const ApplicationId id = rig.away.queue();
    QVERIFY(rig.exportFromAway(*rig.media));
    Store& office = *rig.office->store;
    QCOMPARE(rig.import(office)->taken, 1);
    const auto carrier = rig.clientOf(office);
    HookedClient interrupted(
        *carrier, [&](int call) { return call > calls; }, [](int) { return false; });
    QCOMPARE(rig.sendOne(office, id, interrupted).end, calls < 7 ? End::Interrupted : End::Delivered);

    const auto own = rig.away.client();
    QCOMPARE(rig.away.transferUntilSettled(id, *own).end, End::Delivered);
    if (calls < 7)
        QCOMPARE(rig.send(office), 0);
    QCOMPARE(rig.away.accepted(id), 1);
    QVERIFY(rig.away.holdsWhatWasSealed(id));
    QCOMPARE(rig.away.state(id), ApplicationState::Delivered);
    QCOMPARE(rig.import(office)->receiptsWritten, 1);
    const auto home = rig.import(*rig.away.store);
    QCOMPARE(home->receiptsKnown, 1);
    QCOMPARE(home->receiptsTaken, 0);
}

void MediaRoundTripTest::takesNoReceiptForOtherBytes_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("another enrollment's") << 0;
    QTest::newRow("signed by a stranger") << 1;
    QTest::newRow("for another manifest") << 2;
    QTest::newRow("cut") << 3;
    QTest::newRow("too long") << 4;
}

void MediaRoundTripTest::takesNoReceiptForOtherBytes()
{
    QFETCH(const int, kind);
    MediaRig rig;
    const ApplicationId id = rig.away.queue();
    const ApplicationId other = rig.away.queue();
    QVERIFY(rig.exportFromAway(*rig.media));
    const BatchId batch = rig.away.entry(id).batch;
    const TrainingAuthority authority =
        TrainingAuthority::open(rig.away.training.folder.filePath(u"authority"_s), rig.away.clock).value();
    const Issuer real = authority.signer().value();
    const TestCertificate strange = issueTestCertificate({.commonName = u"Stranger"_s, .isAuthority = true});
    const auto forge = [&](ApplicationId whose, const QByteArray& digest, bool isReal) {
        const DeliveryReceipt receipt{whose, digest, rig.away.clock.nowUtc()};
        return isReal ? receipt.sign(real.key, real.certificate).value()
                      : receipt
                            .sign(PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(strange.key))).value(),
                                  Certificate::parsePem(strange.certificate).value())
                            .value();
    };
    const auto manifestOf = [&](ApplicationId whose) {
        return sha256(await(rig.away.store->run([whose](Database& database) {
                          return PacketRepository(database).loadWithoutObjects(whose);
                      }))->manifest);
    };
    const QByteArray good = forge(id, manifestOf(id), true);
    const QByteArray texts[]{forge(other, manifestOf(other), true), forge(id, manifestOf(id), false),
                             forge(id, manifestOf(other), true), good.first(good.size() / 2),
                             good + QByteArray(5000, 'A')};
    QVERIFY(rig.media->makeFolder(media::receipts(batch)));
    QVERIFY(rig.media->write(media::receipt(batch, id), texts[kind]));
    const auto home = rig.import(*rig.away.store);
    QVERIFY(home);
    QCOMPARE(home->receiptsRefused, 1);
    QCOMPARE(home->receiptsTaken, 0);
    QCOMPARE(rig.away.state(id), ApplicationState::Queued);

    QVERIFY(rig.media->write(media::receipt(batch, id), good));
    QCOMPARE(rig.import(*rig.away.store)->receiptsTaken, 1);
    QCOMPARE(rig.away.state(id), ApplicationState::Delivered);
    QCOMPARE(rig.away.state(other), ApplicationState::Queued);
}

void MediaRoundTripTest::aReceiptLeavesToAPersonWhatAPersonHolds()
{
    MediaRig rig;
    const ApplicationId id = rig.away.queue();
    QVERIFY(rig.exportFromAway(*rig.media));
    QCOMPARE(rig.import(*rig.office->store)->taken, 1);
    QCOMPARE(rig.send(*rig.office->store), 0);
    QCOMPARE(rig.import(*rig.office->store)->receiptsWritten, 1);
    TransferJournal journal(*rig.away.store, rig.away.clock);
    QVERIFY(await(journal.begin(id)));
    QVERIFY(await(journal.setAside(id, {ErrorCode::RegistryConflict, {}}, {}, ApplicationEvent::Quarantine)));
    QCOMPARE(rig.import(*rig.away.store)->receiptsRefused, 1);
    QCOMPARE(rig.away.state(id), ApplicationState::Quarantined);
}

void MediaRoundTripTest::anotherAuthoritysStationsAreStrangers()
{
    MediaRig rig;
    rig.away.queue();
    QVERIFY(rig.exportFromAway(*rig.media));
    const MediaRig elsewhere;
    const auto report = rig.import(*elsewhere.office->store);
    QVERIFY(report);
    QCOMPARE(report->taken, 0);
    QCOMPARE(report->refused.size(), 1);
    QCOMPARE(report->refused.first().code, ErrorCode::CertificateInvalid);
}

void MediaRoundTripTest::whatIsDeliveredMeanwhileIsNotCarried()
{
    MediaRig rig;
    const ApplicationId sent = rig.away.queue();
    const ApplicationId waiting = rig.away.queue();
    QVERIFY(rig.exportFromAway(*rig.media)); // makes the batch
    QVERIFY(rig.media->remove(u"thunhan"_s));
    QCOMPARE(rig.away.transfer(sent, *rig.away.client()).end, End::Delivered);
    QCOMPARE(rig.exportFromAway(*rig.media)->packets, 1);
    const auto report = rig.import(*rig.office->store);
    QCOMPARE(report->taken, 1);
    QVERIFY(report->refused.isEmpty());
    QVERIFY((*await(rig.office->store->run([waiting](Database& database) {
                return ForwardRepository(database).find(waiting);
            }))).has_value());
}

// A station that signs with its own key could name any id.
void MediaRoundTripTest::takesNothingInThePlaceOfItsOwn()
{
    MediaRig rig;
    const ApplicationId id = rig.away.queue();
    const ApplicationId other = rig.away.queue();
    QVERIFY(rig.exportFromAway(*rig.media));
    Application own = await(rig.away.store->run([id](Database& database) {
                          return ApplicationRepository(database).load(id);
                      })).value();
    QVERIFY(await(rig.office->store->transact(
        [own](Database& database) { return ApplicationRepository(database).insert(own); })));
    const auto report = rig.import(*rig.office->store);
    QVERIFY(report);
    QCOMPARE(report->taken, 1);
    QCOMPARE(report->refused.size(), 1);
    QCOMPARE(report->refused.first().code, ErrorCode::MalformedInput);
    const auto taken = [&](ApplicationId which) {
        return await(rig.office->store->run(
                         [which](Database& database) { return ForwardRepository(database).find(which); }))
            ->has_value();
    };
    QVERIFY(!taken(id));
    QVERIFY(taken(other));
}

void MediaRoundTripTest::tellsHowFarItIs()
{
    MediaRig rig;
    for (int i = 0; i < 11; ++i) // two batches
        rig.away.queue();
    QList<qint64> told;
    qint64 all = 0;
    const auto note = [&](qint64 done, qint64 of) {
        told.append(done);
        all = of;
    };
    MediaExport exporting(*rig.away.store, *rig.media, rig.away.clock, rig.away.random, {});
    const auto report = exporting.run(rig.officer, note);
    QVERIFY(report);
    QCOMPARE(told.size(), 33);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.last(), all);
    QCOMPARE(all, report->bytes);
    told.clear();
    QVERIFY(exporting.run(rig.officer, note)); // what lies there counts as written
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last(), all);

    MediaImport importing(*rig.office->store, *rig.media, rig.away.clock, rig.away.random, {});
    told.clear();
    QVERIFY(importing.run(rig.officer, note));
    QCOMPARE(told, (QList<qint64>{0, 1, 2}));
}

void MediaRoundTripTest::aCancelledExportGoesOn()
{
    MediaRig rig;
    rig.away.queue();
    rig.away.queue();
    OperatorProfile person;
    person.id = rig.officer;
    OperatorSession session(
        [person](OperatorId, const SecureBytes&) -> Result<OperatorProfile> { return person; },
        rig.away.clock, std::chrono::minutes(10));
    (void)session.signIn(rig.officer, {});
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), OperatorSession::State::Active, 30000);
    MediaCarrier carrier(*rig.away.store, session, rig.away.clock, rig.away.random);
    const auto pull = connect(
        &carrier, &MediaCarrier::progressed, &carrier, [&] { carrier.cancel(); }, Qt::DirectConnection);
    const auto ended = await(carrier.exportTo(rig.stick.path()));
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::Cancelled);
    QVERIFY(rig.import(*rig.office->store)->refused.isEmpty()); // nothing half is taken for whole
    disconnect(pull);
    const auto written = await(carrier.exportTo(rig.stick.path()));
    QVERIFY(written);
    QCOMPARE(written->packets, 2);
    const auto taken = await(carrier.importFrom(rig.stick.path()));
    QVERIFY(taken);
    QCOMPARE(taken->receiptsTaken, 0);
    QCOMPARE(rig.import(*rig.office->store)->taken, 2);
    QCOMPARE(await(carrier.exportTo(rig.stick.filePath(u"gone"_s))).error().code, ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(MediaRoundTripTest)
#include "test_MediaRoundTrip.moc"
