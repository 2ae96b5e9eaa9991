// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ApplicationQueries.h"

#include "app/domain/VietnameseText.h"
#include "app/store/Rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

#define THUNHAN_CALL_BACK                                                                                    \
    "EXISTS (SELECT 1 FROM credential_request c WHERE c.application = a.id"                                  \
    " AND c.status IN ('FAILED', 'CANCELLED') AND c.settled_at IS NULL)"

#define THUNHAN_SUMMARY                                                                                      \
    "SELECT a.id, a.file_number, a.kind, a.state, a.step, a.full_name, a.personal_number, a.birth_date,"     \
    " a.created_by, a.created_at, a.updated_at, a.submitted_at, a.submitted_by, a.risk, a.revision,"         \
    " d.outcome, d.reason_code, d.note, d.decided_by, d.decided_at, " THUNHAN_CALL_BACK                      \
    " FROM application a LEFT JOIN review_decision d ON d.number ="                                          \
    " (SELECT max(number) FROM review_decision WHERE application = a.id)"

// ?1 states as a JSON array, ?2 folded words, ?3 digits or file number, ?4.. the last row of the page before.
#define THUNHAN_FILTER                                                                                       \
    " WHERE (?1 = '[]' OR a.state IN (SELECT value FROM json_each(?1))"                                      \
    " OR (instr(?1, 'CALL_BACK') > 0 AND " THUNHAN_CALL_BACK "))"                                            \
    " AND (?2 = '' OR instr(a.folded_name, ?2) > 0 OR instr(a.personal_number, ?3) > 0"                      \
    " OR instr(lower(a.file_number), ?3) > 0 OR instr(a.phone, ?3) > 0)"

#define THUNHAN_RISKIEST                                                                                     \
    " AND (?4 IS NULL OR (-a.risk, coalesce(a.submitted_at, ''), a.id) > (-?5, coalesce(?6, ''), ?4))"       \
    " ORDER BY -a.risk, coalesce(a.submitted_at, ''), a.id LIMIT ?7"

Result<ApplicationSummary> readSummary(const Statement& row)
{
    ApplicationSummary s;
    s.id = row.id<ApplicationId>(0);
    s.fileNumber = row.text(1);
    THUNHAN_TRY_ASSIGN(s.kind, known(applicationKindFromName(row.text(2)), "kind"));
    THUNHAN_TRY_ASSIGN(s.state, known(applicationStateFromName(row.text(3)), "state"));
    THUNHAN_TRY_ASSIGN(s.step, known(enrollmentStepFromName(row.text(4)), "step"));
    s.fullName = row.text(5);
    s.personalNumber = row.text(6);
    s.birthDate = row.text(7);
    s.createdBy = row.id<OperatorId>(8);
    s.createdAt = row.time(9);
    s.updatedAt = row.time(10);
    s.submittedAt = row.time(11);
    s.submittedBy = row.id<OperatorId>(12);
    s.risk = int(row.integer(13));
    s.revision = int(row.integer(14));
    if (!row.isNull(15)) {
        THUNHAN_TRY_ASSIGN(const auto outcome, known(reviewOutcomeFromName(row.text(15)), "outcome"));
        s.decision =
            ReviewDecision{outcome, row.text(16), row.text(17), row.id<OperatorId>(18), row.time(19)};
    }
    s.needsCallBack = row.integer(20) != 0;
    return s;
}

// More hits than this, and the newest of them are found sooner by reading from the newest application on.
constexpr int mostHits = 500;
constexpr qsizetype shortestIndexed = 3; // letters

template <class Items, class Text>
QString jsonArray(const Items& items, Text text)
{
    QJsonArray array;
    for (const auto& item : items)
        array.append(text(item));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

// As a text that is searched for as it stands.
QString phrase(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

// Ids of whatever the index of three letters finds, as a JSON array; none when it cannot help.
Result<std::optional<QString>> hitsOf(Database& database, const QString& folded, const QString& compact)
{
    if (std::min(folded.size(), compact.size()) < shortestIndexed)
        return std::optional<QString>();
    QString wanted = phrase(folded);
    if (compact != folded)
        wanted += u" OR "_s + phrase(compact);
    THUNHAN_TRY_ASSIGN(const auto ids,
                       readRows(database.query("SELECT application FROM application_number WHERE number IN"
                                               " (SELECT rowid FROM application_search"
                                               " WHERE application_search MATCH ?1 LIMIT ?2)",
                                               wanted, mostHits + 1),
                                [](const Statement& row) { return row.text(0); }));
    if (ids.size() > mostHits)
        return std::optional<QString>();
    return std::optional(jsonArray(ids, [](const QString& id) { return id; }));
}

// The newest of some states, by the index of each: one list of all would read every application.
Result<QString> newestIn(Database& database, const SummaryFilter& filter, int limit, ApplicationId before)
{
    QList<ApplicationId> ids;
    const auto take = [&](Result<Statement> rows) -> Result<void> {
        THUNHAN_TRY_ASSIGN(const auto found, readRows(std::move(rows), [](const Statement& row) {
                               return row.id<ApplicationId>(0);
                           }));
        ids.append(found);
        return {};
    };
    for (const ApplicationState state : filter.states)
        THUNHAN_TRY(
            take(database.query("SELECT id FROM application WHERE state = ?1 AND id < coalesce(?2, 'z')"
                                " ORDER BY id DESC LIMIT ?3",
                                toName(state), before, limit)));
    if (filter.orCallBack)
        THUNHAN_TRY(take(database.query("SELECT DISTINCT application FROM credential_request"
                                        " WHERE status IN ('FAILED', 'CANCELLED') AND settled_at IS NULL"
                                        " AND application < coalesce(?1, 'z')"
                                        " ORDER BY application DESC LIMIT ?2",
                                        before, limit)));
    return jsonArray(ids, [](ApplicationId id) { return id.toString(); });
}

// CALL_BACK is no state's name.
QString statesJson(const SummaryFilter& filter)
{
    QStringList names;
    for (const ApplicationState state : filter.states)
        names.append(toName(state));
    if (filter.orCallBack && !filter.states.isEmpty())
        names.append(u"CALL_BACK"_s);
    return jsonArray(names, [](const QString& name) { return name; });
}

// What people read a number as: groups with blanks between them.
QString withoutBlanks(const QString& text)
{
    QString compact = text.toLower();
    return compact.remove(u' ');
}

} // namespace

Result<QList<ApplicationSummary>> ApplicationQueries::page(const SummaryFilter& filter, int limit,
                                                           const ApplicationSummary* last)
{
    const QString states = statesJson(filter);
    const QString folded = foldForMatching(filter.search);
    const QString compact = withoutBlanks(filter.search);
    const ApplicationId lastId = last ? last->id : ApplicationId();
    if (filter.order == SummaryOrder::RiskiestFirst) {
        const std::optional<int> risk = last ? std::optional(last->risk) : std::nullopt;
        const QDateTime submitted = last ? last->submittedAt : QDateTime();
        // Without call-backs the index of states leads to the few that wait.
        const char* const sql = filter.states.isEmpty() || filter.orCallBack
                                    ? THUNHAN_SUMMARY THUNHAN_FILTER THUNHAN_RISKIEST
                                    : THUNHAN_SUMMARY THUNHAN_FILTER
                                    " AND a.state IN (SELECT value FROM json_each(?1))" THUNHAN_RISKIEST;
        return readRows(m_database.query(sql, states, folded, compact, lastId, risk, submitted, limit),
                        readSummary);
    }
    std::optional<QString> candidates;
    if (!filter.search.isEmpty()) {
        THUNHAN_TRY_ASSIGN(candidates, hitsOf(m_database, folded, compact));
    } else if (!filter.states.isEmpty()) {
        THUNHAN_TRY_ASSIGN(candidates, newestIn(m_database, filter, limit, lastId));
    }
    if (candidates)
        return readRows(m_database.query(THUNHAN_SUMMARY THUNHAN_FILTER
                                         " AND a.id IN (SELECT value FROM json_each(?6))"
                                         " AND (?4 IS NULL OR a.id < ?4) ORDER BY a.id DESC LIMIT ?5",
                                         states, folded, compact, lastId, limit, *candidates),
                        readSummary);
    return readRows(m_database.query(THUNHAN_SUMMARY THUNHAN_FILTER " AND (?4 IS NULL OR a.id < ?4)"
                                                                    " ORDER BY a.id DESC LIMIT ?5",
                                     states, folded, compact, lastId, limit),
                    readSummary);
}

Result<ApplicationSummary> ApplicationQueries::summary(ApplicationId id)
{
    return readOne(m_database.query(THUNHAN_SUMMARY " WHERE a.id = ?1", id), "such application", readSummary);
}

Result<QList<ApplicationSummary>> ApplicationQueries::withPersonalNumber(const QString& digits)
{
    return readRows(m_database.query(THUNHAN_SUMMARY
                                     " WHERE a.personal_number = ?1 AND a.personal_number <> ''"
                                     " ORDER BY a.id DESC",
                                     digits),
                    readSummary);
}

Result<QList<Duplicate>> ApplicationQueries::duplicatesOf(ApplicationId id, const Applicant& applicant)
{
    const QString number = applicant.personalNumber.digits();
    const QString birth = applicant.birthDate.toIso();
    const QString name = birth.isEmpty() ? QString() : foldForMatching(applicant.fullName);
    // Two lookups: one condition with OR would read the whole table.
    return readRows(
        m_database.query("SELECT id, file_number, max(by_number), max(by_person) FROM ("
                         " SELECT id, file_number, state, 1 AS by_number, 0 AS by_person"
                         " FROM application WHERE personal_number = ?2 AND personal_number <> ''"
                         " UNION ALL SELECT id, file_number, state, 0, 1 FROM application"
                         " WHERE folded_name = ?3 AND birth_date = ?4 AND folded_name <> ''"
                         ") WHERE id <> ?1 AND state NOT IN ('REJECTED', 'PROCESSED', 'PURGED')"
                         " GROUP BY id ORDER BY id",
                         id, number, name, birth),
        [](const Statement& row) {
            return Duplicate{row.id<ApplicationId>(0), row.text(1), row.boolean(2), row.boolean(3)};
        });
}

Result<QString> ApplicationQueries::collectingUnit(ApplicationId id)
{
    return readOne(m_database.query("SELECT collecting_unit FROM application WHERE id = ?1", id),
                   "application", [](const Statement& row) { return row.text(0); });
}

Result<QHash<ApplicationState, int>> ApplicationQueries::countsByState()
{
    QHash<ApplicationState, int> counts;
    THUNHAN_TRY(readRows(m_database.query("SELECT state, count(*) FROM application GROUP BY state"),
                         [&](const Statement& row) -> Result<bool> {
                             THUNHAN_TRY_ASSIGN(const auto state,
                                                known(applicationStateFromName(row.text(0)), "state"));
                             counts.insert(state, int(row.integer(1)));
                             return true;
                         }));
    return counts;
}

Result<QList<Submission>> ApplicationQueries::submissions(const QDateTime& from, const QDateTime& to)
{
    return readRows(
        m_database.query("SELECT submitted_by, collecting_unit, kind, bundled, created_at,"
                         " submitted_at FROM application WHERE submitted_at >= ?1 AND submitted_at < ?2"
                         " ORDER BY submitted_at",
                         from, to),
        [](const Statement& row) -> Result<Submission> {
            THUNHAN_TRY_ASSIGN(const auto kind, known(applicationKindFromName(row.text(2)), "kind"));
            const int bundled = int(row.text(3).split(u' ', Qt::SkipEmptyParts).size());
            return Submission{row.id<OperatorId>(0), row.text(1), kind,
                              1 + bundled,           row.time(4), row.time(5)};
        });
}

} // namespace thunhan
