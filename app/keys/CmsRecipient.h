// SPDX-License-Identifier: GPL-3.0-or-later
// For whom an envelope may be made, and how its key is wrapped. Included by .cpp files only.
#pragma once

#include "app/keys/OpenSslPtr.h"

namespace thunhan
{

// EC P-256, or RSA of 3072 bits or more.
bool isGoodRecipient(EVP_PKEY* key);

// SHA-256 for both ways of wrapping, where OpenSSL would take SHA-1: dhSinglePass-stdDH-sha256kdf (RFC 5753)
// and RSAES-OAEP (RFC 3560). False when OpenSSL refuses.
bool wrapWithSha256(EVP_PKEY* recipient, EVP_PKEY_CTX* context);

} // namespace thunhan
