// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/store/Database.h"

#include <QHash>

namespace thunhan
{

enum class SummaryOrder {
    NewestFirst,  // by time of making
    RiskiestFirst // then the one that waits longest
};

struct SummaryFilter {
    QList<ApplicationState> states; // empty: all
    // Any part of the name without diacritics, of the personal, file or phone number; empty: all.
    QString search = {};
    SummaryOrder order = SummaryOrder::NewestFirst;
    bool orCallBack = false; // beside `states`: whatever needs a call to the citizen, in any state
};

// One submission, for figures.
struct Submission {
    OperatorId by;
    QString collectingUnit;
    ApplicationKind kind = ApplicationKind::CardFirst;
    int requests = 1; // what was asked for in the visit: the kind, and each that was bundled with it
    QDateTime createdAt;
    QDateTime submittedAt;
};

// Lists and figures. Reads only. Call on the store's thread.
class ApplicationQueries
{
public:
    explicit ApplicationQueries(Database& database) : m_database(database) {}

    // A page of at most `limit` after the row `last` (null: the first page). Paged by key, not by offset:
    // rows whose state changes meanwhile make no other row be skipped.
    Result<QList<ApplicationSummary>> page(const SummaryFilter& filter, int limit,
                                           const ApplicationSummary* last = nullptr);
    Result<ApplicationSummary> summary(ApplicationId id); // NotFound
    // Newest first; by the exact number, through an index.
    Result<QList<ApplicationSummary>> withPersonalNumber(const QString& digits);
    Result<QString> collectingUnit(ApplicationId id); // NotFound
    // Others of the queue with the same number, or the same folded name and birth date; through indexes. The
    // queue: whatever is not rejected, processed or purged. A name without a birth date matches nobody.
    Result<QList<Duplicate>> duplicatesOf(ApplicationId id, const Applicant& applicant);
    Result<QHash<ApplicationState, int>> countsByState();
    // Submitted in [from, to), by time of submission.
    Result<QList<Submission>> submissions(const QDateTime& from, const QDateTime& to);

private:
    Database& m_database;
};

} // namespace thunhan
