// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/CredentialRepository.h"
#include "app/store/Store.h"

#include <QFuture>

namespace thunhan
{

// What the polling of results reads from the store and writes to it. Each write is one transaction in which
// the request, the application's state and the audit trail move together. Any thread; the store outlives the
// futures.
class CredentialJournal
{
public:
    CredentialJournal(Store& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    QFuture<Result<QList<CredentialRequest>>> due(int limit, const std::optional<CredentialRequest>& after);
    // What the issuing system is asked with.
    QFuture<Result<QByteArray>> document(const CredentialRequest& request);

    // When this was the last one that the application waited for, it is processed. `nextAttempt` invalid: it
    // is final.
    QFuture<Result<void>> answered(const CredentialRequest& request, CredentialStatus status,
                                   const QString& reason, const QDateTime& nextAttempt);
    QFuture<Result<void>> failed(const CredentialRequest& request, const Error& error,
                                 const QString& registryWords, const QDateTime& nextAttempt);
    // The registry does not have the application any more: it is queued again, as it was sealed, and what it
    // asked for is asked anew after the delivery.
    QFuture<Result<void>> lost(const CredentialRequest& request);

    struct Totals {
        int open = 0;      // asked or to be asked
        int callBacks = 0; // citizens to be called back
        std::optional<QDateTime> nextDue;
    };
    QFuture<Result<Totals>> totals();

private:
    Store& m_store;
    const Clock& m_clock;
};

} // namespace thunhan
