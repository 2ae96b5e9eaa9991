// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/UnlockCodeRule.h"

#include <algorithm>
#include <span>

namespace thunhan
{

bool isUnlockCode(const SecureBytes& code)
{
    const std::span digits(code.data(), code.size());
    const bool areDigits = std::ranges::all_of(digits, [](auto c) { return c >= '0' && c <= '9'; });
    if (!areDigits || digits.size() < shortestUnlockCode || digits.size() > longestUnlockCode)
        return false;
    const auto step = [&](std::size_t i) { return (digits[i] - digits[i - 1] + 10) % 10; };
    for (std::size_t i = 2; i < digits.size(); ++i) {
        if (step(i) != step(1))
            return true;
    }
    return false;
}

} // namespace thunhan
