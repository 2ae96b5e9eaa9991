// SPDX-License-Identifier: GPL-3.0-or-later
// How key slots stand on the disk. Used by KeySlots alone; blocking.
#pragma once

#include "app/keys/FileLock.h"
#include "app/keys/KeySlots.h"
#include "app/keys/PassphraseSeal.h"
#include "app/keys/SlotSeal.h"
#include "app/keys/TpmSeal.h"

#include <QByteArray>
#include <optional>

namespace thunhan
{

struct OperatorSlot {
    KeySlotInfo info;
    PassphraseSealed secret;
    SlotSeal seal;
};

struct ChipSlot {
    TpmSealed secret;
    SlotSeal seal;
};

struct AuthoritySlot {
    QByteArray certificate; // PEM
    QByteArray secret;      // see sealForRecovery()
    SlotSeal seal;
};

struct KeySlotContent {
    QList<OperatorSlot> people; // at least one
    std::optional<ChipSlot> chip;
    std::optional<AuthoritySlot> authority;
};

// What of a slot its mark vouches for: everything but the counts of wrong attempts and what is only shown.
QByteArray identityOf(const OperatorSlot& slot);
QByteArray identityOf(const ChipSlot& slot);
QByteArray identityOf(const AuthoritySlot& slot);
// What an operator's sealed secret is tied to, so that it opens nothing in another slot.
QByteArray boundTo(const OperatorSlot& slot);

// KeySlotsDamaged for anything but the exact bytes that encodeKeySlots() makes; sizes and costs are checked
// before anybody reads or allocates by them.
Result<KeySlotContent> decodeKeySlots(const QByteArray& bytes);
QByteArray encodeKeySlots(const KeySlotContent& content);

// Held while the file is read and replaced; waits for whoever holds it.
Result<FileLock> lockKeySlots(const QString& path);
// StoreMissing, KeySlotsDamaged, StoreNewer.
Result<KeySlotContent> readKeySlots(const QString& path);
Result<void> writeKeySlots(const QString& path, const KeySlotContent& content);

// StoreWrongKey when no slot is marked by `storeKey`: sealing it beside another would cost somebody the
// store.
Result<void> checkStoreKey(const KeySlotContent& content, const SecureBytes& storeKey);

} // namespace thunhan
