// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/CredentialRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

#define THUNHAN_CREDENTIAL_COLUMNS                                                                           \
    "application, kind, transaction_id, status, polls, attempts, next_attempt_at, last_attempt_at,"          \
    " last_error, reason, settled_by, settled_at"
#define THUNHAN_NEEDS_CALL_BACK "status IN ('FAILED', 'CANCELLED') AND settled_at IS NULL"

Result<CredentialRequest> requestFrom(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const auto kind, known(applicationKindFromName(row.text(1)), "kind"));
    THUNHAN_TRY_ASSIGN(const auto status, known(credentialStatusFromName(row.text(3)), "credential status"));
    return CredentialRequest{row.id<ApplicationId>(0),
                             kind,
                             row.id<TransactionId>(2),
                             status,
                             int(row.integer(4)),
                             int(row.integer(5)),
                             row.time(6),
                             row.time(7),
                             row.text(8),
                             row.text(9),
                             row.id<OperatorId>(10),
                             row.time(11)};
}

} // namespace

Result<void> CredentialRepository::addFor(ApplicationId application, TransactionId transaction,
                                          const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(
        const QStringList names,
        readOne(m_database.query("SELECT kind, bundled FROM application WHERE id = ?1", application),
                "application", [](const Statement& row) {
                    return QStringList(row.text(0)) + row.text(1).split(u' ', Qt::SkipEmptyParts);
                }));
    for (const QString& name : names) {
        THUNHAN_TRY_ASSIGN(const auto kind, known(applicationKindFromName(name), "kind"));
        if (!endsInCredential(kind))
            continue;
        THUNHAN_TRY(m_database.run(
            "INSERT INTO credential_request (application, kind, transaction_id, status, next_attempt_at)"
            " VALUES (?1, ?2, ?3, 'TO_ASK', ?4) ON CONFLICT (application, kind) DO UPDATE SET"
            " transaction_id = ?3, status = 'TO_ASK', next_attempt_at = ?4, polls = 0, attempts = 0,"
            " last_error = '', reason = '', settled_by = NULL, settled_at = NULL",
            application, name, transaction, now));
    }
    return {};
}

Result<QList<CredentialRequest>> CredentialRepository::due(const QDateTime& now, int limit,
                                                           const std::optional<CredentialRequest>& after)
{
    const ApplicationId afterId = after ? after->application : ApplicationId();
    const QString afterKind = after ? toName(after->kind) : QString();
    return readRows(m_database.query("SELECT " THUNHAN_CREDENTIAL_COLUMNS " FROM credential_request"
                                     " WHERE (next_attempt_at <= ?1 OR next_attempt_at > ?5) AND number >"
                                     " coalesce((SELECT number FROM credential_request"
                                     " WHERE application = ?3 AND kind = ?4), 0)"
                                     " ORDER BY number LIMIT ?2",
                                     now, limit, afterId, afterKind, now.addMSecs(longestWait.count())),
                    requestFrom);
}

Result<std::optional<QDateTime>> CredentialRepository::nextDue(const QDateTime& now)
{
    return readFirst(m_database.query("SELECT min(next_attempt_at) FROM credential_request"
                                      " WHERE next_attempt_at IS NOT NULL"
                                      " HAVING min(next_attempt_at) IS NOT NULL"),
                     [&](const Statement& row) {
                         const QDateTime next = row.time(0);
                         return next > now.addMSecs(longestWait.count()) ? now : next;
                     });
}

Result<QList<CredentialRequest>> CredentialRepository::of(ApplicationId application)
{
    return readRows(m_database.query("SELECT " THUNHAN_CREDENTIAL_COLUMNS " FROM credential_request"
                                     " WHERE application = ?1 ORDER BY number",
                                     application),
                    requestFrom);
}

Result<void> CredentialRepository::saveAnswer(const CredentialRequest& request, CredentialStatus status,
                                              const QString& reason, const QDateTime& now,
                                              const QDateTime& nextAttemptAt)
{
    return m_database.run("UPDATE credential_request SET status = ?3, reason = ?4, last_attempt_at = ?5,"
                          " next_attempt_at = ?6, attempts = 0, last_error = '',"
                          " polls = CASE WHEN status = ?3 THEN polls + 1 ELSE 0 END"
                          " WHERE application = ?1 AND kind = ?2",
                          request.application, toName(request.kind), toName(status), reason, now,
                          nextAttemptAt);
}

Result<void> CredentialRepository::saveFailure(const CredentialRequest& request, const Error& error,
                                               const QString& reason, const QDateTime& now,
                                               const QDateTime& nextAttemptAt)
{
    const std::string_view name = errorName(error.code);
    return m_database.run("UPDATE credential_request SET attempts = attempts + 1, last_error = ?3,"
                          " reason = ?4, last_attempt_at = ?5, next_attempt_at = ?6"
                          " WHERE application = ?1 AND kind = ?2",
                          request.application, toName(request.kind),
                          QString::fromLatin1(name.data(), qsizetype(name.size())), reason, now,
                          nextAttemptAt);
}

Result<CredentialRepository::Counts> CredentialRepository::counts()
{
    Counts counts;
    THUNHAN_TRY_ASSIGN(
        auto open,
        m_database.query("SELECT count(*) FROM credential_request WHERE next_attempt_at IS NOT NULL"));
    THUNHAN_TRY(open.step());
    counts.open = int(open.integer(0));
    THUNHAN_TRY_ASSIGN(auto calls, m_database.query("SELECT count(DISTINCT application) FROM"
                                                    " credential_request WHERE " THUNHAN_NEEDS_CALL_BACK));
    THUNHAN_TRY(calls.step());
    counts.callBacks = int(calls.integer(0));
    return counts;
}

Result<QList<CredentialRequest>> CredentialRepository::callBacks(int limit)
{
    return readRows(m_database.query("SELECT " THUNHAN_CREDENTIAL_COLUMNS " FROM credential_request"
                                     " WHERE " THUNHAN_NEEDS_CALL_BACK " ORDER BY number LIMIT ?1",
                                     limit),
                    requestFrom);
}

Result<void> CredentialRepository::settle(ApplicationId application, OperatorId by, const QDateTime& now)
{
    THUNHAN_TRY(m_database.run("UPDATE credential_request SET settled_by = ?2, settled_at = ?3"
                               " WHERE application = ?1 AND " THUNHAN_NEEDS_CALL_BACK,
                               application, by, now));
    if (m_database.changes() == 0)
        return {ErrorCode::NotFound, u"nothing to call back for"_s};
    return {};
}

} // namespace thunhan
