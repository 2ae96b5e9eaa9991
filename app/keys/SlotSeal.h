// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <QByteArray>

namespace thunhan
{

// What the slots of a key file have in common. Each has a key pair (X25519): the store key is sealed for the
// public half, which stands in the file, and only the secret half is kept by what the slot is named after - a
// passphrase, a chip, the authority's key. So a new store key reaches every slot without anybody's
// passphrase.
struct SlotSeal {
    QByteArray publicKey; // slotKeySize
    QByteArray sealedKey; // the store key, sealedStoreKeySize
    // HMAC-SHA256 under the store key over all that a slot is. A slot that somebody without the store key put
    // into the file, or whose public key or certificate he exchanged, has none and gets no new store key.
    QByteArray mark;
};

inline constexpr qsizetype slotKeySize = 32;
inline constexpr qsizetype sealedStoreKeySize = 80; // storeKeySize + crypto_box_SEALBYTES
inline constexpr qsizetype slotMarkSize = 32;

struct SlotKeyPair {
    QByteArray publicKey;
    SecureBytes secret; // slotKeySize
};

// Internal when the system gives no locked memory.
Result<SlotKeyPair> makeSlotKeyPair();

// MalformedInput for a store key of another size.
Result<QByteArray> sealStoreKey(const SecureBytes& storeKey, const QByteArray& publicKey);
// KeySlotsDamaged when `secret` does not open it.
Result<SecureBytes> openStoreKey(const SlotSeal& seal, const SecureBytes& secret);

// `identity`: all of the slot that may not be changed without the store key.
QByteArray slotMark(const SecureBytes& storeKey, const QByteArray& identity);
bool isSlotMark(const QByteArray& mark, const SecureBytes& storeKey, const QByteArray& identity);

} // namespace thunhan
