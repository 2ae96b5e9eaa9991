// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/CredentialRequest.h"
#include "app/store/Database.h"

#include <QList>
#include <chrono>

namespace thunhan
{

// What was asked of the issuing system, and its answers. Call on the store's thread, changes inside a
// transaction.
class CredentialRepository
{
public:
    // No wait is longer. One that seems to be was noted when the machine's clock was wrong, and is over.
    static constexpr std::chrono::milliseconds longestWait{std::chrono::hours(12)};

    explicit CredentialRepository(Database& database) : m_database(database) {}

    // One for each card or account that the application asked for; those that are there begin anew.
    Result<void> addFor(ApplicationId application, TransactionId transaction, const QDateTime& now);

    // Requests to attempt at `now`, in the order of asking, after the one of `after`: a run over many pages
    // sees each once although the rows change meanwhile.
    Result<QList<CredentialRequest>> due(const QDateTime& now, int limit,
                                         const std::optional<CredentialRequest>& after = {});
    Result<std::optional<QDateTime>> nextDue(const QDateTime& now);
    Result<QList<CredentialRequest>> of(ApplicationId application);

    // An answer. `nextAttemptAt` invalid: the last one.
    Result<void> saveAnswer(const CredentialRequest& request, CredentialStatus status, const QString& reason,
                            const QDateTime& now, const QDateTime& nextAttemptAt);
    Result<void> saveFailure(const CredentialRequest& request, const Error& error, const QString& reason,
                             const QDateTime& now, const QDateTime& nextAttemptAt);

    struct Counts {
        int open = 0;      // asked or to be asked
        int callBacks = 0; // applications whose citizen is to be called back
    };
    Result<Counts> counts();
    // Oldest first; of all applications that need a call.
    Result<QList<CredentialRequest>> callBacks(int limit);
    // The citizen knows. NotFound when nothing of this application needs a call.
    Result<void> settle(ApplicationId application, OperatorId by, const QDateTime& now);

private:
    Database& m_database;
};

} // namespace thunhan
