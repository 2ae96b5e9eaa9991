// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncWorker.h"

#include <QCoroFuture>
#include <QThread>
#include <algorithm>

namespace thunhan
{
namespace
{

// The wall clock may be set: look again at least this often.
constexpr std::chrono::milliseconds longestSleep{std::chrono::minutes(1)};

} // namespace

SyncWorker::SyncWorker(Store& store, const Clock& clock, RandomSource& random,
                       RegistryClientFactory makeClient, QTimeZone zone)
    : m_journal(store, clock),
      m_credentials(store, clock),
      m_figures(m_journal, m_credentials),
      m_clock(clock),
      m_zone(std::move(zone)),
      m_records(makeClient),
      m_run({store, m_journal, m_credentials, m_figures, clock, random, m_zone}, makeClient, *this, m_status),
      m_wake(this)
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
    m_wake.stop();
    m_run.cancel();
    m_records.abort();
    quitWhenDone();
}

void SyncWorker::quitWhenDone()
{
    if (m_stopping && !m_working && !m_records.isBusy())
        thread()->quit();
}

QCoro::Task<void> SyncWorker::lookUp(PersonalNumber number, Applicant declared, RecordDesk::Promise promise)
{
    if (m_stopping)
        co_return;
    co_await m_records.lookUp(number, declared, promise);
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
    if (plan && !m_planChosen)
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
    co_await m_run.refresh();
    m_working = false;
    if (m_stopping)
        co_return quitWhenDone();
    rest();
}

QCoro::Task<void> SyncWorker::setPlan(SyncPlan plan)
{
    m_status.plan = plan;
    m_planChosen = true; // whatever is being read from the store
    m_run.setByteRate(plan.bytesPerSecond);
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
    m_run.noteNetwork();
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
    if (m_working)
        m_run.abortCall();
}

void SyncWorker::refreshStatus()
{
    if (m_working || m_stopping)
        return; // the figures are read by and by anyway
    m_working = true;
    const auto read = [](SyncWorker* self) -> QCoro::Task<void> {
        co_await self->m_run.refresh();
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
    co_await m_run.run();
    m_asked = false;
    m_lastRun = m_clock.nowUtc();
    if (!m_stopping) {
        co_await m_run.refresh();
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

void SyncWorker::rest()
{
    m_status.nextAttempt = {};
    if (m_status.phase == SyncPhase::Halted) {
        tell();
        Q_EMIT rested();
        return;
    }
    m_status.phase = m_pausing ? SyncPhase::Paused : SyncPhase::Idle;
    if (!m_pausing && m_figures.nextDue())
        m_status.nextAttempt = beginningFor(*m_figures.nextDue());
    m_run.rest();
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
    const auto alsoAt = [this](const QDateTime& due) {
        const QDateTime begins = beginningFor(due);
        if (begins.isValid() && (!m_wakeAt.isValid() || begins < m_wakeAt))
            m_wakeAt = begins;
    };
    if (m_figures.nextPoll())
        alsoAt(*m_figures.nextPoll());
    alsoAt(m_run.nextDownloads());
    if (m_wakeAt.isValid())
        wakeAt(m_wakeAt);
}

void SyncWorker::wakeAt(const QDateTime& time)
{
    const std::chrono::milliseconds left(std::max(qint64{0}, m_clock.nowUtc().msecsTo(time)));
    // Lists may come late: a station that waits for nothing else is not woken to look at its clock.
    const bool isForListsOnly = !m_status.nextAttempt.isValid() && !m_figures.nextPoll();
    m_wake.start(isForListsOnly ? left : std::min(left, longestSleep));
}

void SyncWorker::tell()
{
    Q_EMIT statusChanged(m_status);
}

} // namespace thunhan
