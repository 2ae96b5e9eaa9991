// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "sync/training/TrainingMessages.h"
#include "sync/training/TrainingRoute.h"
#include "sync/training/TrainingStore.h"

namespace thunhan
{

// Resumable uploads of large objects: tus 1.0, core and creation. A finished upload whose bytes have the
// digest that was announced becomes the enrollment's buffer of the same id. One thread, that of the store.
class TrainingUploadDesk
{
public:
    TrainingUploadDesk(TrainingStore& store, const Clock& clock, RandomSource& random)
        : m_store(store), m_clock(clock), m_random(random)
    {
    }

    // The route is one of uploads, of an enrollment that the caller may change.
    TrainingAnswer answer(const TrainingRoute& route, const TrainingRequest& request,
                          const StoredEnrollment& enrollment);

private:
    TrainingAnswer create(const TrainingRequest& request, const StoredEnrollment& enrollment);
    TrainingAnswer tell(const QString& enrollment, const QString& id);
    TrainingAnswer append(const TrainingRequest& request, const QString& enrollment, const QString& id);
    // Nothing: it is a buffer now.
    std::optional<TrainingAnswer> finish(const StoredUpload& upload);

    TrainingStore& m_store;
    const Clock& m_clock;
    RandomSource& m_random;
};

} // namespace thunhan
