// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/StrongId.h"
#include "app/domain/ClockSkew.h"
#include "sync/client/SyncPlan.h"

#include <QDateTime>
#include <QMetaType>
#include <optional>

namespace thunhan
{

enum class SyncPhase {
    Stopped,
    Idle,    // nothing is due; `nextAttempt` tells when something will be
    Sending, // `current` is on the way
    Paused,  // by a person, until sendNow()
    Halted,  // by `lastError`, which holds for every application, until sendNow()
};

// What the station knows to be true of its outbox. Delivered counts verified receipts and nothing else.
struct SyncStatus {
    SyncPhase phase = SyncPhase::Stopped;
    int waiting = 0;   // approved, nothing sent yet
    int inTransit = 0; // begun, no receipt yet
    int refused = 0;
    int quarantined = 0;
    int deliveredTotal = 0;
    int awaitedResults = 0; // cards and accounts that the registry has not decided about
    int callBacks = 0;      // applications whose citizen must be called back
    int forwarding = 0;     // of other stations, not delivered yet

    std::optional<ApplicationId> current;
    qint64 currentSent = 0; // bytes
    qint64 currentTotal = 0;
    qint64 bytesWaiting = 0;   // of all that is not confirmed yet, what is under way included
    qint64 bytesPerSecond = 0; // of the line lately; 0: not known
    SyncPlan plan;
    std::optional<Error> downloadError; // of the last look at the registry's downloads
    QDateTime downloadsReadAt;          // when that look ended well, since the start

    std::optional<Error> lastError;     // of the last transfer; cleared by a delivery
    std::optional<ClockSkew> clockSkew; // as measured last
    QDateTime lastReceiptAt;            // invalid: none yet
    QDateTime lastAnswerAt;             // when the registry last answered, refusals included, since the start
    QDateTime nextAttempt;              // invalid: nothing to send, or not by itself

    friend bool operator==(const SyncStatus&, const SyncStatus&) = default;
};

} // namespace thunhan

Q_DECLARE_METATYPE(thunhan::SyncStatus)
