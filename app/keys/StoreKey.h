// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thunhan
{

// Of the key of the encrypted store, in bytes: AES-256.
inline constexpr std::size_t storeKeySize = 32;

} // namespace thunhan
