// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/domain/RegistryRecord.h"
#include "app/reference/ReferenceData.h"
#include "app/workflow/DeskQueries.h"
#include "app/workflow/EnrollmentService.h"
#include "app/workflow/OperatorSession.h"

#include <QThreadPool>
#include <QTimeZone>
#include <functional>

namespace thunhan
{

// What the desk's pages ask. All of it outlives them; the composition root owns it.
struct DeskServices {
    EnrollmentService& enrollment;
    const DeskQueries& queries;
    const OperatorSession& session;
    const ReferenceData& reference;
    const Clock& clock;
    RandomSource& random; // for ids
    QTimeZone zone;       // the station's, for dates and times on the screen
    QThreadPool& pool;    // for decoding; not the global one, whose threads Qt's painting waits for
    // Asks the population record (SyncControl::lookUp()); empty: this desk has no line to it.
    std::function<QFuture<Result<RegistryRecord>>(const PersonalNumber&, const Applicant&)> lookUpRecord = {};

    int dailyTarget = 0; // as the station is set; a campaign's own goes before it. 0: none

    QDate today() const { return clock.nowUtc().toTimeZone(zone).date(); }
};

} // namespace thunhan
