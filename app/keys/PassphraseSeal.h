// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <QByteArray>
#include <chrono>

namespace thunhan
{

// Cost of one guess (Argon2id). Kept in each slot, so that a later version may raise it for new passphrases.
// 64 MiB is RFC 9106's second recommendation; its three passes are doubled. With twice the memory and half
// the passes a guess costs the same, but the kernel holds the whole process up for a tenth of a second while
// it hands the pages out.
struct KeyCost {
    quint64 operations = 6;
    quint64 memoryBytes = 64ULL * 1024 * 1024;

    friend bool operator==(const KeyCost&, const KeyCost&) = default;
};

inline constexpr quint64 mostKeyOperations = 64;
inline constexpr quint64 mostKeyMemory = 1024ULL * 1024 * 1024;

// How long a guess shall take at the machine that makes the slot.
inline constexpr std::chrono::milliseconds wantedGuessTime{500};

// The passes over 64 MiB that take `wanted` on a machine where three took `threePasses`; never fewer than RFC
// 9106's three.
KeyCost costFor(std::chrono::milliseconds threePasses, std::chrono::milliseconds wanted = wantedGuessTime);
// The same, measured here and now. Blocks for a quarter of a second.
Result<KeyCost> measureKeyCost(const Clock& clock);

// A secret under a key derived from a passphrase: Argon2id, then XChaCha20-Poly1305 with `bound` as
// associated data. Blocking, as long as `cost` says; any thread.
struct PassphraseSealed {
    KeyCost cost;
    QByteArray salt;   // crypto_pwhash_SALTBYTES
    QByteArray nonce;  // crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
    QByteArray sealed; // the secret and the tag
};

Result<PassphraseSealed> sealByPassphrase(const SecureBytes& secret, const SecureBytes& passphrase,
                                          KeyCost cost, const QByteArray& bound);
// WrongPassphrase; also for changed bytes, which nobody can tell from it.
Result<SecureBytes> openByPassphrase(const PassphraseSealed& sealed, const SecureBytes& passphrase,
                                     const QByteArray& bound);

} // namespace thunhan
