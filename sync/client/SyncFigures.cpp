// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncFigures.h"

#include <QCoroFuture>

namespace thunhan
{

QCoro::Task<void> SyncFigures::read(SyncStatus& status)
{
    const Result<TransferJournal::Totals> totals = co_await m_journal.totals();
    if (!totals) {
        status.lastError = totals.error();
        co_return;
    }
    status.waiting = totals->states.value(ApplicationState::Queued);
    status.inTransit = totals->states.value(ApplicationState::InTransit);
    status.refused = totals->states.value(ApplicationState::Refused);
    status.quarantined = totals->states.value(ApplicationState::Quarantined);
    status.deliveredTotal = totals->outbox.done;
    status.bytesWaiting = totals->outbox.bytesWaiting;
    status.forwarding = totals->outbox.forwarding;
    status.lastReceiptAt = totals->outbox.lastReceiptAt;
    m_nextDue = totals->nextDue;
    const Result<CredentialJournal::Totals> results = co_await m_credentials.totals();
    if (!results) {
        status.lastError = results.error();
        co_return;
    }
    status.awaitedResults = results->open;
    status.callBacks = results->callBacks;
    m_nextPoll = results->nextDue;
}

} // namespace thunhan
