// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "sync/training/TrainingIntake.h"
#include "sync/training/TrainingRoute.h"
#include "sync/training/TrainingUploadDesk.h"

#include <functional>

namespace thunhan
{

// Answers the calls of OSIA Enrollment 1.3.0 for stations that were let in. An enrollment belongs to the
// certificate that created it, and to others that tried to with the same packet. Reading a finalized one
// gives a signed receipt beside it (header Delivery-Receipt). One thread, that of the store.
class TrainingEnrollmentDesk
{
public:
    // `accepted` is told each enrollment that was finalized, once.
    TrainingEnrollmentDesk(TrainingStore& store, TrainingIntake intake, const Clock& clock,
                           RandomSource& random, std::function<void(const AcceptedEnrollment&)> accepted);

    // `thumbprint`: SHA-256 of the client's certificate. The route is one of an enrollment or its buffers.
    TrainingAnswer answer(const TrainingRoute& route, const TrainingRequest& request,
                          const QByteArray& thumbprint);

private:
    TrainingAnswer create(const QString& id, const TrainingRequest& request, const QByteArray& thumbprint);
    TrainingAnswer refuseSecond(const StoredEnrollment& existing, const QJsonObject& document,
                                const QByteArray& certificate);
    TrainingAnswer read(const StoredEnrollment& enrollment) const;
    TrainingAnswer update(const StoredEnrollment& enrollment, const TrainingRequest& request);
    TrainingAnswer finalize(const StoredEnrollment& enrollment);
    TrainingAnswer createBuffer(const StoredEnrollment& enrollment, const TrainingRequest& request);
    TrainingAnswer readBuffer(const StoredEnrollment& enrollment, const QString& id);

    TrainingStore& m_store;
    TrainingIntake m_intake;
    TrainingUploadDesk m_uploads;
    const Clock& m_clock;
    RandomSource& m_random;
    std::function<void(const AcceptedEnrollment&)> m_accepted;
};

} // namespace thunhan
