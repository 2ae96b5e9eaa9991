// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/BatchId.h"
#include "app/store/Database.h"

namespace thunhan
{

// A batch as it was signed.
struct StoredBatch {
    qint64 sequence = 0; // 1, 2, 3 ... without gaps
    BatchId id;
    QByteArray manifest;    // see BatchManifest
    QByteArray signature;   // detached JWS over it
    QByteArray certificate; // PEM, of the key that signed

    friend bool operator==(const StoredBatch&, const StoredBatch&) = default;
};

// The chain of the station's batches. Call on the store's thread.
class BatchRepository
{
public:
    explicit BatchRepository(Database& database) : m_database(database) {}

    // Its sequence is the last one's and one more; anything else is StoreFailed.
    Result<void> append(const StoredBatch& batch);
    Result<std::optional<StoredBatch>> last();
    Result<StoredBatch> load(BatchId id); // NotFound
    // From the first on, after `sequence`.
    Result<QList<StoredBatch>> list(qint64 sequence, int limit);

    // Those with entries that are not delivered, oldest first.
    Result<QList<BatchId>> unfinished();
    // Of the batch's applications, those that are not delivered, in the order of enqueuing.
    Result<QList<ApplicationId>> waiting(BatchId id);
    // Own entries that are in no batch yet and not held for a person, in the order of enqueuing.
    Result<QList<ApplicationId>> unbatched(int limit);

private:
    Database& m_database;
};

} // namespace thunhan
