// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/ResultPolling.h"

#include <QCoroFuture>

namespace thunhan
{
namespace
{

using End = TransferOutcome::End;

// What the store could not keep is asked again: nothing is lost by it.
TransferOutcome outcomeOf(const Result<void>& stored)
{
    if (stored)
        return {};
    return {End::Interrupted, stored.error(), {}};
}

} // namespace

QCoro::Task<TransferOutcome> ResultPolling::run(CredentialRequest request)
{
    if (request.status == CredentialStatus::ToAsk)
        co_return co_await ask(request);
    co_return co_await read(request);
}

QCoro::Task<TransferOutcome> ResultPolling::ask(CredentialRequest request)
{
    const Result<QByteArray> document = co_await m_journal.document(request);
    if (!document)
        co_return TransferOutcome{End::Interrupted, document.error(), {}};
    const QString id = credentialRequestId(request.application, request.kind);
    const RegistryAnswer<void> asked =
        co_await m_client.requestCredential(id, request.transaction, *document);
    if (!asked.result && asked.result.error().code == ErrorCode::RegistryConflict)
        co_return co_await read(request); // by an attempt whose answer was lost
    if (!asked.result)
        co_return co_await postpone(request, asked);
    const QDateTime nextPoll = m_retry.nextPoll(m_clock.nowUtc(), 0);
    const Result<void> stored = co_await m_journal.answered(request, CredentialStatus::Pending, {}, nextPoll);
    co_return outcomeOf(stored);
}

QCoro::Task<TransferOutcome> ResultPolling::read(CredentialRequest request)
{
    const QString id = credentialRequestId(request.application, request.kind);
    const RegistryAnswer<CredentialReport> report = co_await m_client.readCredential(id, request.transaction);
    if (!report.result && report.result.error().code == ErrorCode::NotFound)
        co_return co_await miss(request);
    if (!report.result) {
        const RegistryAnswer<void> failure = failedAnswer<void>(report);
        co_return co_await postpone(request, failure);
    }
    QDateTime nextPoll;
    if (!isFinal(report.result->status))
        nextPoll = m_retry.nextPoll(m_clock.nowUtc(), request.polls + 1);
    const Result<void> stored =
        co_await m_journal.answered(request, report.result->status, report.result->reason, nextPoll);
    co_return outcomeOf(stored);
}

// The issuing system was brought back from a copy, and the registry perhaps with it.
QCoro::Task<TransferOutcome> ResultPolling::miss(CredentialRequest request)
{
    const RegistryAnswer<HeldEnrollment> held =
        co_await m_client.readBack(request.application, request.transaction);
    if (!held.result && held.result.error().code == ErrorCode::NotFound) {
        const Result<void> stored = co_await m_journal.lost(request);
        co_return outcomeOf(stored);
    }
    if (!held.result) {
        const RegistryAnswer<void> failure = failedAnswer<void>(held);
        co_return co_await postpone(request, failure);
    }
    const QDateTime next = m_retry.nextAttempt(m_clock.nowUtc(), request.attempts);
    const Result<void> stored = co_await m_journal.answered(request, CredentialStatus::ToAsk, {}, next);
    co_return outcomeOf(stored);
}

QCoro::Task<TransferOutcome> ResultPolling::postpone(CredentialRequest request, RegistryAnswer<void> answer)
{
    const Error error = answer.result.error();
    if (error.code == ErrorCode::Cancelled)
        co_return TransferOutcome{End::Interrupted, error, {}};
    // What the line will not mend is not asked every few minutes.
    const QDateTime now = m_clock.nowUtc();
    const QDateTime next = classify(error) == FailureKind::Again
                               ? m_retry.nextAttempt(now, request.attempts, answer.notBefore)
                               : m_retry.latestPoll(now);
    const Result<void> stored = co_await m_journal.failed(request, error, answer.registryWords, next);
    if (!stored)
        co_return TransferOutcome{End::Interrupted, stored.error(), {}};
    co_return TransferOutcome{End::Postponed, error, next};
}

} // namespace thunhan
