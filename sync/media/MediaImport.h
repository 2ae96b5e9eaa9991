// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/store/Store.h"
#include "sync/media/MediaBatch.h"

#include <functional>

namespace thunhan
{

// What an import found on the stick.
struct ImportReport {
    int taken = 0;           // packets of other stations, to be brought to the registry from here
    int known = 0;           // such packets that had been taken before
    QList<Error> refused;    // of packets, or of whole batches, that are not what their station signed
    int receiptsTaken = 0;   // applications of this station that are delivered by them
    int receiptsKnown = 0;   // that were delivered already
    int receiptsRefused = 0; // forged, for other bytes, or for an application that waits for a person
    int receiptsWritten = 0; // for other stations, onto the stick

    friend bool operator==(const ImportReport&, const ImportReport&) = default;
};

// Takes in what a stick brings: packets of other stations, which this one then sends like its own, and
// receipts for its own. Writes the receipts it has for others beside their batches, and clears its own
// batches off the stick once all of them are delivered. A bad file costs its packet and nothing else.
// Blocking: not for the UI thread; memory for one packet. References outlive the object.
class MediaImport
{
public:
    MediaImport(Store& store, MediaFolder& media, const Clock& clock, RandomSource& random,
                CancelToken cancel)
        : m_store(store), m_media(media), m_clock(clock), m_random(random), m_cancel(std::move(cancel))
    {
    }

    // `by`: the officer at the station. An Error for what ends the whole: the store, a stick that is gone,
    // CertificateMissing for a station without the registry's authority, Cancelled.
    using Progress = std::function<void(int done, int all)>; // batches that were looked at
    Result<ImportReport> run(OperatorId by, const Progress& progress = {});

private:
    Result<void> readOne(BatchId id);
    Result<void> takeIn(const MediaBatch& batch);
    Result<void> takePacket(const MediaBatch& batch, const BatchPacket& listed);
    Result<void> readReceipts(const MediaBatch& batch);
    Result<void> writeReceipts(const MediaBatch& batch);

    Store& m_store;
    MediaFolder& m_media;
    const Clock& m_clock;
    RandomSource& m_random;
    CancelToken m_cancel;
    OperatorId m_by;
    StationId m_own;
    QList<Certificate> m_authorities;
    ImportReport m_report;
};

} // namespace thunhan
