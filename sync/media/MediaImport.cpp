// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/MediaImport.h"

#include "app/audit/AuditLog.h"
#include "app/base/Uuid7.h"
#include "app/keys/CertificateChain.h"
#include "app/packet/Carriage.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/BatchRepository.h"
#include "app/store/ForwardRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/StationRepository.h"
#include "sync/media/CarriedReceipts.h"
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

// What is wrong with something that was read, rather than with the station or with a stick that was pulled.
bool isOfItsContent(const Error& error)
{
    switch (error.code) {
    case ErrorCode::MalformedInput:
    case ErrorCode::SignatureInvalid:
    case ErrorCode::CertificateInvalid:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateMissing:
    case ErrorCode::FileUnreadable:
    case ErrorCode::NotFound: return true;
    default: return false;
    }
}

} // namespace

Result<ImportReport> MediaImport::run(OperatorId by, const Progress& progress)
{
    m_by = by;
    struct Known {
        StationId id;
        QByteArray authorities;
    };
    THUNHAN_TRY_ASSIGN(const Known known, taken(m_store.run([](Database& database) -> Result<Known> {
                           THUNHAN_TRY_ASSIGN(const StationIdentity identity,
                                              StationRepository(database).loadIdentity());
                           return Known{identity.id, identity.registryCa};
                       })));
    m_own = known.id;
    THUNHAN_TRY_ASSIGN(m_authorities, parseCertificates(known.authorities));
    m_report = {};
    THUNHAN_TRY_ASSIGN(const QStringList names, m_media.folders(media::batches()));
    int looked = 0;
    for (const QString& name : names) {
        if (progress)
            progress(looked++, int(names.size()));
        if (m_cancel.isCancelled())
            return {ErrorCode::Cancelled, u"import was ended"_s};
        const auto id = BatchId::fromString(name);
        if (id.isNull() || id.toString() != name) // not whole, or not ours
            continue;
        const Result<void> read = readOne(id);
        if (!read && !isOfItsContent(read.error()))
            return read.error();
        if (!read)
            m_report.refused.append(read.error());
    }
    if (progress)
        progress(looked, int(names.size()));
    return m_report;
}

Result<void> MediaImport::readOne(BatchId id)
{
    THUNHAN_TRY_ASSIGN(const MediaBatch batch, readMediaBatch(m_media, id, m_authorities));
    if (batch.manifest.station == m_own)
        return readReceipts(batch);
    THUNHAN_TRY(takeIn(batch));
    return writeReceipts(batch);
}

Result<void> MediaImport::takeIn(const MediaBatch& batch)
{
    for (const BatchPacket& listed : batch.manifest.packets) {
        if (m_cancel.isCancelled())
            return {ErrorCode::Cancelled, u"import was ended"_s};
        const Result<void> packet = takePacket(batch, listed);
        if (packet || packet.error().code == ErrorCode::NotFound) // delivered before it could be carried
            continue;
        if (!isOfItsContent(packet.error()))
            return packet;
        m_report.refused.append(packet.error());
    }
    return {};
}

Result<void> MediaImport::takePacket(const MediaBatch& batch, const BatchPacket& listed)
{
    const ApplicationId id = listed.enrollment;
    THUNHAN_TRY_ASSIGN(const bool isKnown, taken(m_store.run([id](Database& database) -> Result<bool> {
                           // No other station may take the place of an application of this one.
                           const Result<QString> own = ApplicationQueries(database).collectingUnit(id);
                           if (own)
                               return Error{ErrorCode::MalformedInput,
                                            u"a packet has the id of an application of this station"_s};
                           if (own.error().code != ErrorCode::NotFound)
                               return own.error();
                           THUNHAN_TRY_ASSIGN(const auto known, ForwardRepository(database).find(id));
                           return known.has_value();
                       })));
    if (isKnown) {
        ++m_report.known;
        return {};
    }
    THUNHAN_TRY_ASSIGN(SealedPacket packet, readMediaPacket(m_media, batch, listed));
    THUNHAN_TRY_ASSIGN(packet.document, withCarriage(packet.document, {batch.manifest.id, batch.stationPem}));
    const QDateTime now = m_clock.nowUtc();
    const ForwardedPacket forward{id, batch.manifest.station, batch.manifest.id, batch.stationPem, now, {}};
    const auto transaction = makeId<TransactionId>(m_clock, m_random);
    const AuditEvent event{.at = now,
                           .by = m_by,
                           .action = AuditAction::ForwardTaken,
                           .application = id,
                           .subject = batch.manifest.id.toString(),
                           .device = {}};
    THUNHAN_TRY(taken(m_store.transact([=](Database& database) -> Result<void> {
        THUNHAN_TRY(PacketRepository(database).insert(packet));
        THUNHAN_TRY(ForwardRepository(database).insert(forward));
        THUNHAN_TRY(Outbox(database).enqueueForwarded(id, transaction, now));
        return AuditLog(database).append(event);
    })));
    ++m_report.taken;
    return {};
}

Result<void> MediaImport::readReceipts(const MediaBatch& batch)
{
    for (const BatchPacket& listed : batch.manifest.packets) {
        const QString path = media::receipt(batch.manifest.id, listed.enrollment);
        const Result<QByteArray> jws = m_media.read(path, DeliveryReceipt::largest);
        if (!jws && jws.error().code == ErrorCode::NotFound)
            continue;
        const Result<DeliveryReceipt> receipt =
            jws ? DeliveryReceipt::open(*jws, m_authorities) : Result<DeliveryReceipt>(jws.error());
        if (!receipt || receipt->enrollment != listed.enrollment) {
            ++m_report.receiptsRefused;
            continue;
        }
        THUNHAN_TRY_ASSIGN(const CarriedReceipt became,
                           taken(m_store.transact(
                               [receipt = *receipt, jws = *jws, now = m_clock.nowUtc()](Database& database) {
                                   return takeCarriedReceipt(database, receipt, jws, now);
                               })));
        switch (became) {
        case CarriedReceipt::Taken: ++m_report.receiptsTaken; break;
        case CarriedReceipt::Known: ++m_report.receiptsKnown; break;
        case CarriedReceipt::Mismatch:
        case CarriedReceipt::NeedsPerson: ++m_report.receiptsRefused; break;
        }
    }
    const BatchId id = batch.manifest.id;
    THUNHAN_TRY_ASSIGN(const auto waiting, taken(m_store.run([id](Database& database) {
                           return BatchRepository(database).waiting(id);
                       })));
    if (!waiting.isEmpty())
        return {};
    THUNHAN_TRY(m_media.remove(media::batch(id)));
    return m_media.remove(media::receipts(id));
}

Result<void> MediaImport::writeReceipts(const MediaBatch& batch)
{
    const BatchId id = batch.manifest.id;
    for (const BatchPacket& listed : batch.manifest.packets) {
        THUNHAN_TRY_ASSIGN(const auto forward,
                           taken(m_store.run([application = listed.enrollment](Database& database) {
                               return ForwardRepository(database).find(application);
                           })));
        if (!forward || forward->receipt.isEmpty())
            continue;
        const QString path = media::receipt(id, listed.enrollment);
        const Result<QByteArray> there = m_media.read(path, DeliveryReceipt::largest);
        if (there && *there == forward->receipt)
            continue;
        THUNHAN_TRY(m_media.makeFolder(media::receipts(id)));
        THUNHAN_TRY(m_media.write(path, forward->receipt));
        ++m_report.receiptsWritten;
    }
    return {};
}

} // namespace thunhan
