// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecureBytes.h"

#include <QStringView>

namespace thunhan
{

inline constexpr int shortestUnlockCode = 6;
inline constexpr int longestUnlockCode = 12;

// Decimal digits, as many as that, that are not all alike and do not go up or down by the same step. Three
// guesses are all that anybody has.
bool isUnlockCode(const SecureBytes& code);
// The same while it is typed; leaves no copy behind.
bool isUnlockCode(QStringView code);

} // namespace thunhan
