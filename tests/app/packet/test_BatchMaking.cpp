// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/BatchMaking.h"

#include "app/base/Sha256.h"
#include "app/store/ForwardRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/StationRepository.h"
#include "tests/app/store/RepositoryTest.h"
#include "tests/support/TestPki.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class BatchMakingTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachNamesTheHashOfTheOneBefore()
    {
        setUp();
        const ApplicationId a = enqueue(1, 1000);
        const ApplicationId b = enqueue(2, 1000);
        const ApplicationId c = enqueue(3, 1000);
        QVERIFY(make({a, b}));
        QVERIFY(make({b, c})); // b has its place
        const auto stored = BatchRepository(database()).list(0, 10);
        QCOMPARE(stored->size(), 2);
        const auto first = BatchManifest::parse(stored->at(0).manifest);
        const auto second = BatchManifest::parse(stored->at(1).manifest);
        QCOMPARE(first->packets.size(), 2);
        QCOMPARE(first->packets.at(0).enrollment, a);
        QCOMPARE(first->packets.at(0).digest, sha256(QByteArray("{}")));
        QCOMPARE(first->packets.at(0).objects.first().size, 1000);
        QCOMPARE(second->packets.size(), 1);
        QCOMPARE(second->previousDigest, sha256(stored->at(0).manifest));
        QCOMPARE(Outbox(database()).entry(c)->batch, second->id);
        QVERIFY(make({a, b, c})); // nothing is left
        QCOMPARE(BatchRepository(database()).list(0, 10)->size(), 2);
        const auto verdict = verifyBatches(database());
        QCOMPARE(verdict->batches, 2);
        QCOMPARE(verdict->firstBroken, 0);
    }

    void aBatchKeepsToItsSize()
    {
        setUp();
        for (quint64 seed = 1; seed <= 12; ++seed)
            enqueue(seed, 10);
        enqueue(13, largestBatchBytes - 5);
        enqueue(14, 10);
        QVERIFY(makeBatches(database(), OperatorId(QUuid::createUuid()), now(), nextId));
        QList<qsizetype> sizes;
        const auto stored = BatchRepository(database()).list(0, 10);
        for (const StoredBatch& batch : *stored)
            sizes.append(BatchManifest::parse(batch.manifest)->packets.size());
        QCOMPARE(sizes, (QList<qsizetype>{10, 2, 1, 1}));
        QVERIFY(BatchRepository(database()).unbatched(10)->isEmpty());
    }

    void othersAndHeldOnesAreInNone()
    {
        setUp();
        const ApplicationId held = enqueue(1, 10);
        QVERIFY(Outbox(database()).saveFailure(held, {ErrorCode::RegistryRefused, {}}, {}, now(), {}));
        const ApplicationId foreign(QUuid::createUuid());
        QVERIFY(storePacket(foreign, 10));
        QVERIFY(Outbox(database()).enqueueForwarded(foreign, TransactionId(foreign.uuid()), now()));
        QVERIFY(makeBatches(database(), {}, now(), nextId));
        QVERIFY(make({foreign}));
        QVERIFY(BatchRepository(database()).list(0, 10)->isEmpty());
    }

    void whatWasChangedIsTold()
    {
        setUp();
        for (quint64 seed = 1; seed <= 3; ++seed)
            QVERIFY(make({enqueue(seed, 10)}));
        const auto second = BatchRepository(database()).list(1, 1)->first();
        const auto brokenAt = [&] { return verifyBatches(database())->firstBroken; };
        QCOMPARE(brokenAt(), 0);
        QByteArray manifest = second.manifest;
        manifest.replace("\"size\":10", "\"size\":11");
        QVERIFY(manifest != second.manifest);
        QVERIFY(database().run("UPDATE batch SET manifest = ?1 WHERE sequence = 2", manifest));
        QCOMPARE(brokenAt(), 2);
        QVERIFY(database().run("UPDATE batch SET manifest = ?1 WHERE sequence = 2", second.manifest));
        QCOMPARE(brokenAt(), 0);
        QVERIFY(database().run("DELETE FROM batch WHERE sequence = 2"));
        QVERIFY(database().run("UPDATE batch SET sequence = 2 WHERE sequence = 3"));
        QCOMPARE(brokenAt(), 2);
    }

    void aStationWithoutACertificateMakesNone()
    {
        const ApplicationId id = enqueue(1, 10);
        QCOMPARE(make({id}).error().code, ErrorCode::NotFound);
    }

    void aForwardIsKnownByItsReceipt()
    {
        ForwardRepository forwards(database());
        const ForwardedPacket packet{ApplicationId(QUuid::createUuid()),
                                     StationId(QUuid::createUuid()),
                                     BatchId(QUuid::createUuid()),
                                     "pem",
                                     now(),
                                     {}};
        QVERIFY(!forwards.find(packet.application)->has_value());
        QVERIFY(forwards.insert(packet));
        QVERIFY(!forwards.insert(packet));
        QCOMPARE(**forwards.find(packet.application), packet);
        QVERIFY(forwards.saveReceipt(packet.application, "jws"));
        QCOMPARE((*forwards.find(packet.application))->receipt, QByteArray("jws"));
    }

private:
    static BatchId nextId() { return BatchId(QUuid::createUuid()); }

    Result<void> make(const QList<ApplicationId>& ids)
    {
        return makeBatch(database(), ids, {nextId(), {}, now()});
    }

    void setUp()
    {
        const TestCertificate own = issueTestCertificate({.commonName = u"Station"_s});
        StationIdentity identity;
        identity.id = StationId(QUuid::createUuid());
        identity.signingKey = SecureBytes::copyOf(QByteArrayView(own.key));
        identity.certificate = own.certificate;
        QVERIFY(StationRepository(database()).saveIdentity(identity));
    }

    Result<void> storePacket(ApplicationId id, qint64 size)
    {
        const QByteArray bytes(qsizetype(size), 'c');
        const QByteArray digest = sha256(bytes);
        return PacketRepository(database())
            .insert({id,
                     "{}",
                     "m",
                     "s",
                     {{0, u"o"_s, u"application/pkcs7-mime"_s, bytes, digest, digest}},
                     now()});
    }

    ApplicationId enqueue(quint64 seed, qint64 size)
    {
        Application application = sampleApplication(seed);
        application.state = ApplicationState::Queued;
        const bool stored =
            ApplicationRepository(database()).insert(application) && storePacket(application.id, size) &&
            Outbox(database()).enqueue(application.id, TransactionId(application.id.uuid()), now());
        if (!stored)
            qFatal("the sample application cannot be stored");
        return application.id;
    }
};

QTEST_GUILESS_MAIN(BatchMakingTest)
#include "test_BatchMaking.moc"
