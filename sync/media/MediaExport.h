// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/store/BatchId.h"
#include "app/store/Store.h"
#include "sync/media/MediaFolder.h"

#include <functional>

namespace thunhan
{

// What lies on the stick after an export.
struct ExportReport {
    int batches = 0; // written
    int packets = 0; // in them
    qint64 bytes = 0;
    int there = 0; // batches that lay there already, whole

    friend bool operator==(const ExportReport&, const ExportReport&) = default;
};

// Writes everything of this station that waits to be sent onto a stick, as sealed and signed batches. Nothing
// counts as sent by it: that takes a receipt. A batch is there as a whole or, under a name that import passes
// by, not at all; what was begun is begun anew by the next export. Blocking: not for the UI thread; memory
// for one object. References outlive the object.
class MediaExport
{
public:
    MediaExport(Store& store, MediaFolder& media, const Clock& clock, RandomSource& random,
                CancelToken cancel)
        : m_store(store), m_media(media), m_clock(clock), m_random(random), m_cancel(std::move(cancel))
    {
    }

    // Bytes of ciphertext that lie on the stick by now, and of all that will.
    using Progress = std::function<void(qint64 done, qint64 all)>;
    // `by`: the officer at the station. Errors of the medium, the store and the station's certificate;
    // Cancelled.
    Result<ExportReport> run(OperatorId by, const Progress& progress = {});

private:
    Result<bool> isThere(BatchId id, const QByteArray& manifest);
    Result<void> writeBatch(BatchId id, ExportReport& report);
    Result<void> writePacket(const QString& folder, ApplicationId id, ExportReport& report);
    void tell(qint64 bytes); // more

    Store& m_store;
    MediaFolder& m_media;
    const Clock& m_clock;
    RandomSource& m_random;
    CancelToken m_cancel;
    OperatorId m_by;
    Progress m_progress;
    qint64 m_done = 0;
    qint64 m_all = 0;
};

} // namespace thunhan
