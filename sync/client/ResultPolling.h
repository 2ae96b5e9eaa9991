// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/CredentialJournal.h"
#include "sync/client/PacketTransfer.h"

namespace thunhan
{

// Asks the issuing system for what a delivered application wants, once, and then what became of it, less and
// less often. A station behind a router polls; it never waits to be called. Sync thread; outlives its
// coroutine.
class ResultPolling
{
public:
    ResultPolling(CredentialJournal& journal, RegistryClient& client, const Clock& clock,
                  const RetryPolicy& retry)
        : m_journal(journal), m_client(client), m_clock(clock), m_retry(retry)
    {
    }

    // Delivered: the registry answered, whatever it said. Postponed, Interrupted: as with a packet.
    QCoro::Task<TransferOutcome> run(CredentialRequest request);

private:
    QCoro::Task<TransferOutcome> ask(CredentialRequest request);
    QCoro::Task<TransferOutcome> read(CredentialRequest request);
    QCoro::Task<TransferOutcome> miss(CredentialRequest request);
    QCoro::Task<TransferOutcome> postpone(CredentialRequest request, RegistryAnswer<void> answer);

    CredentialJournal& m_journal;
    RegistryClient& m_client;
    const Clock& m_clock;
    const RetryPolicy& m_retry;
};

} // namespace thunhan
