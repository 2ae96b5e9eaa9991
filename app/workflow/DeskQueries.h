// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/domain/Application.h"
#include "app/domain/OperatorProfile.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/Outbox.h"
#include "app/store/SampleRepository.h"
#include "app/workflow/CampaignLists.h"
#include "app/workflow/OperatorSession.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QTimeZone>
#include <array>
#include <optional>
#include <type_traits>

namespace thunhan
{

class Store;

// Today's figures of the desk, by the station's own calendar day.
struct DayFigures {
    int submitted = 0;
    std::array<int, 24> submittedByHour{};
    QList<std::pair<OperatorId, int>> submittedByOperator; // most first
    std::optional<int> secondsPerApplication;              // median from begin to submit
};

struct StateCounts {
    QHash<ApplicationState, int> byState;
    int of(ApplicationState state) const { return byState.value(state); }
};

// Reads for the desk's lists. UI thread; every future finishes off it. Whoever is signed in sees the lists
// and what stands in an application, also behind the lock; its pictures, and what the roster says of
// somebody, are in sight of those alone who work on applications. NotSignedIn, RightMissing otherwise.
class DeskQueries
{
public:
    DeskQueries(Store& store, const OperatorSession& session, const Clock& clock, QTimeZone zone);

    QFuture<Result<DayFigures>> today() const;
    // What the registry's lists want of today.
    QFuture<Result<DayTask>> task() const;
    QFuture<Result<StateCounts>> counts() const;
    // Newest first; at most `limit`.
    QFuture<Result<QList<ApplicationSummary>>> inStates(const QList<ApplicationState>& states,
                                                        int limit) const;
    // Any part of the name without diacritics, of the personal, file or phone number (empty: all), in
    // `states` (empty: in any). Newest first.
    QFuture<Result<QList<ApplicationSummary>>> search(const QString& text,
                                                      const QList<ApplicationState>& states, int limit) const;
    // The same, and whatever needs a call to the citizen.
    QFuture<Result<QList<ApplicationSummary>>>
    searchWithCallBacks(const QString& text, const QList<ApplicationState>& states, int limit) const;

    // What is being sent, was sent or was refused; the last one enqueued first.
    QFuture<Result<QList<OutboxItem>>> outbox(int limit) const;
    // Of the registry's roster; nullopt: it does not name them.
    QFuture<Result<std::optional<ExpectedPerson>>> expected(const PersonalNumber& number) const;
    // Everybody who ever worked here, for the names beside what they did.
    QFuture<Result<QList<OperatorProfile>>> operators() const;
    QFuture<Result<Application>> application(ApplicationId id) const;
    QFuture<Result<QByteArray>> sampleImage(SampleId id) const;
    // For comparing: of these fingers in every other application that waits here in any state.
    QFuture<Result<QList<SampleFeatures>>> waitingFeatures(ApplicationId except,
                                                           const QList<FingerPosition>& fingers) const;
    QFuture<Result<QByteArray>> pageImage(DocumentId id) const;

private:
    // On the store's thread, for whoever has the right.
    template <class Read>
    auto read(Right right, Read reading) const -> QFuture<std::invoke_result_t<Read, Database&>>;
    QFuture<Result<QList<ApplicationSummary>>> page(SummaryFilter filter, int limit) const;

    Store& m_store;
    const OperatorSession& m_session;
    const Clock& m_clock;
    QTimeZone m_zone;
};

} // namespace thunhan
