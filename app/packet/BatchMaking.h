// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/packet/BatchManifest.h"
#include "app/store/BatchRepository.h"

namespace thunhan
{

// A batch is no larger.
inline constexpr qint64 largestBatchBytes = qint64{20} * 1024 * 1024;

// Who puts a batch together, and when.
struct BatchMaker {
    BatchId id;    // of the batch to be made
    OperatorId by; // null: the station, by its plan
    QDateTime at;
};

// Puts those of `applications` that are in no batch into a new one, signs it and links it to the one before.
// Nothing is made when all are in one. On the store's thread, inside one transaction. `applications`: the
// station's own, in the outbox, at most BatchManifest::mostPackets that are in none. CertificateMissing,
// CertificateInvalid, SealingFailed.
Result<void> makeBatch(Database& database, const QList<ApplicationId>& applications, const BatchMaker& maker);

// The same for every application of the station that waits and is in no batch, as many batches as it takes.
// `nextId` gives each batch its id.
Result<void> makeBatches(Database& database, OperatorId by, const QDateTime& at,
                         const std::function<BatchId()>& nextId);

// What verifyBatches() found.
struct BatchVerdict {
    qint64 batches = 0;     // that hold, from the first on
    qint64 firstBroken = 0; // sequence of the first that does not; 0: the chain holds
};
// Walks the chain: sequence, links and signatures. An Error only when it cannot be read at all.
Result<BatchVerdict> verifyBatches(Database& database);

} // namespace thunhan
