// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Outbox.h"

#include "app/base/Sha256.h"
#include "app/store/PacketRepository.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class OutboxTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPacketComesBackAsItWasFrozen()
    {
        const SealedPacket packet = storePacket(1);
        QCOMPARE(*packets().load(packet.application), packet);
        QVERIFY(packets().loadWithoutObjects(packet.application)->objects.isEmpty());
        const auto infos = packets().objects(packet.application);
        QCOMPARE(infos->size(), 2);
        QCOMPARE(infos->at(1).size, packet.objects.at(1).ciphertext.size());
        QVERIFY(!packets().insert(packet));
        QCOMPARE(packets().load(ApplicationId(QUuid::createUuid())).error().code, ErrorCode::NotFound);
        QCOMPARE(packets().loadObject(packet.application, 7).error().code, ErrorCode::NotFound);
    }

    void whatWasThereBeforeBatchesStays()
    {
        const StoreFolder folder;
        auto old = Database::open(folder.file(u"store.db"_s), Database::Mode::Create, folder.key);
        QVERIFY(old);
        QVERIFY(migrate(**old, allMigrations().first(6)));
        const ApplicationId id(QUuid::createUuid());
        for (const char* row :
             {"INSERT INTO application (id, file_number, kind, reason, state, step, channel,"
              " external_file_number, collecting_unit, residence_unit, birth_registration_unit, revision,"
              " created_at, created_by, updated_at)"
              " VALUES (?1, '', '', '', '', '', '', '', '', '', '', 1, '', '', '')",
              "INSERT INTO packet VALUES (?1, x'01', x'02', x'03', x'04', '')",
              "INSERT INTO packet_object (application, ordinal, name, media_type, size, digest, plain_digest)"
              " VALUES (?1, 0, '', '', 1, x'', x'')",
              "INSERT INTO outbox (application, transaction_id, stage) VALUES (?1, '', 'CREATE')"})
            QVERIFY((*old)->run(row, id));
        QVERIFY(migrate(**old, allMigrations()));
        auto row =
            (*old)->query("SELECT p.manifest, o.batch, o.forwarded, count(b.number) FROM packet p"
                          " JOIN outbox o USING (application) JOIN packet_object b USING (application)");
        QVERIFY(row && *row->step());
        QCOMPARE(row->blob(0), QByteArray("\2"));
        QVERIFY(row->isNull(1));
        QCOMPARE(row->integer(2), 0);
        QCOMPARE(row->integer(3), 1);
        // References count again: a packet takes its objects along.
        QVERIFY((*old)->run("DELETE FROM packet"));
        auto left = (*old)->query("SELECT count(*) FROM packet_object");
        QVERIFY(left && *left->step());
        QCOMPARE(left->integer(0), 0);
    }

    void changedBytesAreTold()
    {
        const SealedPacket packet = storePacket(1);
        QVERIFY(database().run("UPDATE packet_ciphertext SET ciphertext = zeroblob(length(ciphertext))"));
        QCOMPARE(packets().loadObject(packet.application, 0).error().code, ErrorCode::StoreDamaged);
        QVERIFY(database().run("UPDATE packet SET manifest = zeroblob(3)"));
        QCOMPARE(packets().loadWithoutObjects(packet.application).error().code, ErrorCode::StoreDamaged);
    }

    void progressIsKeptAndClearsTheError()
    {
        const ApplicationId id = enqueue(1);
        auto entry = outbox().entry(id);
        QCOMPARE(entry->stage, TransferStage::Create);
        QCOMPARE(entry->bytesTotal, 3000);
        QCOMPARE(entry->bytesSent, 0);
        QVERIFY(!entry->lastAttemptAt.isValid());

        QVERIFY(outbox().saveFailure(id, {ErrorCode::NetworkStalled, u"detail"_s}, u"words"_s, now(),
                                     now().addSecs(8)));
        entry = outbox().entry(id);
        QCOMPARE(entry->attempts, 1);
        QCOMPARE(entry->lastError, u"NetworkStalled"_s);
        QCOMPARE(entry->registryWords, u"words"_s);
        QCOMPARE(entry->nextAttemptAt, now().addSecs(8));

        QVERIFY(outbox().saveBufferId(id, 0, u"b0"_s, now().addSecs(9)));
        entry = outbox().entry(id);
        QCOMPARE(entry->stage, TransferStage::Upload);
        QCOMPARE(entry->attempts, 0);
        QVERIFY(entry->lastError.isEmpty() && entry->registryWords.isEmpty());
        QCOMPARE(entry->bytesSent, 1000);
        QCOMPARE(entry->lastAttemptAt, now().addSecs(9));
        QCOMPARE(packets().objects(id)->at(0).bufferId, u"b0"_s);
        QVERIFY(packets().objects(id)->at(1).bufferId.isEmpty());
        QCOMPARE(outbox().saveBufferId(id, 9, u"b"_s, now()).error().code, ErrorCode::NotFound);
    }

    void dueGoesByTimeAndSeesEachEntryOnce()
    {
        QList<ApplicationId> ids;
        for (quint64 seed = 1; seed <= 5; ++seed)
            ids.append(enqueue(seed));
        QVERIFY(outbox().saveFailure(ids.at(1), {ErrorCode::RegistryBusy, {}}, {}, now(), now().addSecs(60)));
        QVERIFY(
            outbox().saveFailure(ids.at(2), {ErrorCode::RegistryRefused, {}}, u"no"_s, now(), QDateTime()));
        QList<ApplicationId> seen;
        while (true) {
            const auto page = outbox().due(now(), 1, seen.isEmpty() ? ApplicationId() : seen.last());
            QVERIFY(page);
            if (page->isEmpty())
                break;
            seen.append(page->first().application);
            QVERIFY(outbox().saveReceipt(seen.last(), {"ok", sha256("ok"), now()}));
        }
        QCOMPARE(seen, (QList<ApplicationId>{ids.at(0), ids.at(3), ids.at(4)}));
        QCOMPARE(**outbox().nextDue(now()), now().addSecs(60));
        QCOMPARE(outbox().due(now().addSecs(60), 10)->size(), 1);
    }

    void aWaitNotedByAWrongClockIsOver()
    {
        const ApplicationId id = enqueue(1);
        const Error busy{ErrorCode::RegistryBusy, {}};
        QVERIFY(outbox().saveFailure(id, busy, {}, now(), now().addYears(1)));
        QCOMPARE(outbox().due(now(), 10)->size(), 1);
        QCOMPARE(**outbox().nextDue(now()), now());
        QVERIFY(outbox().saveFailure(id, busy, {}, now(), now().addSecs(3600))); // the longest there is
        QVERIFY(outbox().due(now(), 10)->isEmpty());
    }

    void whatTheRegistryLostStartsOver()
    {
        const ApplicationId id = enqueue(1);
        const TransactionId transaction = outbox().entry(id)->transaction;
        QVERIFY(outbox().saveBufferId(id, 0, u"b0"_s, now()));
        QVERIFY(outbox().startOver(id, {ErrorCode::NotFound, {}}, now(), now().addSecs(4)));
        auto entry = outbox().entry(id);
        QCOMPARE(entry->stage, TransferStage::Create);
        QCOMPARE(entry->transaction, transaction);
        QCOMPARE(entry->startsOver, 1);
        QCOMPARE(entry->attempts, 1);
        QCOMPARE(entry->bytesSent, 0);
        QCOMPARE(entry->bytesTotal, 3000);
        QCOMPARE(entry->nextAttemptAt, now().addSecs(4));
        QVERIFY(packets().objects(id)->at(0).bufferId.isEmpty());
        QVERIFY(outbox().restart(id, transaction, now()));
        QCOMPARE(outbox().entry(id)->startsOver, 0);
    }

    void aHeldEntryWaitsForAPerson()
    {
        const ApplicationId id = enqueue(1);
        QVERIFY(outbox().saveBufferId(id, 0, u"b0"_s, now()));
        QVERIFY(outbox().saveFailure(id, {ErrorCode::RegistryRefused, {}}, u"no"_s, now(), QDateTime()));
        QVERIFY(outbox().due(now().addYears(1), 10)->isEmpty());
        QVERIFY(!outbox().nextDue(now())->has_value());
        QVERIFY(outbox().release(id, now()));
        QCOMPARE(outbox().due(now(), 10)->first().stage, TransferStage::Upload);
        const TransactionId fresh(QUuid::createUuid());
        QVERIFY(outbox().restart(id, fresh, now()));
        const auto entry = outbox().entry(id);
        QCOMPARE(entry->stage, TransferStage::Create);
        QCOMPARE(entry->transaction, fresh);
        QCOMPARE(entry->bytesSent, 0);
    }

    void whatWasRefusedAfterItsReceiptStartsAnew()
    {
        const ApplicationId id = enqueue(1);
        const Receipt receipt{"the proof", sha256("the proof"), now()};
        QVERIFY(outbox().saveReceipt(id, receipt));
        QVERIFY(outbox().restart(id, TransactionId(QUuid::createUuid()), now()));
        QCOMPARE(outbox().entry(id)->stage, TransferStage::Create);
        QVERIFY(!outbox().receipt(id)->has_value());
        QVERIFY(outbox().saveReceipt(id, receipt)); // finds room
        QCOMPARE(outbox().restart(ApplicationId(QUuid::createUuid()), TransactionId(), now()).error().code,
                 ErrorCode::NotFound);
    }

    void aReceiptEndsIt()
    {
        const ApplicationId id = enqueue(1);
        QVERIFY(!outbox().receipt(id)->has_value());
        const Receipt receipt{"the proof", sha256("the proof"), now()};
        QVERIFY(outbox().saveReceipt(id, receipt));
        QCOMPARE(**outbox().receipt(id), receipt);
        QCOMPARE(outbox().entry(id)->stage, TransferStage::Done);
        QVERIFY(outbox().due(now().addYears(1), 10)->isEmpty());
        QCOMPARE(outbox().release(id, now()).error().code, ErrorCode::NotFound);
        QVERIFY(packets().remove(id));
        QCOMPARE(**outbox().receipt(id), receipt); // outlives the packet
        QCOMPARE(outbox().entry(id).error().code, ErrorCode::NotFound);
        QCOMPARE(count("packet_ciphertext"), 0);
    }

    void theSyncPageIsTold()
    {
        const ApplicationId first = enqueue(1);
        const ApplicationId second = enqueue(2);
        const ApplicationId third = enqueue(3);
        QVERIFY(outbox().saveReceipt(first, {"ok", sha256("ok"), now()}));
        QVERIFY(outbox().saveFailure(second, {ErrorCode::NetworkDown, {}}, {}, now(), now().addSecs(5)));
        const auto counts = outbox().counts();
        QCOMPARE(counts->waiting, 1);
        QCOMPARE(counts->retrying, 1);
        QCOMPARE(counts->held, 0);
        QCOMPARE(counts->done, 1);
        QCOMPARE(counts->bytesWaiting, 6000);
        QCOMPARE(counts->lastReceiptAt, now());
        const auto page = outbox().list(2);
        QCOMPARE(page->size(), 2);
        QCOMPARE(page->at(0).entry.application, third);
        QCOMPARE(page->at(1).entry.lastError, u"NetworkDown"_s);
        QCOMPARE(page->at(1).applicantName, sampleApplicant(2).fullName);
        const auto rest = outbox().list(2, page->last().entry.application);
        QCOMPARE(rest->size(), 1);
        QCOMPARE(rest->first().receiptAt, now());
    }

    void stagesKeepTheirNames()
    {
        for (const TransferStage stage :
             {TransferStage::Create, TransferStage::Upload, TransferStage::Reference, TransferStage::Finalize,
              TransferStage::ReadBack, TransferStage::Done})
            QCOMPARE(transferStageFromName(toName(stage)), stage);
    }

private:
    Outbox outbox() { return Outbox(database()); }
    PacketRepository packets() { return PacketRepository(database()); }

    SealedPacket storePacket(quint64 seed)
    {
        const Application application = sampleApplication(seed);
        SealedPacket packet{application.id, "{}", "manifest", "a..b", {}, now()};
        for (int i = 0; i < 2; ++i) {
            const QByteArray bytes(1000 * (i + 1), char('a' + i));
            packet.objects.append({i, u"object-%1"_s.arg(i), u"application/pkcs7-mime"_s, bytes,
                                   sha256(bytes), sha256("plain")});
        }
        if (!ApplicationRepository(database()).insert(application) || !packets().insert(packet))
            qFatal("the packet cannot be stored");
        return packet;
    }

    ApplicationId enqueue(quint64 seed)
    {
        const ApplicationId id = storePacket(seed).application;
        if (!outbox().enqueue(id, TransactionId(QUuid::createUuid()), now()))
            qFatal("the packet cannot be enqueued");
        return id;
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "test_Outbox.moc"
