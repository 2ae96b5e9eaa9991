// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/AuditLog.h"
#include "app/domain/ApplicationState.h"
#include "app/store/Database.h"

#include <QHash>
#include <QStringList>
#include <initializer_list>

namespace thunhan
{

// Whether a store is what the station wrote, and whether every application that was ever begun is accounted
// for.
struct StoreVerdict {
    AuditVerdict audit;
    qint64 captured = 0;                 // file numbers ever given
    QHash<ApplicationState, int> states; // where they are now
    // Captured = sent + waiting + refused + purged.
    qint64 sent() const { return count({ApplicationState::Delivered, ApplicationState::Processed}); }
    qint64 waiting() const
    {
        return count({ApplicationState::Draft, ApplicationState::PendingReview, ApplicationState::Returned,
                      ApplicationState::Queued, ApplicationState::InTransit});
    }
    // By the registry or by a reviewer, or waiting for a person to decide about it.
    qint64 refused() const
    {
        return count({ApplicationState::Refused, ApplicationState::Quarantined, ApplicationState::Rejected});
    }
    qint64 purged() const { return count({ApplicationState::Purged}); }
    bool balances() const { return captured == sent() + waiting() + refused() + purged(); }

    QStringList offences; // what does not hold, by ids; empty: all of it holds

    bool isWhole() const { return offences.isEmpty(); }

private:
    qint64 count(std::initializer_list<ApplicationState> some) const
    {
        qint64 sum = 0;
        for (const ApplicationState state : some)
            sum += states.value(state);
        return sum;
    }
};

// Reads everything, pictures and packets included: minutes for a large store. Goes on after an offence. Call
// on the store's thread, outside of a transaction.
StoreVerdict judgeStore(Database& database);

} // namespace thunhan
