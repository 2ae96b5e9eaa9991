// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

namespace thunhan
{

// A small file beside the store that tells a wrong key from a damaged store, which SQLCipher cannot: an
// HMAC-SHA256 under the key over a random salt. It says nothing about the key to anybody who does not have
// it.
enum class KeyCheck {
    Matches,
    Differs,
    Unusable, // missing or damaged itself: only trying the store can tell
};

Result<void> writeKeyCheck(const QString& path, const SecureBytes& key);
KeyCheck checkKey(const QString& path, const SecureBytes& key);

} // namespace thunhan
