// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RetentionService.h"

#include "app/audit/AuditLog.h"
#include "app/base/Deliver.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/PurgeRepository.h"
#include "app/store/Store.h"
#include "app/workflow/ApplicationStateMachine.h"

namespace thunhan
{
namespace
{

constexpr std::chrono::hours pause{1};
constexpr int pagesAtOnce = 1000; // of 4 KiB

Result<bool> clockIsTrusted(Database& database, const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const auto newest, AuditLog(database).latestBefore(now.addDays(-1)));
    THUNHAN_TRY_ASSIGN(const auto ahead, AuditLog(database).latestBefore({}));
    const bool wentBack = ahead.isValid() && ahead > now;
    return !wentBack && newest.isValid() && newest.addDuration(RetentionService::longestLeap) >= now;
}

// Whether there was one.
Result<bool> purgeOne(Database& database, const QDateTime& now, const QDateTime& before)
{
    THUNHAN_TRY_ASSIGN(const bool trusted, clockIsTrusted(database, now));
    if (!trusted)
        return false;
    PurgeRepository purges(database);
    THUNHAN_TRY_ASSIGN(const auto due, purges.due(before, 1));
    if (due.isEmpty())
        return false;
    const ApplicationId id = due.first();
    THUNHAN_TRY_ASSIGN(const ApplicationSummary summary, ApplicationQueries(database).summary(id));
    THUNHAN_TRY_ASSIGN(const ApplicationState purged,
                       next(summary.state, ApplicationEvent::Purge, Actor::Station));
    THUNHAN_TRY(purges.purge(id, summary.state, now));
    THUNHAN_TRY(ApplicationRepository(database).saveState(id, summary.state, purged, now));
    THUNHAN_TRY(AuditLog(database).append({now, {}, AuditAction::Purged, id, toName(summary.state), {}}));
    return true;
}

} // namespace

RetentionService::RetentionService(Store& store, const Clock& clock, std::chrono::hours delay,
                                   QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock), m_delay(delay)
{
    connect(&m_timer, &QTimer::timeout, this, &RetentionService::runOnce);
}

void RetentionService::start()
{
    m_timer.start(pause);
    runOnce();
}

void RetentionService::runOnce()
{
    if (m_running)
        return;
    m_running = true;
    m_purged = 0;
    purgeNext();
}

void RetentionService::purgeNext()
{
    const QDateTime now = m_clock.nowUtc();
    const auto purged = m_store.transact([now, before = now.addDuration(-m_delay)](Database& database) {
        return purgeOne(database, now, before);
    });
    deliver(purged, *this, [this](const Result<bool>& was) {
        if (!was)
            return end(was.error());
        if (*was) {
            ++m_purged;
            return purgeNext();
        }
        giveBackNext(std::numeric_limits<qint64>::max());
    });
}

void RetentionService::giveBackNext(qint64 before)
{
    const auto left =
        m_store.run([](Database& database) { return PurgeRepository(database).giveBack(pagesAtOnce); });
    deliver(left, *this, [this, before](const Result<qint64>& pages) {
        if (!pages)
            return end(pages.error());
        // A store that was made without the means to give pages back stays as it is.
        if (*pages == 0 || *pages >= before)
            return end({});
        giveBackNext(*pages);
    });
}

void RetentionService::end(const Result<void>& outcome)
{
    m_running = false;
    Q_EMIT ended(m_purged, outcome);
}

} // namespace thunhan
