// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/SecureBytes.h"
#include "app/domain/OperatorProfile.h"
#include "app/keys/KeySlots.h"
#include "app/keys/StationIdentity.h"
#include "app/main/StationFolder.h"

#include <vector>

namespace thunhan
{

struct NewOperator {
    OperatorProfile profile;
    SecureBytes passphrase;
};

// Makes a station's folder as a whole or not at all: everything is written into a folder beside it, which
// then takes its name. `operators`: at least one. Blocking (a key derivation for each operator): off the UI
// thread. StoreExists when the folder holds a station, PassphraseTooWeak, FileUnwritable, DiskFull.
Result<void> provisionStation(const StationFolder& folder, const StationSettings& settings,
                              const StationIdentity& identity, const std::vector<NewOperator>& operators,
                              KeyCost cost, const Clock& clock);

} // namespace thunhan
