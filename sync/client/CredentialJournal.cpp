// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/CredentialJournal.h"

#include "app/audit/AuditLog.h"
#include "app/packet/CanonicalJson.h"
#include "app/packet/OsiaDocument.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/Outbox.h"
#include "app/workflow/ApplicationStateMachine.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<void> tell(Database& database, const CredentialRequest& request, AuditAction action,
                  const QString& subject, const QDateTime& now)
{
    return AuditLog(database).append({.at = now,
                                      .by = {},
                                      .action = action,
                                      .application = request.application,
                                      .subject = subject,
                                      .device = {}});
}

// Only from where the table knows a way: a result may come twice.
Result<void> moveDelivered(Database& database, ApplicationId id, ApplicationEvent event, const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const ApplicationSummary summary, ApplicationQueries(database).summary(id));
    if (summary.state != ApplicationState::Delivered)
        return {};
    THUNHAN_TRY_ASSIGN(const ApplicationState to, next(summary.state, event, Actor::Station));
    return ApplicationRepository(database).saveState(id, summary.state, to, now);
}

} // namespace

QFuture<Result<QList<CredentialRequest>>>
CredentialJournal::due(int limit, const std::optional<CredentialRequest>& after)
{
    return m_store.run([=, now = m_clock.nowUtc()](Database& database) {
        return CredentialRepository(database).due(now, limit, after);
    });
}

QFuture<Result<QByteArray>> CredentialJournal::document(const CredentialRequest& request)
{
    return m_store.run([request](Database& database) -> Result<QByteArray> {
        THUNHAN_TRY_ASSIGN(const QString unit,
                           ApplicationQueries(database).collectingUnit(request.application));
        return canonicalJson(makeCredentialRequest(request.application, request.kind, unit));
    });
}

QFuture<Result<void>> CredentialJournal::answered(const CredentialRequest& request, CredentialStatus status,
                                                  const QString& reason, const QDateTime& nextAttempt)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        CredentialRepository requests(database);
        THUNHAN_TRY(requests.saveAnswer(request, status, reason, now, nextAttempt));
        if (!isFinal(status))
            return {};
        THUNHAN_TRY(tell(database, request, AuditAction::ResultReceived,
                         toName(request.kind) + u' ' + toName(status), now));
        THUNHAN_TRY_ASSIGN(const QList<CredentialRequest> all, requests.of(request.application));
        if (!std::ranges::all_of(all, isFinal, &CredentialRequest::status))
            return {};
        return moveDelivered(database, request.application, ApplicationEvent::ResultReceived, now);
    });
}

QFuture<Result<void>> CredentialJournal::failed(const CredentialRequest& request, const Error& error,
                                                const QString& registryWords, const QDateTime& nextAttempt)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) {
        return CredentialRepository(database).saveFailure(request, error, registryWords, now, nextAttempt);
    });
}

QFuture<Result<void>> CredentialJournal::lost(const CredentialRequest& request)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        CredentialRepository requests(database);
        THUNHAN_TRY_ASSIGN(const QList<CredentialRequest> all, requests.of(request.application));
        for (const CredentialRequest& each : all) {
            if (!isFinal(each.status))
                THUNHAN_TRY(requests.saveAnswer(each, CredentialStatus::ToAsk, {}, now, {}));
        }
        THUNHAN_TRY(moveDelivered(database, request.application, ApplicationEvent::RegistryLost, now));
        THUNHAN_TRY(Outbox(database).restart(request.application, request.transaction, now));
        return tell(database, request, AuditAction::RegistryLost, {}, now);
    });
}

QFuture<Result<CredentialJournal::Totals>> CredentialJournal::totals()
{
    return m_store.run([now = m_clock.nowUtc()](Database& database) -> Result<Totals> {
        CredentialRepository requests(database);
        Totals totals;
        THUNHAN_TRY_ASSIGN(totals.nextDue, requests.nextDue(now));
        THUNHAN_TRY_ASSIGN(const auto counts, requests.counts());
        totals.open = counts.open;
        totals.callBacks = counts.callBacks;
        return totals;
    });
}

} // namespace thunhan
