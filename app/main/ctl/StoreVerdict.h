// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/AuditLog.h"
#include "app/domain/ApplicationState.h"
#include "app/store/Database.h"

#include <QHash>
#include <QStringList>

namespace thunhan
{

// Whether a store is what the station wrote, and whether every application that was ever begun is accounted
// for.
struct StoreVerdict {
    AuditVerdict audit;
    qint64 captured = 0;                 // file numbers ever given
    QHash<ApplicationState, int> states; // where they are now
    QStringList offences;                // what does not hold, by ids; empty: all of it holds

    bool isWhole() const { return offences.isEmpty(); }
};

// Reads everything, pictures and packets included: minutes for a large store. Goes on after an offence. Call
// on the store's thread, outside of a transaction.
StoreVerdict judgeStore(Database& database);

} // namespace thunhan
