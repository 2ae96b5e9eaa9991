// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/StoreCopy.h"
#include "app/workflow/Rights.h"

#include <QDateTime>
#include <QStringList>
#include <optional>

namespace thunhan
{

// The parts, in their order. For tests, which end the work before each of them as a kill would.
enum class BackupStep { Clearing, CopyingStore, CopyingFiles, Vouching, TakingName, Telling, RemovingOlder };
using BackupProbe = std::function<bool(BackupStep)>; // true: killed here

struct BackupOrders {
    QString folder;    // the station's
    QStringList files; // names of those beside the store that belong to the station; what is not there is not
                       // missed
    const SecureBytes& storeKey;
    OperatorId actor;     // an administrator of the store
    QString to;           // a folder, of a stick as a rule
    CopyWatch watch = {}; // an Error of it (Cancelled) ends the work
    BackupProbe probe = {};
    DatabaseProbe databaseProbe = {};
};

struct BackupDone {
    QDateTime at;
    qint64 bytes = 0;
    QString folder;   // where it lies; known to whoever made it
    qint64 found = 0; // bytes of it that an interrupted one had written
};

// A station and its open store, which goes on working, as a folder of its own below `to`: see BackupLayout.h
// and BackupManifest. It is written under another name, proven, flushed, named, told of in the trail; then
// the station's older copies there go. Whatever ends it, a copy that was whole before is whole after, unless
// a newer one is; the next goes on with what an interrupted one left. Nothing on the stick opens without a
// passphrase, the chip or the recovery key.
//
// Blocks for minutes, on a pool thread; the store outlives the call.
// Errors: RightMissing, BackupNoRoom (looked at before, and met), FileUnwritable (pulled, write-protected),
// BackupChanged (the stick does not give back what was written), StoreDamaged, what `watch` says.
Result<BackupDone> backUpStation(Store& store, const BackupOrders& orders, const Clock& clock);

// The one made last, wherever it is now: without its folder. Call on the store's thread.
Result<std::optional<BackupDone>> lastBackup(Database& database);

} // namespace thunhan
