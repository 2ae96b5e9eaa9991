// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/BatchMaking.h"

#include "app/base/Sha256.h"
#include "app/packet/Jws.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/StationRepository.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int verifyPage = 100;

Result<BatchPacket> packetOf(Database& database, ApplicationId application)
{
    PacketRepository packets(database);
    THUNHAN_TRY_ASSIGN(const SealedPacket packet, packets.loadWithoutObjects(application));
    THUNHAN_TRY_ASSIGN(const QList<SealedObjectInfo> objects, packets.objects(application));
    BatchPacket listed{application, sha256(packet.document), {}};
    for (const SealedObjectInfo& object : objects)
        listed.objects.append({object.name, object.size, object.digest});
    return listed;
}

Result<void> checkLink(const StoredBatch& batch, qint64 sequence, const QByteArray& previousDigest)
{
    THUNHAN_TRY_ASSIGN(const Certificate certificate, Certificate::parsePem(batch.certificate));
    THUNHAN_TRY(verifyDetached(batch.signature, batch.manifest, certificate));
    THUNHAN_TRY_ASSIGN(const BatchManifest manifest, BatchManifest::parse(batch.manifest));
    if (manifest.sequence != sequence || batch.sequence != sequence || manifest.id != batch.id ||
        manifest.previousDigest != previousDigest ||
        manifest.certificateThumbprint != certificate.thumbprint())
        return {ErrorCode::SignatureInvalid, u"a batch is not the next one"_s};
    return {};
}

} // namespace

Result<void> makeBatch(Database& database, const QList<ApplicationId>& applications, const BatchMaker& maker)
{
    Outbox outbox(database);
    QList<ApplicationId> free;
    for (const ApplicationId application : applications) {
        THUNHAN_TRY_ASSIGN(const OutboxEntry entry, outbox.entry(application));
        if (entry.batch.isNull() && !entry.isForwarded)
            free.append(application);
    }
    if (free.isEmpty())
        return {};
    THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
    THUNHAN_TRY_ASSIGN(const Certificate certificate, Certificate::parsePem(identity.certificate));
    THUNHAN_TRY_ASSIGN(const PrivateKey key, PrivateKey::parse(identity.signingKey));
    BatchRepository batches(database);
    THUNHAN_TRY_ASSIGN(const auto last, batches.last());
    BatchManifest manifest{.id = maker.id,
                           .station = identity.id,
                           .certificateThumbprint = certificate.thumbprint(),
                           .by = maker.by,
                           .madeAt = maker.at,
                           .sequence = last ? last->sequence + 1 : 1,
                           .previousDigest = last ? sha256(last->manifest) : QByteArray(),
                           .packets = {}};
    for (const ApplicationId application : free) {
        THUNHAN_TRY_ASSIGN(const BatchPacket packet, packetOf(database, application));
        manifest.packets.append(packet);
        THUNHAN_TRY(outbox.saveBatch(application, maker.id));
    }
    THUNHAN_TRY_ASSIGN(const QByteArray text, manifest.toCanonical());
    THUNHAN_TRY_ASSIGN(const QByteArray signature, signDetached(text, key, certificate));
    return batches.append({manifest.sequence, maker.id, text, signature, identity.certificate});
}

Result<void> makeBatches(Database& database, OperatorId by, const QDateTime& at,
                         const std::function<BatchId()>& nextId)
{
    while (true) {
        THUNHAN_TRY_ASSIGN(const QList<ApplicationId> waiting,
                           BatchRepository(database).unbatched(int(BatchManifest::mostPackets)));
        if (waiting.isEmpty())
            return {};
        QList<ApplicationId> batch;
        qint64 bytes = 0;
        for (const ApplicationId application : waiting) {
            THUNHAN_TRY_ASSIGN(const OutboxEntry entry, Outbox(database).entry(application));
            bytes += entry.bytesTotal;
            if (!batch.isEmpty() && bytes > largestBatchBytes)
                break;
            batch.append(application);
        }
        THUNHAN_TRY(makeBatch(database, batch, {nextId(), by, at}));
    }
}

Result<BatchVerdict> verifyBatches(Database& database)
{
    BatchVerdict verdict;
    QByteArray previous;
    while (true) {
        THUNHAN_TRY_ASSIGN(const QList<StoredBatch> page,
                           BatchRepository(database).list(verdict.batches, verifyPage));
        for (const StoredBatch& batch : page) {
            if (!checkLink(batch, verdict.batches + 1, previous)) {
                verdict.firstBroken = verdict.batches + 1;
                return verdict;
            }
            previous = sha256(batch.manifest);
            ++verdict.batches;
        }
        if (page.size() < verifyPage)
            return verdict;
    }
}

} // namespace thunhan
