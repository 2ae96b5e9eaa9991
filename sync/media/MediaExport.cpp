// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/MediaExport.h"

#include "app/audit/AuditLog.h"
#include "app/base/Uuid7.h"
#include "app/packet/BatchMaking.h"
#include "app/store/PacketRepository.h"
#include "sync/media/MediaLayout.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

template <class T>
T taken(QFuture<T> future)
{
    return future.takeResult(); // waits
}

// Ciphertext of what waits in it.
Result<qint64> bytesOf(Database& database, BatchId batch)
{
    THUNHAN_TRY_ASSIGN(const QList<ApplicationId> waiting, BatchRepository(database).waiting(batch));
    qint64 bytes = 0;
    for (const ApplicationId application : waiting) {
        THUNHAN_TRY_ASSIGN(const QList<SealedObjectInfo> objects,
                           PacketRepository(database).objects(application));
        for (const SealedObjectInfo& object : objects)
            bytes += object.size;
    }
    return bytes;
}

} // namespace

Result<ExportReport> MediaExport::run(OperatorId by, const Progress& progress)
{
    m_by = by;
    m_progress = progress;
    m_done = 0;
    // Drawn here: the store's thread owns nothing of ours.
    const auto nextId = [this] { return makeId<BatchId>(m_clock, m_random); };
    THUNHAN_TRY(taken(m_store.transact([by, now = m_clock.nowUtc(), nextId](Database& database) {
        return makeBatches(database, by, now, nextId);
    })));
    THUNHAN_TRY_ASSIGN(const QList<BatchId> batches, taken(m_store.run([](Database& database) {
                           return BatchRepository(database).unfinished();
                       })));
    THUNHAN_TRY_ASSIGN(m_all, taken(m_store.run([batches](Database& database) -> Result<qint64> {
                           qint64 all = 0;
                           for (const BatchId id : batches) {
                               THUNHAN_TRY_ASSIGN(const qint64 bytes, bytesOf(database, id));
                               all += bytes;
                           }
                           return all;
                       })));
    ExportReport report;
    for (const BatchId id : batches) {
        if (m_cancel.isCancelled())
            return {ErrorCode::Cancelled, u"export was ended"_s};
        const Result<void> written = writeBatch(id, report);
        if (!written && written.error().code == ErrorCode::Cancelled)
            (void)m_media.remove(media::unfinished(media::batch(id))); // best effort: nobody reads it anyway
        THUNHAN_TRY(written);
    }
    return report;
}

// A batch under its own name was written to the end; what it holds is looked at when it is read.
Result<bool> MediaExport::isThere(BatchId id, const QByteArray& manifest)
{
    const Result<QByteArray> there = m_media.read(media::manifest(media::batch(id)), BatchManifest::largest);
    if (there)
        return *there == manifest;
    return there.error().code == ErrorCode::NotFound || there.error().code == ErrorCode::MalformedInput
               ? Result<bool>(false)
               : there.error();
}

void MediaExport::tell(qint64 bytes)
{
    m_done += bytes;
    if (m_progress)
        m_progress(m_done, m_all);
}

Result<void> MediaExport::writeBatch(BatchId id, ExportReport& report)
{
    THUNHAN_TRY_ASSIGN(const StoredBatch batch, taken(m_store.run([id](Database& database) {
                           return BatchRepository(database).load(id);
                       })));
    THUNHAN_TRY_ASSIGN(const bool there, isThere(id, batch.manifest));
    if (there) {
        ++report.there;
        THUNHAN_TRY_ASSIGN(const qint64 bytes,
                           taken(m_store.run([id](Database& database) { return bytesOf(database, id); })));
        tell(bytes);
        return {};
    }
    THUNHAN_TRY_ASSIGN(const QList<ApplicationId> waiting, taken(m_store.run([id](Database& database) {
                           return BatchRepository(database).waiting(id);
                       })));
    const QString final = media::batch(id);
    const QString folder = media::unfinished(final);
    THUNHAN_TRY(m_media.remove(final));
    THUNHAN_TRY(m_media.remove(folder));
    THUNHAN_TRY(m_media.makeFolder(folder));
    for (const ApplicationId application : waiting)
        THUNHAN_TRY(writePacket(folder, application, report));
    THUNHAN_TRY(m_media.write(media::certificate(folder), batch.certificate));
    THUNHAN_TRY(m_media.write(media::signature(folder), batch.signature));
    THUNHAN_TRY(m_media.write(media::manifest(folder), batch.manifest));
    THUNHAN_TRY(m_media.rename(folder, final));
    ++report.batches;
    report.packets += int(waiting.size());
    return taken(m_store.transact([=, by = m_by, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        for (const ApplicationId application : waiting) {
            THUNHAN_TRY(AuditLog(database).append({.at = now,
                                                   .by = by,
                                                   .action = AuditAction::Exported,
                                                   .application = application,
                                                   .subject = id.toString(),
                                                   .device = {}}));
        }
        return {};
    }));
}

Result<void> MediaExport::writePacket(const QString& folder, ApplicationId id, ExportReport& report)
{
    struct Known {
        QByteArray document;
        QList<SealedObjectInfo> objects;
    };
    THUNHAN_TRY_ASSIGN(const Known known, taken(m_store.run([id](Database& database) -> Result<Known> {
                           PacketRepository packets(database);
                           THUNHAN_TRY_ASSIGN(const SealedPacket packet, packets.loadWithoutObjects(id));
                           THUNHAN_TRY_ASSIGN(const QList<SealedObjectInfo> objects, packets.objects(id));
                           return Known{packet.document, objects};
                       })));
    const QString target = media::packet(folder, id);
    THUNHAN_TRY(m_media.makeFolder(target));
    THUNHAN_TRY(m_media.write(media::document(target), known.document));
    for (const SealedObjectInfo& info : known.objects) {
        if (m_cancel.isCancelled())
            return {ErrorCode::Cancelled, u"export was ended"_s};
        THUNHAN_TRY_ASSIGN(const SealedObject object,
                           taken(m_store.run([id, ordinal = info.ordinal](Database& database) {
                               return PacketRepository(database).loadObject(id, ordinal);
                           })));
        THUNHAN_TRY(m_media.write(media::object(target, info.ordinal), object.ciphertext));
        report.bytes += object.ciphertext.size();
        tell(object.ciphertext.size());
    }
    return {};
}

} // namespace thunhan
