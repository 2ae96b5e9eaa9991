// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

#include <functional>

namespace thunhan
{

// A new key for the whole store. Beside the store its copy under the new key is made and proven; then the key
// slots are replaced, by one rename; then the copy takes the store's place. The key that the slots give tells
// which of the two files counts, so a kill or a power cut at any point leaves a store that opens with the old
// key or with the new one, and holds the same either way.

// The parts, in their order. For tests, which end the work before each of them as a kill would.
enum class RotationStep { Copying, Noting, Proving, Vouching, Committing, TakingPlace };
using RotationProbe = std::function<bool(RotationStep)>; // true: killed here

struct KeyRotation {
    const SecureBytes& current;
    const SecureBytes& next;
    // Writes into the copy, in one transaction: what is told of the rotation. An Error ends it.
    std::function<Result<void>(Database&)> note;
    // Replaces the key in the slots, as a whole or not at all.
    std::function<Result<void>()> commit;
    Database::CopyProgress progress = {};
    RotationProbe probe = {};
    DatabaseProbe databaseProbe = {};
};

// The store of `folder` is closed and stays so meanwhile: StoreInUse. Blocks for minutes with a large store;
// needs its size once more on the disk. StoreMissing, StoreWrongKey, StoreDamaged, DiskFull, what `note` and
// `commit` say: nothing has changed then. An Error after `commit` does not happen: what is left to do then is
// done by the next opening.
Result<void> rotateStoreKey(const QString& folder, const KeyRotation& rotation);

// Ends what an interrupted rotation began, on the side that `key` belongs to. By whoever opens the store,
// under its lock, before anything else. FileUnwritable.
Result<void> settleRotation(const QString& folder, const SecureBytes& key);

} // namespace thunhan
