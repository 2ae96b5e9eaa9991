// SPDX-License-Identifier: GPL-3.0-or-later
// How key slots stand on the disk and how one is sealed. Used by KeySlots alone.
#pragma once

#include "app/keys/KeySlots.h"

#include <QByteArray>

namespace thunhan
{

struct SealedSlot {
    KeySlotInfo info;
    KeyCost cost;
    QByteArray salt;      // crypto_pwhash_SALTBYTES
    QByteArray nonce;     // crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
    QByteArray sealedKey; // storeKeySize + the tag
};

// KeySlotsDamaged for anything but the exact bytes that encodeKeySlots() makes.
Result<QList<SealedSlot>> decodeKeySlots(const QByteArray& content);
QByteArray encodeKeySlots(const QList<SealedSlot>& slots_);

Result<SealedSlot> sealSlot(const SecureBytes& storeKey, const OperatorProfile& profile,
                            const SecureBytes& passphrase, KeyCost cost);
Result<SecureBytes> openSlot(const SealedSlot& slot, const SecureBytes& passphrase); // WrongPassphrase

} // namespace thunhan
