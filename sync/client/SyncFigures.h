// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/CredentialJournal.h"
#include "sync/client/SyncStatus.h"
#include "sync/client/TransferJournal.h"

#include <QCoroTask>

namespace thunhan
{

// Counts what the store has to say about sending: how many applications stand where, and when the next one
// and the next result are due. Sync thread; outlives its coroutine.
class SyncFigures
{
public:
    SyncFigures(TransferJournal& journal, CredentialJournal& credentials)
        : m_journal(journal), m_credentials(credentials)
    {
    }

    // Into the counts of `status`; what the store could not tell stays as it was and is its last error.
    QCoro::Task<void> read(SyncStatus& status);

    const std::optional<QDateTime>& nextDue() const { return m_nextDue; }   // of packets
    const std::optional<QDateTime>& nextPoll() const { return m_nextPoll; } // of results

private:
    TransferJournal& m_journal;
    CredentialJournal& m_credentials;
    std::optional<QDateTime> m_nextDue;
    std::optional<QDateTime> m_nextPoll;
};

} // namespace thunhan
