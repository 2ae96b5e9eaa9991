// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <cstddef>

namespace thunhan
{

inline constexpr std::size_t storeKeySize = 32;

// Something that yields the key of the encrypted store: an operator's passphrase today, a chip that releases
// it only to this machine where a site has one. Blocking, up to seconds: call it off the UI thread.
class KeyProvider
{
public:
    virtual ~KeyProvider() = default;
    // `storeKeySize` bytes, or why not.
    virtual Result<SecureBytes> storeKey() = 0;
};

} // namespace thunhan
