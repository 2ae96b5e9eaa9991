// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncRun.h"

#include "app/base/Uuid7.h"
#include "app/packet/BatchMaking.h"
#include "sync/client/Downloading.h"
#include "sync/client/ResultPolling.h"

#include <QCoroFuture>
#include <algorithm>

namespace thunhan
{
namespace
{

constexpr int largestBatch = int(BatchManifest::mostPackets);
constexpr int pollPage = 50;
constexpr int lineFailuresToRest = 2; // one may be the fault of one application, two in a row are the line's
constexpr std::chrono::milliseconds progressInterval{100};
constexpr std::chrono::milliseconds betweenDownloads{std::chrono::hours(6)};
constexpr std::chrono::milliseconds shortestWaitForDownloads{std::chrono::minutes(1)};

// As many of the entries, in their order, as make a batch; then those that did not fail first, small ones
// first.
QList<OutboxEntry> batchOf(const QList<OutboxEntry>& due)
{
    QList<OutboxEntry> batch;
    qint64 bytes = 0;
    for (const OutboxEntry& entry : due) {
        bytes += entry.bytesTotal - entry.bytesSent;
        if (!batch.isEmpty() && bytes > largestBatchBytes)
            break;
        batch.append(entry);
    }
    std::ranges::stable_sort(batch, {}, [](const OutboxEntry& entry) {
        return std::pair(entry.attempts > 0, entry.bytesTotal - entry.bytesSent);
    });
    return batch;
}

bool cameFromRegistry(const Error& error)
{
    switch (error.code) {
    case ErrorCode::RegistryUnauthorized:
    case ErrorCode::RegistryForbidden:
    case ErrorCode::StationReplaced:
    case ErrorCode::StationCopied:
    case ErrorCode::RegistryRefused:
    case ErrorCode::RegistryConflict:
    case ErrorCode::RegistryBusy:
    case ErrorCode::RegistryFailed:
    case ErrorCode::ReceiptMismatch: return true;
    default: return false;
    }
}

} // namespace

SyncRun::SyncRun(const Parts& parts, RegistryClientFactory makeClient, SyncPace& pace, SyncStatus& status)
    : m_store(parts.store),
      m_journal(parts.journal),
      m_credentials(parts.credentials),
      m_figures(parts.figures),
      m_clock(parts.clock),
      m_random(parts.random),
      m_zone(parts.zone),
      m_retry(parts.random),
      m_makeClient(std::move(makeClient)),
      m_pace(pace),
      m_status(status)
{
}

void SyncRun::cancel()
{
    m_cancel.cancel();
    abortCall();
}

void SyncRun::abortCall()
{
    if (m_client)
        m_client->abort();
}

void SyncRun::setByteRate(qint64 bytesPerSecond)
{
    if (m_client)
        m_client->setByteRate(bytesPerSecond);
}

QCoro::Task<void> SyncRun::refresh()
{
    co_await m_figures.read(m_status);
    if (m_client && m_client->clockSkew())
        m_status.clockSkew = m_client->clockSkew();
}

QCoro::Task<void> SyncRun::run()
{
    m_lineFailures = 0;
    co_await refresh(); // how much waits is told while the first one is on its way
    // Where every byte costs, what is small and wanted goes first: receipts, results, lists.
    Next next = Next::GoOn;
    if (m_status.plan.metered) {
        next = co_await sendPackets(true);
        if (next == Next::GoOn && m_pace.mayGoOn())
            co_await pollResults();
        if (next == Next::GoOn && m_pace.mayGoOn())
            co_await fetchDownloads();
    }
    if (next == Next::GoOn)
        next = co_await sendPackets(false);
    if (next == Next::GoOn && m_pace.mayGoOn() && !m_status.plan.metered)
        co_await pollResults();
    if (next == Next::GoOn && m_pace.mayGoOn() && !m_status.plan.metered)
        co_await fetchDownloads();
}

QCoro::Task<SyncRun::Next> SyncRun::sendPackets(bool confirmedOnly)
{
    ApplicationId after;
    Next next = Next::GoOn;
    while (next == Next::GoOn && m_pace.mayGoOn()) {
        if (m_pace.takeNews())
            after = {};
        const Result<QList<OutboxEntry>> due = co_await m_journal.due(largestBatch, after, confirmedOnly);
        if (!due) {
            halt(due.error());
            co_return Next::Rest;
        }
        const QList<OutboxEntry> batch = batchOf(*due);
        if (batch.isEmpty()) {
            if (m_pace.hasNews())
                continue;
            break;
        }
        // By key, so that what was postponed a moment ago does not come twice in one run.
        after = due->at(batch.size() - 1).application;
        if (!ensureClient())
            co_return Next::Rest;
        QList<ApplicationId> ids;
        for (const OutboxEntry& entry : batch)
            ids.append(entry.application);
        const Result<void> made = co_await m_journal.makeBatch(ids, makeId<BatchId>(m_clock, m_random));
        if (!made) {
            halt(made.error());
            co_return Next::Rest;
        }
        next = co_await sendBatch(batch);
    }
    co_return next;
}

QCoro::Task<SyncRun::Next> SyncRun::sendBatch(QList<OutboxEntry> batch)
{
    for (const OutboxEntry& entry : batch) {
        const TransferOutcome outcome = co_await sendOne(entry);
        if (m_cancel.isCancelled())
            co_return Next::Rest;
        co_await refresh();
        if (judge(outcome) == Next::Rest || !m_pace.mayGoOn())
            co_return Next::Rest;
    }
    co_return Next::GoOn;
}

QCoro::Task<TransferOutcome> SyncRun::sendOne(OutboxEntry entry)
{
    m_status.phase = SyncPhase::Sending;
    m_status.current = entry.application;
    if (!entry.lastAttemptAt.isValid() && !entry.isForwarded) {
        // It is on the way from here on; the store is asked again when it has ended.
        m_status.waiting = std::max(0, m_status.waiting - 1);
        ++m_status.inTransit;
    }
    m_status.currentSent = entry.bytesSent;
    m_rateSent = entry.bytesSent;
    m_status.currentTotal = entry.bytesTotal;
    m_status.nextAttempt = {};
    m_pace.tell();
    PacketTransfer transfer(m_journal, *m_client, m_clock, m_retry, m_cancel);
    const PacketTransfer::Progress progress = [this](qint64 sent, qint64 total) {
        tellProgress(sent, total);
    };
    TransferOutcome outcome = co_await transfer.run(entry, progress);
    m_status.current.reset();
    m_status.currentSent = 0;
    m_status.currentTotal = 0;
    co_return outcome;
}

SyncRun::Next SyncRun::judge(const TransferOutcome& outcome)
{
    if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
        return Next::GoOn; // a person's word, no trouble
    m_status.lastError = outcome.error;
    if (!outcome.error || cameFromRegistry(*outcome.error))
        m_status.lastAnswerAt = m_clock.nowUtc();
    if (!outcome.error) {
        m_lineFailures = 0;
        return Next::GoOn;
    }
    if (classify(*outcome.error) == FailureKind::WholeStation) {
        halt(*outcome.error);
        return Next::Rest;
    }
    if (!isLineFailure(*outcome.error)) {
        m_lineFailures = 0;
        return Next::GoOn;
    }
    if (++m_lineFailures < lineFailuresToRest)
        return Next::GoOn;
    m_pace.restUntil(outcome.nextAttempt);
    return Next::Rest;
}

// What went wrong here stops no packet: each request keeps its own next time.
QCoro::Task<void> SyncRun::pollResults()
{
    std::optional<CredentialRequest> after;
    while (m_pace.mayGoOn()) {
        const Result<QList<CredentialRequest>> due = co_await m_credentials.due(pollPage, after);
        if (!due || due->isEmpty() || !ensureClient())
            co_return;
        for (const CredentialRequest& request : *due) {
            ResultPolling polling(m_credentials, *m_client, m_clock, m_retry);
            const TransferOutcome outcome = co_await polling.run(request);
            if (!m_pace.mayGoOn())
                co_return;
            if (!outcome.error || cameFromRegistry(*outcome.error))
                m_status.lastAnswerAt = m_clock.nowUtc();
            if (outcome.error &&
                (isLineFailure(*outcome.error) || classify(*outcome.error) == FailureKind::WholeStation))
                co_return;
        }
        after = due->last();
    }
}

// What goes wrong here keeps no application from being sent: a station that sends nothing hears of new
// operators, and of its own revocation, all the same.
QCoro::Task<void> SyncRun::fetchDownloads()
{
    const QDateTime now = m_clock.nowUtc();
    if (now < nextDownloads() && !m_pace.isAsked())
        co_return;
    m_downloadsDue = now.addMSecs(betweenDownloads.count());
    if (const Result<void> client = makeClient(); !client) {
        if (m_pace.isAsked()) // by itself it is an alarm only once there is something to send
            halt(client.error());
        m_status.downloadError = client.error();
        co_return;
    }
    Downloading downloading(m_store, *m_client, m_clock, m_zone);
    const DownloadOutcome outcome = co_await downloading.run();
    if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
        co_return;
    m_status.downloadError = outcome.error;
    if (outcome.error && isLineFailure(*outcome.error)) {
        const QDateTime earliest = now.addMSecs(shortestWaitForDownloads.count());
        m_downloadsDue = m_retry.nextAttempt(now, m_downloadFailures++, earliest);
        co_return;
    }
    m_downloadFailures = 0;
    if (outcome.isOffered && !outcome.error)
        m_status.downloadsReadAt = m_clock.nowUtc();
    // New authorities and revocations count from the next call on.
    if (outcome.taken > 0)
        m_client.reset();
}

QDateTime SyncRun::nextDownloads() const
{
    const QDateTime now = m_clock.nowUtc();
    // A clock that was set back would hold them off for ever.
    return m_downloadsDue.isValid() ? std::min(m_downloadsDue, now.addMSecs(betweenDownloads.count())) : now;
}

void SyncRun::noteNetwork()
{
    if (m_downloadFailures > 0)
        m_downloadsDue = {};
}

Result<void> SyncRun::makeClient()
{
    if (m_client)
        return {};
    THUNHAN_TRY_ASSIGN(m_client, m_makeClient());
    m_client->setByteRate(m_status.plan.bytesPerSecond);
    return {};
}

bool SyncRun::ensureClient()
{
    const Result<void> made = makeClient();
    if (!made)
        halt(made.error());
    return made.ok();
}

void SyncRun::halt(const Error& error)
{
    m_client.reset();
    m_status.lastError = error;
    m_status.phase = SyncPhase::Halted;
}

void SyncRun::tellProgress(qint64 sent, qint64 total)
{
    m_status.currentSent = sent;
    m_status.currentTotal = total;
    const std::chrono::milliseconds now = m_clock.monotonic();
    m_rate.add(std::max<qint64>(0, sent - std::exchange(m_rateSent, sent)), now);
    m_status.bytesPerSecond = m_rate.bytesPerSecond();
    if (now - m_progressTold < progressInterval)
        return;
    m_progressTold = now;
    m_pace.tell();
}

} // namespace thunhan
