// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Outbox.h"

#include "app/base/EnumNames.h"
#include "app/base/Sha256.h"
#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr EnumNames<TransferStage, 6> stageNames{{
    {TransferStage::Create, "CREATE"_L1},
    {TransferStage::Upload, "UPLOAD"_L1},
    {TransferStage::Reference, "REFERENCE"_L1},
    {TransferStage::Finalize, "FINALIZE"_L1},
    {TransferStage::ReadBack, "READ_BACK"_L1},
    {TransferStage::Done, "DONE"_L1},
}};

// The columns that entryFrom() reads.
#define THUNHAN_OUTBOX_COLUMNS                                                                               \
    "o.application, o.transaction_id, o.stage, o.attempts, o.next_attempt_at, o.last_attempt_at,"            \
    " o.last_error, o.registry_words, o.bytes_total, o.bytes_sent, o.starts_over, o.batch,"                  \
    " o.forwarded"
constexpr int outboxColumns = 13;

Result<OutboxEntry> entryFrom(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const auto stage, known(transferStageFromName(row.text(2)), "transfer stage"));
    return OutboxEntry{row.id<ApplicationId>(0),
                       row.id<TransactionId>(1),
                       stage,
                       int(row.integer(3)),
                       row.time(4),
                       row.time(5),
                       row.text(6),
                       row.text(7),
                       row.integer(8),
                       row.integer(9),
                       int(row.integer(10)),
                       row.id<BatchId>(11),
                       row.boolean(12)};
}

} // namespace

QString toName(TransferStage stage)
{
    return enumToName(stageNames, stage);
}

std::optional<TransferStage> transferStageFromName(QStringView name)
{
    return enumFromName(stageNames, name);
}

Result<void> Outbox::enqueue(ApplicationId application, TransactionId transaction, const QDateTime& now)
{
    // What was delivered earlier, and refused later, proves nothing about this packet.
    THUNHAN_TRY(m_database.run("DELETE FROM receipt WHERE application = ?1", application));
    return m_database.run(
        "INSERT INTO outbox (application, transaction_id, stage, next_attempt_at, bytes_total)"
        " VALUES (?1, ?2, 'CREATE', ?3,"
        " (SELECT coalesce(sum(size), 0) FROM packet_object WHERE application = ?1))",
        application, transaction, now);
}

Result<void> Outbox::enqueueForwarded(ApplicationId application, TransactionId transaction,
                                      const QDateTime& now)
{
    THUNHAN_TRY(enqueue(application, transaction, now));
    return m_database.run("UPDATE outbox SET forwarded = 1 WHERE application = ?1", application);
}

Result<void> Outbox::saveBatch(ApplicationId application, BatchId batch)
{
    THUNHAN_TRY(m_database.run("UPDATE outbox SET batch = ?2 WHERE application = ?1 AND batch IS NULL",
                               application, batch));
    return changedOne();
}

Result<QList<OutboxEntry>> Outbox::due(const QDateTime& now, int limit, ApplicationId after,
                                       bool confirmedOnly)
{
    return readRows(m_database.query("SELECT " THUNHAN_OUTBOX_COLUMNS " FROM outbox o"
                                     " WHERE o.stage <> 'DONE' AND (o.next_attempt_at <= ?1 OR"
                                     " o.next_attempt_at > ?4) AND o.number >"
                                     " coalesce((SELECT number FROM outbox WHERE application = ?3), 0)"
                                     " AND (?5 = 0 OR o.stage IN ('REFERENCE', 'FINALIZE', 'READ_BACK'))"
                                     " ORDER BY o.number LIMIT ?2",
                                     now, limit, after, now.addMSecs(longestWait.count()),
                                     confirmedOnly ? 1 : 0),
                    entryFrom);
}

Result<std::optional<QDateTime>> Outbox::nextDue(const QDateTime& now)
{
    return readFirst(m_database.query("SELECT min(next_attempt_at) FROM outbox WHERE stage <> 'DONE'"
                                      " HAVING min(next_attempt_at) IS NOT NULL"),
                     [&](const Statement& row) {
                         const QDateTime next = row.time(0);
                         return next > now.addMSecs(longestWait.count()) ? now : next;
                     });
}

Result<OutboxEntry> Outbox::entry(ApplicationId application)
{
    return readOne(m_database.query("SELECT " THUNHAN_OUTBOX_COLUMNS
                                    " FROM outbox o WHERE o.application = ?1",
                                    application),
                   "outbox entry of this application", entryFrom);
}

Result<void> Outbox::changedOne()
{
    if (m_database.changes() != 1)
        return {ErrorCode::NotFound, u"not in the outbox"_s};
    return {};
}

Result<void> Outbox::saveStage(ApplicationId application, TransferStage stage, const QDateTime& now)
{
    THUNHAN_TRY(m_database.run(
        "UPDATE outbox SET stage = ?2, attempts = 0, next_attempt_at = ?3, last_attempt_at = ?3,"
        " last_error = '', registry_words = '' WHERE application = ?1 AND stage <> 'DONE'",
        application, toName(stage), now));
    return changedOne();
}

Result<void> Outbox::saveBufferId(ApplicationId application, int ordinal, const QString& bufferId,
                                  const QDateTime& now)
{
    THUNHAN_TRY(
        m_database.run("UPDATE packet_object SET buffer_id = ?3 WHERE application = ?1 AND ordinal = ?2",
                       application, ordinal, bufferId));
    THUNHAN_TRY(changedOne());
    THUNHAN_TRY(m_database.run("UPDATE outbox SET bytes_sent ="
                               " (SELECT coalesce(sum(size), 0) FROM packet_object"
                               " WHERE application = ?1 AND buffer_id <> '') WHERE application = ?1",
                               application));
    return saveStage(application, TransferStage::Upload, now);
}

Result<void> Outbox::saveUploadUrl(ApplicationId application, int ordinal, const QString& url)
{
    THUNHAN_TRY(
        m_database.run("UPDATE packet_object SET upload_url = ?3 WHERE application = ?1 AND ordinal = ?2",
                       application, ordinal, url));
    return changedOne();
}

Result<void> Outbox::saveFailure(ApplicationId application, const Error& error, const QString& registryWords,
                                 const QDateTime& now, const QDateTime& nextAttemptAt)
{
    const std::string_view name = errorName(error.code);
    THUNHAN_TRY(m_database.run(
        "UPDATE outbox SET attempts = attempts + 1, last_attempt_at = ?2, next_attempt_at = ?3,"
        " last_error = ?4, registry_words = ?5 WHERE application = ?1 AND stage <> 'DONE'",
        application, now, nextAttemptAt, QString::fromLatin1(name.data(), qsizetype(name.size())),
        registryWords));
    return changedOne();
}

Result<void> Outbox::saveReceipt(ApplicationId application, const Receipt& receipt)
{
    THUNHAN_TRY(saveStage(application, TransferStage::Done, receipt.at));
    return m_database.run(
        "INSERT INTO receipt (application, body, digest, received_at, jws) VALUES (?1, ?2, ?3, ?4, ?5)",
        application, receipt.body, receipt.digest, receipt.at, receipt.jws);
}

Result<std::optional<Receipt>> Outbox::receipt(ApplicationId application)
{
    return readFirst(
        m_database.query("SELECT body, digest, received_at, jws FROM receipt WHERE application = ?1",
                         application),
        [](const Statement& row) -> Result<Receipt> {
            Receipt receipt{row.blob(0), row.blob(1), row.time(2), row.blob(3)};
            if (sha256(receipt.body) != receipt.digest)
                return {ErrorCode::StoreDamaged, u"a receipt is not what was stored"_s};
            return receipt;
        });
}

Result<void> Outbox::release(ApplicationId application, const QDateTime& now)
{
    THUNHAN_TRY(m_database.run("UPDATE outbox SET attempts = 0, next_attempt_at = ?2"
                               " WHERE application = ?1 AND stage <> 'DONE'",
                               application, now));
    return changedOne();
}

Result<void> Outbox::releaseFrom(ErrorCode code, const QDateTime& now)
{
    const std::string_view name = errorName(code);
    return m_database.run("UPDATE outbox SET next_attempt_at = ?2 WHERE stage <> 'DONE'"
                          " AND next_attempt_at > ?2 AND last_error = ?1",
                          QString::fromLatin1(name.data(), qsizetype(name.size())), now);
}

Result<void> Outbox::restart(ApplicationId application, TransactionId transaction, const QDateTime& now)
{
    THUNHAN_TRY(forgetBuffers(application));
    THUNHAN_TRY(m_database.run("DELETE FROM receipt WHERE application = ?1", application));
    THUNHAN_TRY(m_database.run("UPDATE outbox SET stage = 'CREATE', transaction_id = ?2, attempts = 0,"
                               " starts_over = 0, next_attempt_at = ?3 WHERE application = ?1",
                               application, transaction, now));
    return changedOne();
}

Result<void> Outbox::startOver(ApplicationId application, const Error& error, const QDateTime& now,
                               const QDateTime& nextAttemptAt)
{
    THUNHAN_TRY(forgetBuffers(application));
    THUNHAN_TRY(m_database.run("UPDATE outbox SET stage = 'CREATE', starts_over = starts_over + 1"
                               " WHERE application = ?1 AND stage <> 'DONE'",
                               application));
    return saveFailure(application, error, {}, now, nextAttemptAt);
}

Result<void> Outbox::forgetBuffers(ApplicationId application)
{
    THUNHAN_TRY(m_database.run(
        "UPDATE packet_object SET buffer_id = '', upload_url = '' WHERE application = ?1", application));
    return m_database.run("UPDATE outbox SET bytes_sent = 0 WHERE application = ?1", application);
}

Result<OutboxCounts> Outbox::counts()
{
    THUNHAN_TRY_ASSIGN(
        auto row,
        m_database.query(
            "SELECT"
            " count(*) FILTER (WHERE next_attempt_at IS NOT NULL AND last_error = ''"
            " AND forwarded = 0),"
            " count(*) FILTER (WHERE next_attempt_at IS NOT NULL AND last_error <> ''"
            " AND forwarded = 0),"
            " count(*) FILTER (WHERE next_attempt_at IS NULL AND forwarded = 0),"
            " coalesce(sum(bytes_total - bytes_sent) FILTER (WHERE next_attempt_at IS NOT NULL), 0),"
            " count(*) FILTER (WHERE forwarded = 1)"
            " FROM outbox WHERE stage <> 'DONE'"));
    THUNHAN_TRY(row.step());
    OutboxCounts counts;
    counts.waiting = int(row.integer(0));
    counts.retrying = int(row.integer(1));
    counts.held = int(row.integer(2));
    counts.bytesWaiting = row.integer(3);
    counts.forwarding = int(row.integer(4));
    THUNHAN_TRY_ASSIGN(auto receipts, m_database.query("SELECT count(*), max(received_at) FROM receipt"));
    THUNHAN_TRY(receipts.step());
    counts.done = int(receipts.integer(0));
    counts.lastReceiptAt = receipts.time(1);
    return counts;
}

Result<std::optional<QDateTime>> Outbox::oldestWaiting()
{
    THUNHAN_TRY_ASSIGN(auto row,
                       m_database.query("SELECT min(a.submitted_at) FROM outbox o JOIN application a"
                                        " ON a.id = o.application WHERE o.stage <> 'DONE'"
                                        " AND o.forwarded = 0"));
    THUNHAN_TRY(row.step());
    return row.isNull(0) ? std::nullopt : std::optional(row.time(0));
}

Result<QList<OutboxItem>> Outbox::list(int limit, ApplicationId before)
{
    return readRows(m_database.query("SELECT " THUNHAN_OUTBOX_COLUMNS ", a.state, a.full_name, r.received_at,"
                                     " (SELECT count(*) FROM credential_request c WHERE c.application ="
                                     " o.application AND c.next_attempt_at IS NOT NULL),"
                                     " EXISTS (SELECT 1 FROM credential_request c WHERE c.application ="
                                     " o.application AND c.status IN ('FAILED', 'CANCELLED')"
                                     " AND c.settled_at IS NULL),"
                                     " coalesce((SELECT c.reason FROM credential_request c WHERE"
                                     " c.application = o.application AND c.reason <> ''"
                                     " ORDER BY c.number LIMIT 1), '')"
                                     " FROM outbox o JOIN application a ON a.id = o.application"
                                     " LEFT JOIN receipt r ON r.application = o.application"
                                     " WHERE ?2 IS NULL OR o.number <"
                                     " (SELECT number FROM outbox WHERE application = ?2)"
                                     " ORDER BY o.number DESC LIMIT ?1",
                                     limit, before),
                    [](const Statement& row) -> Result<OutboxItem> {
                        OutboxItem item;
                        THUNHAN_TRY_ASSIGN(item.entry, entryFrom(row));
                        THUNHAN_TRY_ASSIGN(item.state,
                                           known(applicationStateFromName(row.text(outboxColumns)), "state"));
                        item.applicantName = row.text(outboxColumns + 1);
                        item.receiptAt = row.time(outboxColumns + 2);
                        item.awaitedResults = int(row.integer(outboxColumns + 3));
                        item.needsCallBack = row.integer(outboxColumns + 4) != 0;
                        item.resultReason = row.text(outboxColumns + 5);
                        return item;
                    });
}

} // namespace thunhan
