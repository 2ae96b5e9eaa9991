// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncWorker.h"

#include "app/base/Uuid7.h"
#include "app/packet/BatchMaking.h"

#include <QCoroFuture>
#include <QThread>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int largestBatch = int(BatchManifest::mostPackets);
constexpr int pollPage = 50;
constexpr int lineFailuresToRest = 2; // one may be the fault of one application, two in a row are the line's
constexpr std::chrono::milliseconds progressInterval{100};
constexpr std::chrono::milliseconds betweenDownloads{
    std::chrono::hours(6)}; // looked at when there is work anyway
// The wall clock may be set: look again at least this often.
constexpr std::chrono::milliseconds longestSleep{std::chrono::minutes(1)};

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
    case ErrorCode::RegistryRefused:
    case ErrorCode::RegistryConflict:
    case ErrorCode::RegistryBusy:
    case ErrorCode::RegistryFailed:
    case ErrorCode::ReceiptMismatch: return true;
    default: return false;
    }
}

} // namespace

SyncWorker::SyncWorker(Store& store, const Clock& clock, RandomSource& random,
                       RegistryClientFactory makeClient, QTimeZone zone)
    : m_store(store),
      m_journal(store, clock),
      m_credentials(store, clock),
      m_clock(clock),
      m_random(random),
      m_retry(random),
      m_makeClient(std::move(makeClient)),
      m_wake(this),
      m_zone(std::move(zone))
{
    m_wake.setSingleShot(true);
    m_wake.callOnTimeout(this, [this] {
        if (m_clock.nowUtc() < m_wakeAt)
            wakeAt(m_wakeAt);
        else
            wake();
    });
}

SyncWorker::~SyncWorker() = default;

void SyncWorker::stop()
{
    m_stopping = true;
    m_cancel.cancel();
    m_wake.stop();
    if (m_client)
        m_client->abort();
    if (m_lookUpClient)
        m_lookUpClient->abort();
    quitWhenDone();
}

void SyncWorker::quitWhenDone()
{
    if (m_stopping && !m_working && m_lookUps == 0)
        thread()->quit();
}

QCoro::Task<void> SyncWorker::lookUp(PersonalNumber number, Applicant declared, RecordPromise promise)
{
    if (m_stopping)
        co_return;
    if (!m_lookUpClient) {
        Result<std::unique_ptr<RegistryClient>> made = m_makeClient();
        if (!made) {
            promise->keep(made.error());
            co_return;
        }
        m_lookUpClient = std::move(made).value();
    }
    const std::shared_ptr<RegistryClient> client = m_lookUpClient;
    ++m_lookUps;
    const RegistryAnswer<RegistryRecord> answer = co_await lookUpRecord(*client, number, declared);
    --m_lookUps;
    // A renewed certificate counts without a restart.
    if (!answer.result && classify(answer.result.error()) == FailureKind::WholeStation)
        m_lookUpClient.reset();
    promise->keep(answer.result);
    quitWhenDone();
}

void SyncWorker::begin()
{
    m_working = true; // until the plan is known
    readPlan();
}

QCoro::Task<void> SyncWorker::readPlan()
{
    const Result<SyncPlan> plan = co_await m_journal.loadPlan();
    m_working = false;
    if (m_stopping)
        co_return quitWhenDone();
    if (plan)
        m_status.plan = *plan;
    m_working = true;
    const Result<QDateTime> rest = co_await m_journal.loadRest();
    m_working = false;
    if (m_stopping)
        co_return quitWhenDone();
    if (rest)
        m_notBefore = m_keptRest = *rest;
    wake();
    if (!m_working)
        co_await refreshAndRest();
}

QCoro::Task<void> SyncWorker::refreshAndRest()
{
    m_working = true;
    co_await refresh();
    m_working = false;
    if (m_stopping)
        co_return quitWhenDone();
    rest();
}

QCoro::Task<void> SyncWorker::setPlan(SyncPlan plan)
{
    m_status.plan = plan;
    if (m_client)
        m_client->setByteRate(plan.bytesPerSecond);
    const Result<void> stored = co_await m_journal.savePlan(plan);
    if (!stored)
        m_status.lastError = stored.error();
    if (m_stopping)
        co_return;
    tell();
    if (!m_working)
        rest();
    wake();
}

QCoro::Task<void> SyncWorker::noteNetwork()
{
    const Result<void> released = co_await m_journal.releaseFromLine();
    if (!released || m_stopping)
        co_return;
    m_notBefore = {};
    // A sign-in page of somebody's network shows a certificate of its own.
    const bool wasStranger = m_status.phase == SyncPhase::Halted && m_status.lastError &&
                             m_status.lastError->code == ErrorCode::RegistryCertificateInvalid;
    if (wasStranger)
        m_status.phase = SyncPhase::Idle;
    wake();
}

bool SyncWorker::mayGoOn() const
{
    return !m_stopping && !m_pausing && (m_asked || m_status.plan.mayGoOn(m_clock.nowUtc(), m_zone));
}

void SyncWorker::wake()
{
    m_askedAgain = true;
    const QDateTime now = m_clock.nowUtc();
    const QDateTime begins = m_asked ? now : m_status.plan.beginning(now, now, m_lastRun, m_zone);
    const bool isResting = (m_notBefore.isValid() && now < m_notBefore) || !begins.isValid() || begins > now;
    if (!m_working && !m_stopping && !m_pausing && !isResting && m_status.phase != SyncPhase::Halted)
        work();
}

void SyncWorker::sendNow()
{
    m_notBefore = {};
    m_pausing = false;
    m_asked = true;
    if (m_status.phase == SyncPhase::Halted)
        m_status.phase = SyncPhase::Idle;
    wake();
}

void SyncWorker::pauseNow()
{
    pauseAfterCurrent();
    if (m_working && m_client)
        m_client->abort();
}

void SyncWorker::refreshStatus()
{
    if (m_working || m_stopping)
        return; // the figures are read by and by anyway
    m_working = true;
    const auto read = [](SyncWorker* self) -> QCoro::Task<void> {
        co_await self->refresh();
        self->m_working = false;
        if (self->m_stopping)
            co_return self->quitWhenDone();
        self->tell();
        if (self->m_askedAgain)
            self->wake();
    };
    read(this);
}

void SyncWorker::pauseAfterCurrent()
{
    m_pausing = true;
    if (!m_working) {
        m_wake.stop();
        m_status.phase = SyncPhase::Paused;
        m_status.nextAttempt = {};
        tell();
    }
}

// Everything that is due; then sleeps until something will be.
QCoro::Task<void> SyncWorker::work()
{
    m_working = true;
    m_wake.stop();
    m_notBefore = {};
    m_lineFailures = 0;
    // Where every byte costs, what is small and wanted goes first: receipts and results.
    Next next = Next::GoOn;
    if (m_status.plan.metered) {
        next = co_await sendPackets(true);
        if (next == Next::GoOn && mayGoOn())
            co_await pollResults();
    }
    if (next == Next::GoOn)
        next = co_await sendPackets(false);
    if (next == Next::GoOn && mayGoOn() && !m_status.plan.metered)
        co_await pollResults();
    if (next == Next::GoOn && mayGoOn())
        co_await fetchDownloads();
    m_asked = false;
    m_lastRun = m_clock.nowUtc();
    if (!m_stopping) {
        co_await refresh();
        co_await keepForLater();
    }
    m_working = false;
    if (m_stopping) {
        quitWhenDone();
        co_return;
    }
    rest();
    if (m_askedAgain) // while the figures were read
        wake();
}

// Trouble with it is no reason to stop: it would be told by the next write that matters.
QCoro::Task<void> SyncWorker::keepForLater()
{
    if (m_notBefore != m_keptRest) {
        const Result<void> kept = co_await m_journal.saveRest(m_notBefore);
        if (kept)
            m_keptRest = m_notBefore;
    }
    if (m_status.clockSkew && m_status.clockSkew != m_keptSkew) {
        const Result<void> kept = co_await m_journal.saveClockSkew(*m_status.clockSkew);
        if (kept)
            m_keptSkew = m_status.clockSkew;
    }
}

QCoro::Task<SyncWorker::Next> SyncWorker::sendPackets(bool confirmedOnly)
{
    ApplicationId after;
    Next next = Next::GoOn;
    while (next == Next::GoOn && mayGoOn()) {
        if (std::exchange(m_askedAgain, false))
            after = {};
        const Result<QList<OutboxEntry>> due = co_await m_journal.due(largestBatch, after, confirmedOnly);
        if (!due) {
            halt(due.error());
            co_return Next::Rest;
        }
        const QList<OutboxEntry> batch = batchOf(*due);
        if (batch.isEmpty()) {
            if (m_askedAgain)
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

// What went wrong here stops no packet: each request keeps its own next time.
QCoro::Task<void> SyncWorker::pollResults()
{
    std::optional<CredentialRequest> after;
    while (mayGoOn()) {
        const Result<QList<CredentialRequest>> due = co_await m_credentials.due(pollPage, after);
        if (!due || due->isEmpty() || !ensureClient())
            co_return;
        for (const CredentialRequest& request : *due) {
            ResultPolling polling(m_credentials, *m_client, m_clock, m_retry);
            const TransferOutcome outcome = co_await polling.run(request);
            if (!mayGoOn())
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

// What goes wrong here keeps no application from being sent.
QCoro::Task<void> SyncWorker::fetchDownloads()
{
    const QDateTime now = m_clock.nowUtc();
    const bool isRecent = m_downloadsAsked.isValid() && m_downloadsAsked <= now &&
                          m_downloadsAsked.msecsTo(now) < betweenDownloads.count();
    if ((isRecent && !m_asked) || !m_client)
        co_return;
    m_downloadsAsked = now;
    Downloading downloading(m_store, *m_client, m_clock, m_zone);
    const DownloadOutcome outcome = co_await downloading.run();
    if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
        co_return;
    m_status.downloadError = outcome.error;
    if (outcome.isOffered && !outcome.error)
        m_status.downloadsReadAt = m_clock.nowUtc();
    // New authorities and revocations count from the next call on.
    if (outcome.taken > 0)
        m_client.reset();
}

QCoro::Task<SyncWorker::Next> SyncWorker::sendBatch(QList<OutboxEntry> batch)
{
    for (const OutboxEntry& entry : batch) {
        const TransferOutcome outcome = co_await sendOne(entry);
        if (m_stopping)
            co_return Next::Rest;
        co_await refresh();
        if (judge(outcome) == Next::Rest || !mayGoOn())
            co_return Next::Rest;
    }
    co_return Next::GoOn;
}

QCoro::Task<TransferOutcome> SyncWorker::sendOne(OutboxEntry entry)
{
    m_status.phase = SyncPhase::Sending;
    m_status.current = entry.application;
    m_status.currentSent = entry.bytesSent;
    m_rateSent = entry.bytesSent;
    m_status.currentTotal = entry.bytesTotal;
    m_status.nextAttempt = {};
    tell();
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

SyncWorker::Next SyncWorker::judge(const TransferOutcome& outcome)
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
    m_notBefore = outcome.nextAttempt;
    return Next::Rest;
}

bool SyncWorker::ensureClient()
{
    if (m_client)
        return true;
    Result<std::unique_ptr<RegistryClient>> made = m_makeClient();
    if (!made) {
        halt(made.error());
        return false;
    }
    m_client = std::move(made).value();
    m_client->setByteRate(m_status.plan.bytesPerSecond);
    return true;
}

void SyncWorker::halt(const Error& error)
{
    m_client.reset();
    m_status.lastError = error;
    m_status.phase = SyncPhase::Halted;
}

QCoro::Task<void> SyncWorker::refresh()
{
    const Result<TransferJournal::Totals> totals = co_await m_journal.totals();
    if (!totals) {
        m_status.lastError = totals.error();
        co_return;
    }
    m_status.waiting = totals->states.value(ApplicationState::Queued);
    m_status.inTransit = totals->states.value(ApplicationState::InTransit);
    m_status.refused = totals->states.value(ApplicationState::Refused);
    m_status.quarantined = totals->states.value(ApplicationState::Quarantined);
    m_status.deliveredTotal = totals->outbox.done;
    m_status.bytesWaiting = totals->outbox.bytesWaiting;
    m_status.forwarding = totals->outbox.forwarding;
    m_status.lastReceiptAt = totals->outbox.lastReceiptAt;
    if (m_client && m_client->clockSkew())
        m_status.clockSkew = m_client->clockSkew();
    m_nextDue = totals->nextDue;
    const Result<CredentialJournal::Totals> results = co_await m_credentials.totals();
    if (!results) {
        m_status.lastError = results.error();
        co_return;
    }
    m_status.awaitedResults = results->open;
    m_status.callBacks = results->callBacks;
    m_nextPoll = results->nextDue;
}

void SyncWorker::rest()
{
    m_status.nextAttempt = {};
    if (m_status.phase == SyncPhase::Halted) {
        tell();
        Q_EMIT rested();
        return;
    }
    m_status.phase = m_pausing ? SyncPhase::Paused : SyncPhase::Idle;
    if (!m_pausing && m_nextDue)
        m_status.nextAttempt = beginningFor(*m_nextDue);
    m_rate.pause();
    planWake();
    tell();
    Q_EMIT rested();
}

// By the plan, and not before the line may be tried again; invalid: not by itself.
QDateTime SyncWorker::beginningFor(const QDateTime& due) const
{
    const QDateTime earliest = m_notBefore.isValid() ? std::max(due, m_notBefore) : due;
    return m_status.plan.beginning(earliest, m_clock.nowUtc(), m_lastRun, m_zone);
}

void SyncWorker::planWake()
{
    if (m_pausing)
        return;
    m_wakeAt = m_status.nextAttempt;
    if (m_nextPoll) {
        const QDateTime poll = beginningFor(*m_nextPoll);
        m_wakeAt = m_wakeAt.isValid() && poll.isValid() ? std::min(m_wakeAt, poll)
                   : m_wakeAt.isValid()                 ? m_wakeAt
                                                        : poll;
    }
    if (m_wakeAt.isValid())
        wakeAt(m_wakeAt);
}

void SyncWorker::wakeAt(const QDateTime& time)
{
    const std::chrono::milliseconds left(std::max(qint64{0}, m_clock.nowUtc().msecsTo(time)));
    m_wake.start(std::min(left, longestSleep));
}

void SyncWorker::tell()
{
    Q_EMIT statusChanged(m_status);
}

void SyncWorker::tellProgress(qint64 sent, qint64 total)
{
    m_status.currentSent = sent;
    m_status.currentTotal = total;
    const std::chrono::milliseconds now = m_clock.monotonic();
    m_rate.add(std::max<qint64>(0, sent - std::exchange(m_rateSent, sent)), now);
    m_status.bytesPerSecond = m_rate.bytesPerSecond();
    if (now - m_progressTold < progressInterval)
        return;
    m_progressTold = now;
    tell();
}

} // namespace thunhan
