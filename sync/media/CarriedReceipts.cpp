// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/CarriedReceipts.h"

#include "app/audit/AuditLog.h"
#include "app/base/Sha256.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "sync/client/TransferJournal.h"

namespace thunhan
{

Result<CarriedReceipt> takeCarriedReceipt(Database& database, const DeliveryReceipt& receipt,
                                          const QByteArray& jws, const QDateTime& now)
{
    const ApplicationId id = receipt.enrollment;
    THUNHAN_TRY_ASSIGN(const OutboxEntry entry, Outbox(database).entry(id));
    if (entry.isForwarded)
        return {ErrorCode::NotFound, QStringLiteral("an application of another station")};
    if (entry.stage == TransferStage::Done)
        return CarriedReceipt::Known;
    THUNHAN_TRY_ASSIGN(const SealedPacket packet, PacketRepository(database).loadWithoutObjects(id));
    if (sha256(packet.manifest) != receipt.manifestDigest)
        return CarriedReceipt::Mismatch;
    THUNHAN_TRY_ASSIGN(const ApplicationSummary summary, ApplicationQueries(database).summary(id));
    if (summary.state != ApplicationState::Queued && summary.state != ApplicationState::InTransit)
        return CarriedReceipt::NeedsPerson;
    THUNHAN_TRY(noteDelivered(database, id, {jws, sha256(jws), now, jws}));
    return CarriedReceipt::Taken;
}

} // namespace thunhan
