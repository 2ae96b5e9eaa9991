// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/BatchRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

StoredBatch batchFrom(const Statement& row)
{
    return {row.integer(0), row.id<BatchId>(1), row.blob(2), row.blob(3), row.blob(4)};
}

ApplicationId applicationFrom(const Statement& row)
{
    return row.id<ApplicationId>(0);
}

} // namespace

Result<void> BatchRepository::append(const StoredBatch& batch)
{
    THUNHAN_TRY(m_database.run("INSERT INTO batch (sequence, id, manifest, signature, certificate)"
                               " SELECT ?1, ?2, ?3, ?4, ?5"
                               " WHERE ?1 = (SELECT coalesce(max(sequence), 0) + 1 FROM batch)",
                               batch.sequence, batch.id, batch.manifest, batch.signature, batch.certificate));
    if (m_database.changes() != 1)
        return {ErrorCode::StoreFailed, QStringLiteral("a batch out of sequence")};
    return {};
}

Result<std::optional<StoredBatch>> BatchRepository::last()
{
    return readFirst(m_database.query("SELECT sequence, id, manifest, signature, certificate FROM batch"
                                      " ORDER BY sequence DESC LIMIT 1"),
                     batchFrom);
}

Result<StoredBatch> BatchRepository::load(BatchId id)
{
    return readOne(m_database.query("SELECT sequence, id, manifest, signature, certificate FROM batch"
                                    " WHERE id = ?1",
                                    id),
                   "such batch", batchFrom);
}

Result<QList<StoredBatch>> BatchRepository::list(qint64 sequence, int limit)
{
    return readRows(m_database.query("SELECT sequence, id, manifest, signature, certificate FROM batch"
                                     " WHERE sequence > ?1 ORDER BY sequence LIMIT ?2",
                                     sequence, limit),
                    batchFrom);
}

Result<QList<BatchId>> BatchRepository::unfinished()
{
    return readRows(m_database.query("SELECT id FROM batch WHERE id IN (SELECT batch FROM outbox"
                                     " WHERE stage <> 'DONE') ORDER BY sequence"),
                    [](const Statement& row) { return row.id<BatchId>(0); });
}

Result<QList<ApplicationId>> BatchRepository::waiting(BatchId id)
{
    return readRows(m_database.query("SELECT application FROM outbox WHERE stage <> 'DONE' AND batch = ?1"
                                     " ORDER BY number",
                                     id),
                    applicationFrom);
}

Result<QList<ApplicationId>> BatchRepository::unbatched(int limit)
{
    return readRows(m_database.query("SELECT application FROM outbox WHERE stage <> 'DONE' AND batch IS NULL"
                                     " AND forwarded = 0 AND next_attempt_at IS NOT NULL"
                                     " ORDER BY number LIMIT ?1",
                                     limit),
                    applicationFrom);
}

} // namespace thunhan
