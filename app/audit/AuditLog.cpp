// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/AuditLog.h"

#include "app/audit/AuditChain.h"
#include "app/base/EnumNames.h"
#include "app/keys/StationSignature.h"
#include "app/store/Rows.h"
#include "app/store/StationRepository.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr EnumNames<AuditAction, allAuditActions.size()> actionNames{{
#define THUNHAN_X(name) {AuditAction::name, QLatin1StringView(#name)},
    THUNHAN_AUDIT_ACTIONS(THUNHAN_X)
#undef THUNHAN_X
}};

#define THUNHAN_AUDIT_COLUMNS "number, at, operator, action, application, subject, device, hash"

AuditRow readRow(const Statement& row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3),
            row.text(4),    row.text(5), row.text(6), row.blob(7)};
}

Result<AuditEntry> readEntry(const Statement& statement)
{
    THUNHAN_TRY_ASSIGN(const auto action, known(auditActionFromName(statement.text(3)), "audit action"));
    return AuditEntry{statement.integer(0),
                      {statement.time(1), statement.id<OperatorId>(2), action, statement.id<ApplicationId>(4),
                       statement.text(5), statement.text(6)},
                      statement.blob(7)};
}

struct Head {
    qint64 number = 0;
    QByteArray hash = QByteArray(auditHashSize, '\0');
};

// Kept apart from the entries: without it, cutting off the end would leave a shorter chain that holds.
Result<Head> readHead(Database& database)
{
    THUNHAN_TRY_ASSIGN(
        auto head, readFirst(database.query("SELECT number, hash FROM audit_head"), [](const Statement& row) {
            return Head{row.integer(0), row.blob(1)};
        }));
    return head.value_or(Head());
}

} // namespace

QString toName(AuditAction action)
{
    return enumToName(actionNames, action);
}

std::optional<AuditAction> auditActionFromName(QStringView name)
{
    return enumFromName(actionNames, name);
}

QByteArray auditHeadText(StationId station, qint64 number, const QByteArray& hash)
{
    return "thunhan audit head 1\n" + station.toString().toLatin1() + '\n' + QByteArray::number(number) +
           '\n' + hash.toHex() + '\n';
}

Result<void> AuditLog::append(const AuditEvent& event)
{
    THUNHAN_TRY_ASSIGN(const auto head, readHead(m_database));
    THUNHAN_TRY_ASSIGN(
        const auto last,
        readFirst(m_database.query("SELECT at FROM audit_entry WHERE number = ?1", head.number),
                  [](const Statement& row) { return row.time(0); }));
    if (last && event.at.addDuration(clockTolerance) < *last)
        THUNHAN_TRY(write(
            {event.at, {}, AuditAction::ClockWentBack, {}, QString::number(event.at.secsTo(*last)), {}}));
    return write(event);
}

Result<void> AuditLog::write(const AuditEvent& event)
{
    THUNHAN_TRY_ASSIGN(const auto head, readHead(m_database));
    AuditRow row{head.number + 1,
                 event.at.toUTC().toString(Qt::ISODateWithMs),
                 event.by.isNull() ? QString() : event.by.toString(),
                 toName(event.action),
                 event.application.isNull() ? QString() : event.application.toString(),
                 event.subject,
                 event.device,
                 {}};
    row.hash = auditHash(head.hash, row, row.number);
    THUNHAN_TRY(m_database.run(
        "INSERT INTO audit_entry (" THUNHAN_AUDIT_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        row.number, row.at, row.by, row.action, row.application, row.subject, row.device, row.hash));
    THUNHAN_TRY(
        m_database.run("INSERT OR REPLACE INTO audit_head (only_row, number, hash) VALUES (1, ?1, ?2)",
                       row.number, row.hash));
    return row.number % signedEvery == 0 ? signHead() : Result<void>();
}

Result<void> AuditLog::signHead()
{
    THUNHAN_TRY_ASSIGN(const auto head, readHead(m_database));
    auto identity = StationRepository(m_database).loadIdentity();
    if (head.number == 0 || (!identity && identity.error().code == ErrorCode::NotFound))
        return {};
    if (!identity)
        return identity.error();
    THUNHAN_TRY_ASSIGN(
        const QByteArray signature,
        signAsStation(auditHeadText(identity->id, head.number, head.hash), identity->signingKey));
    return m_database.run("INSERT OR IGNORE INTO audit_signature (number, signature) VALUES (?1, ?2)",
                          head.number, signature);
}

Result<AuditVerdict> AuditLog::verify()
{
    THUNHAN_TRY_ASSIGN(const auto head, readHead(m_database));
    auto identity = StationRepository(m_database).loadIdentity();
    THUNHAN_TRY_ASSIGN(
        const auto signatures,
        readRows(m_database.query("SELECT number, signature FROM audit_signature ORDER BY number"),
                 [](const Statement& row) { return std::pair(row.integer(0), row.blob(1)); }));
    THUNHAN_TRY_ASSIGN(auto statement,
                       m_database.query("SELECT " THUNHAN_AUDIT_COLUMNS " FROM audit_entry ORDER BY number"));
    AuditWalk walk;
    AuditVerdict verdict;
    qsizetype next = 0;
    while (true) {
        THUNHAN_TRY_ASSIGN(const bool found, statement.step());
        if (!found)
            break;
        const AuditRow row = readRow(statement);
        walk.take(row);
        const bool isSigned = next < signatures.size() && signatures.at(next).first == row.number;
        if (isSigned && identity) {
            const QByteArray& signature = signatures.at(next).second;
            if (isSignedByStation(auditHeadText(identity->id, row.number, row.hash), signature,
                                  identity->signingKey)) {
                verdict.signedUpTo = row.number;
                verdict.signature = signature;
            } else {
                walk.note(AuditOffence::BadSignature, row.number);
            }
        } else if (row.number % signedEvery == 0 && !signatures.isEmpty() &&
                   row.number > signatures.first().first) {
            walk.note(AuditOffence::Unsigned, row.number);
        }
        next += isSigned ? 1 : 0;
    }
    walk.end(head.number, head.hash);
    verdict.entries = walk.holding();
    verdict.head = walk.holdingHash();
    verdict.findings = walk.findings();
    if (!verdict.findings.isEmpty())
        verdict.firstBroken = std::max<qint64>(verdict.findings.first().number, 1);
    return verdict;
}

Result<QList<AuditEntry>> AuditLog::list(int limit, qint64 before)
{
    return readRows(m_database.query("SELECT " THUNHAN_AUDIT_COLUMNS " FROM audit_entry"
                                     " WHERE ?2 = 0 OR number < ?2 ORDER BY number DESC LIMIT ?1",
                                     limit, before),
                    readEntry);
}

Result<QDateTime> AuditLog::latestBefore(const QDateTime& limit)
{
    THUNHAN_TRY_ASSIGN(const auto found,
                       readFirst(m_database.query("SELECT at FROM audit_entry WHERE ?1 IS NULL OR at <= ?1"
                                                  " ORDER BY number DESC LIMIT 1",
                                                  limit),
                                 [](const Statement& row) { return row.time(0); }));
    return found.value_or(QDateTime());
}

Result<QList<AuditEntry>> AuditLog::of(ApplicationId application)
{
    return readRows(m_database.query("SELECT " THUNHAN_AUDIT_COLUMNS
                                     " FROM audit_entry WHERE application = ?1"
                                     " ORDER BY number",
                                     application),
                    readEntry);
}

} // namespace thunhan
