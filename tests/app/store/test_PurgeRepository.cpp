// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/PurgeRepository.h"

#include "app/base/Sha256.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/CredentialRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class PurgeRepositoryTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void dueIsWhatWasProvenLongEnoughAgo()
    {
        const ApplicationId id = delivered(1);
        QVERIFY(purges().due(now(), 10)->isEmpty()); // received at this very moment
        QCOMPARE(*purges().due(now().addMSecs(1), 10), QList<ApplicationId>{id});
        const ApplicationId draft = storeSample(2).id;
        QVERIFY(!purges().due(now().addYears(1), 10)->contains(draft));
    }

    void aReceiptThatIsNotWhatWasStoredProvesNothing()
    {
        const ApplicationId id = delivered(1);
        QVERIFY(database().run("UPDATE receipt SET body = x'00' WHERE application = ?1", id));
        QVERIFY(purges().due(now().addYears(1), 10)->isEmpty());
    }

    void whoeverStillHasToBeToldIsKept()
    {
        const ApplicationId id = delivered(1);
        CredentialRepository requests(database());
        QVERIFY(requests.addFor(id, TransactionId(id.uuid()), now()));
        QVERIFY(purges().due(now().addYears(1), 10)->isEmpty()); // the card is awaited
        const CredentialRequest request = requests.of(id)->first();
        QVERIFY(requests.saveAnswer(request, CredentialStatus::Failed, u"words"_s, now(), {}));
        QVERIFY(purges().due(now().addYears(1), 10)->isEmpty()); // nobody has called
        QVERIFY(requests.settle(id, clerk().id, now()));
        QCOMPARE(purges().due(now().addYears(1), 10)->size(), 1);
    }

    void rejectedOnesGoByTheirLastChange()
    {
        const Application application = storeSample(1);
        QVERIFY(ApplicationRepository(database())
                    .saveState(application.id, ApplicationState::Draft, ApplicationState::Rejected, now()));
        QVERIFY(purges().due(now(), 10)->isEmpty());
        QCOMPARE(purges().due(now().addMSecs(1), 10)->size(), 1);
    }

    void idsHashesStateAndReceiptStay()
    {
        const ApplicationId id = delivered(1);
        const QByteArray digest = column("SELECT digest FROM packet");
        QVERIFY(purges().purge(id, ApplicationState::Delivered, now()));
        const auto record = purges().record(id);
        QCOMPARE(**record, (PurgeRecord{id, ApplicationState::Delivered, digest, now()}));
        QVERIFY(Outbox(database()).receipt(id)->has_value());
        QCOMPARE(ApplicationQueries(database()).summary(id)->fileNumber, sampleApplication(1).fileNumber);
        for (const char* table : {"application_key", "application_field", "sample", "sample_image",
                                  "document_scan", "document_image", "packet", "packet_ciphertext", "outbox"})
            QVERIFY2(count(table) == 0, table);
        QVERIFY(!purges().record(storeSample(2).id)->has_value());
    }

    void pagesGoBackToTheDisk()
    {
        const ApplicationId id = delivered(1);
        const qint64 before = column("PRAGMA page_count").toLongLong();
        QVERIFY(purges().purge(id, ApplicationState::Delivered, now()));
        const qint64 free = column("PRAGMA freelist_count").toLongLong();
        QVERIFY(free > 20);
        QCOMPARE(purges().giveBack(10).value(), free - 10);
        QCOMPARE(purges().giveBack(100000).value(), 0);
        QVERIFY(column("PRAGMA page_count").toLongLong() <= before - free);
        QVERIFY(database().checkIntegrity());
    }

private:
    PurgeRepository purges() { return PurgeRepository(database()); }

    QByteArray column(const char* sql)
    {
        auto row = database().query(sql);
        return row && row->step() ? row->blob(0) : QByteArray();
    }

    ApplicationId delivered(quint64 seed)
    {
        const Application application = storeSample(seed);
        const ApplicationId id = application.id;
        const QByteArray bytes(20000, 'c');
        const bool stored =
            ApplicationRepository(database())
                .saveState(id, ApplicationState::Draft, ApplicationState::Delivered, now())
                .ok() &&
            PacketRepository(database())
                .insert(
                    {id, "{}", "m", "s", {{0, u"o"_s, u"x"_s, bytes, sha256(bytes), sha256(bytes)}}, now()})
                .ok() &&
            Outbox(database()).enqueue(id, TransactionId(id.uuid()), now()).ok() &&
            Outbox(database()).saveReceipt(id, {"body", sha256("body"), now()}).ok();
        if (!stored)
            qFatal("the delivered application cannot be stored");
        return id;
    }
};

QTEST_GUILESS_MAIN(PurgeRepositoryTest)
#include "test_PurgeRepository.moc"
