// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/AuditLog.h"

#include "app/base/EnumNames.h"
#include "app/base/Sha256.h"
#include "app/store/Rows.h"

#include <QtEndian>

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

constexpr qsizetype hashSize = 32;

// The stored texts themselves, so that an entry with a name unknown to this version can still be checked.
struct Row {
    qint64 number = 0;
    QString at, by, action, application, subject, device;
    QByteArray hash;
};

// Every text goes in with its length, so that no text can take over a part of its neighbour.
QByteArray hashOf(const QByteArray& previous, const Row& row)
{
    Sha256 hash;
    const auto addNumber = [&](quint64 number) {
        const quint64 big = qToBigEndian(number);
        hash.add(QByteArrayView(reinterpret_cast<const char*>(&big), sizeof big));
    };
    hash.add(previous);
    addNumber(quint64(row.number));
    for (const QString& text : {row.at, row.by, row.action, row.application, row.subject, row.device}) {
        const QByteArray bytes = text.toUtf8();
        addNumber(quint64(bytes.size()));
        hash.add(bytes);
    }
    return hash.result();
}

#define THUNHAN_AUDIT_COLUMNS "number, at, operator, action, application, subject, device, hash"

Row readRow(const Statement& row)
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
    QByteArray hash = QByteArray(hashSize, '\0');
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

Result<void> AuditLog::append(const AuditEvent& event)
{
    THUNHAN_TRY_ASSIGN(const auto head, readHead(m_database));
    Row row{head.number + 1,
            event.at.toUTC().toString(Qt::ISODateWithMs),
            event.by.isNull() ? QString() : event.by.toString(),
            toName(event.action),
            event.application.isNull() ? QString() : event.application.toString(),
            event.subject,
            event.device,
            {}};
    row.hash = hashOf(head.hash, row);
    THUNHAN_TRY(m_database.run(
        "INSERT INTO audit_entry (" THUNHAN_AUDIT_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        row.number, row.at, row.by, row.action, row.application, row.subject, row.device, row.hash));
    return m_database.run("INSERT OR REPLACE INTO audit_head (only_row, number, hash) VALUES (1, ?1, ?2)",
                          row.number, row.hash);
}

Result<AuditVerdict> AuditLog::verify()
{
    THUNHAN_TRY_ASSIGN(const auto head, readHead(m_database));
    THUNHAN_TRY_ASSIGN(auto statement,
                       m_database.query("SELECT " THUNHAN_AUDIT_COLUMNS " FROM audit_entry ORDER BY number"));
    AuditVerdict verdict;
    verdict.head = QByteArray(hashSize, '\0');
    while (true) {
        THUNHAN_TRY_ASSIGN(const bool found, statement.step());
        if (!found)
            break;
        const Row row = readRow(statement);
        const qint64 expected = verdict.entries + 1;
        if (row.number != expected || row.hash != hashOf(verdict.head, row)) {
            verdict.firstBroken = expected;
            return verdict;
        }
        verdict.entries = expected;
        verdict.head = row.hash;
    }
    if (head.number != verdict.entries) // cut off at the end, or put in there
        verdict.firstBroken = std::min(head.number, verdict.entries) + 1;
    else if (head.hash != verdict.head) // written anew up to the last one
        verdict.firstBroken = verdict.entries;
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
