// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/OperatorProfile.h"
#include "app/keys/KeySlots.h"
#include "app/main/StationFolder.h"
#include "app/store/Store.h"
#include "app/workflow/Rights.h"

#include <QCommandLineParser>
#include <memory>

namespace thunhan
{

// The store of a station, opened by one of its operators.
struct OpenedStation {
    OperatorProfile person; // with the role that the store holds
    std::unique_ptr<Store> store;
};

// --operator and --passphrase-fd.
void addSignInOptions(QCommandLineParser& parser);

// The slot that --operator names; otherwise the only one, or the only one of `role`.
Result<KeySlotInfo> chosenSlot(const QCommandLineParser& parser, const KeySlots& keySlots, Role role);

// `role`: whose passphrase is wanted where --operator names nobody. Blocks for as long as a person types.
// OperatorUnknown when several people or nobody fit; the detail then tells the choices by id and role,
// without names. Otherwise as KeySlots::unlock() and Store::open(); RightMissing for one who left,
// PassphraseTemporary for one who has not chosen their own passphrase yet. RightMissing also for whoever the
// store does not give `right`: what the command does needs it.
Result<OpenedStation> openStation(const QCommandLineParser& parser, const StationFolder& folder, Role role,
                                  Right right);

// The same without opening the store: who proved their passphrase, with the role that the slot shows, and the
// store's key.
struct UnlockedStation {
    OperatorProfile person;
    SecureBytes storeKey;
};
Result<UnlockedStation> unlockStation(const QCommandLineParser& parser, const StationFolder& folder,
                                      Role role);

// Runs `work` on the store's thread and waits for it: a command has nothing else to do.
template <class Work>
auto readStore(Store& store, Work work)
{
    auto future = store.run(std::move(work));
    future.waitForFinished();
    return future.takeResult();
}

} // namespace thunhan
