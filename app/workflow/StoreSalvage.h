// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/SecureBytes.h"
#include "app/store/TableSalvage.h"

namespace thunhan
{

// What of an application was on a page that cannot be read.
struct SalvageLoss {
    enum class Part {
        Record,  // the application's own row: made anew from the trail, without its file number
        Field,   // `subject`: its key; the trail tells that it was saved
        Sample,  // `subject`: the site
        Page,    // `subject`: the type of document
        Packet,  // to be approved and sealed once more
        Receipt, // of one that was delivered
    };
    ApplicationId application;
    QString fileNumber;
    Part part = Part::Record;
    QString subject;
};

struct SalvageReport {
    QList<int> damagedPages; // numbers, from 1
    QList<SalvagedTable> tables;
    QList<SalvageLoss> losses; // by application
    int returned = 0;          // applications that a clerk has to complete or a supervisor to approve again
};

// Everything that can be read of the store in `from` as a new one, with the same key, in the folder `to`,
// which is there and empty. The old store stays as it is, but for its own log, which opening brings in. An
// application that lost something and is not with the registry yet is returned to its clerk; the trail of the
// new store tells of the salvage. Blocks, minutes for a large store: off the UI thread. StoreDamaged when not
// even the schema's pages can be read; otherwise as Store::open() and Store::create().
Result<SalvageReport> salvageStore(const QString& from, const QString& to, const SecureBytes& key,
                                   const Clock& clock);

} // namespace thunhan
