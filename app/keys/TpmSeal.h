// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <QByteArray>

namespace thunhan
{

// A secret that only this machine's TPM 2.0 gives back, to somebody who knows the PIN, while the machine was
// started the way it was when the secret was sealed (PCR 7: Secure Boot and its keys). Nothing stays inside
// the chip: the two parts are kept by the caller and worth nothing without it. The chip counts wrong PINs and
// locks itself by its own rule.
struct TpmSealed {
    QByteArray publicPart;  // TPM2B_PUBLIC
    QByteArray privatePart; // TPM2B_PRIVATE, encrypted by the chip
};

inline constexpr qsizetype largestTpmPart = 1024;
inline constexpr std::size_t shortestPin = 6;

// What the TPM software stack calls the way to the chip; the kernel's resource manager.
inline constexpr char usualTpm[] = "device:/dev/tpmrm0";

// Both block, up to a second; any thread. TpmMissing when there is no chip or nobody answers at it, TpmFailed
// for what it gives no better name to.

// PassphraseTooWeak for a PIN of fewer than `shortestPin` bytes.
Result<TpmSealed> sealInTpm(const QByteArray& tpm, const SecureBytes& secret, const SecureBytes& pin);

// WrongPin (it counts), TpmLockedOut, TpmCleared (or another chip), TpmStateChanged (started in another way).
Result<SecureBytes> unsealFromTpm(const QByteArray& tpm, const TpmSealed& sealed, const SecureBytes& pin);

} // namespace thunhan
