// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/keys/KeySlots.h"
#include "app/packet/BackupManifest.h"

#include <functional>

namespace thunhan
{

// A backup that was found; nothing of it is proven yet but that its files are there, with their sizes.
struct FoundBackup {
    QString folder;
    BackupManifest manifest;
};

// `place` is the folder of one backup, or a stick with several, of which the newest whole one of the only
// station is taken. BackupMissing, also where there are those of several stations (the detail names the
// folders); BackupIncomplete; BackupChanged for a manifest that is none; StoreNewer.
Result<FoundBackup> findBackup(const QString& place);

struct RestoreOrders {
    QString to;        // the new station's folder: not there yet, or empty
    QString slotsFile; // name of the key slots' among the backup's files
    // Opens the slots of the copy, by a passphrase or the authority's key. Asked once, after every digest was
    // compared.
    std::function<Result<SecureBytes>(const KeySlots&)> unlock;
};

// A station out of its backup. Written under another name, proven (digests, the station's signature, pages,
// structure, references) and only then named; what ends it before leaves nothing and touches nothing
// that was there. The new station is of a later generation than the one that was backed up (see
// LineageRepository), has no slot for a chip, and its trail tells of it. Blocks for minutes.
//
// Errors: StoreExists (the folder is not empty), BackupIncomplete, BackupChanged, BackupForeign (slots, store
// and manifest do not belong together), StoreNewer, DiskFull, FileUnwritable, what `unlock` says.
Result<void> restoreStation(const FoundBackup& backup, const RestoreOrders& orders, const Clock& clock);

} // namespace thunhan
