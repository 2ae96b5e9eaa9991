// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/ClockSkew.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/Store.h"
#include "app/workflow/ApplicationStateMachine.h"
#include "sync/client/SyncPlan.h"

#include <QFuture>
#include <QHash>

namespace thunhan
{

// What a transfer reads from the store and writes to it. Each write is one transaction in which the outbox,
// the application's state and the audit trail move together; a packet of another station has no state here
// but its entry in the outbox. Any thread; the store outlives the futures.
class TransferJournal
{
public:
    TransferJournal(Store& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    struct Begun {
        SealedPacket packet; // without objects; the document names its batch
        QList<SealedObjectInfo> objects;
    };
    // Queued becomes InTransit; InTransit stays. TransitionRefused in any other state.
    QFuture<Result<Begun>> begin(ApplicationId id);
    QFuture<Result<SealedObject>> loadObject(ApplicationId id, int ordinal);

    // Progress.
    QFuture<Result<void>> reached(ApplicationId id, TransferStage stage);
    QFuture<Result<void>> uploaded(ApplicationId id, int ordinal, const QString& bufferId);
    // A resumable upload of the object was begun there.
    QFuture<Result<void>> uploading(ApplicationId id, int ordinal, const QString& url);
    // Delivered; the cards and accounts it wants are asked for from now on.
    QFuture<Result<void>> delivered(ApplicationId id, const QByteArray& receiptBody,
                                    const QByteArray& receiptJws = {});

    // As it stands now.
    QFuture<Result<OutboxEntry>> entry(ApplicationId id);
    // To be tried again at `nextAttempt`.
    QFuture<Result<void>> postponed(ApplicationId id, const Error& error, const QString& registryWords,
                                    const QDateTime& nextAttempt);
    // The registry does not have it finalized although it said so: that call is made again.
    QFuture<Result<void>> steppedBack(ApplicationId id, const Error& error, const QDateTime& nextAttempt);
    // The registry lost what it had confirmed: everything is sent again, from the first call on.
    QFuture<Result<void>> startedOver(ApplicationId id, const Error& error, const QDateTime& nextAttempt);
    // Held until a person decides. `event`: RegistryRefused or Quarantine.
    QFuture<Result<void>> setAside(ApplicationId id, const Error& error, const QString& registryWords,
                                   ApplicationEvent event);

    // Those of them that are in no batch make one, signed and linked to the one before.
    QFuture<Result<void>> makeBatch(const QList<ApplicationId>& applications, BatchId id);

    QFuture<Result<QList<OutboxEntry>>> due(int limit, ApplicationId after, bool confirmedOnly = false);

    // What waits because of the line alone is due now.
    QFuture<Result<void>> releaseFromLine();
    // The plan of sending; the usual one where none was kept.
    QFuture<Result<SyncPlan>> loadPlan();
    QFuture<Result<void>> savePlan(const SyncPlan& plan);
    // Until when the line is left alone after it failed, across restarts; invalid: no longer.
    QFuture<Result<QDateTime>> loadRest();
    QFuture<Result<void>> saveRest(const QDateTime& until);
    QFuture<Result<void>> saveClockSkew(const ClockSkew& skew);

    struct Totals {
        OutboxCounts outbox;
        QHash<ApplicationState, int> states;
        std::optional<QDateTime> nextDue; // nullopt: nothing to send
    };
    QFuture<Result<Totals>> totals();

private:
    Store& m_store;
    const Clock& m_clock;
};

// Receipt, state, audit entry and the requests for cards, for an application of this station that is queued
// or on its way. On the store's thread, inside one transaction.
Result<void> noteDelivered(Database& database, ApplicationId id, const Receipt& receipt);

} // namespace thunhan
