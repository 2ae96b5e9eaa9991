// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/UnlockCodeRule.h"

#include <span>

namespace thunhan
{

namespace
{

int unitOf(unsigned char character)
{
    return character;
}

int unitOf(QChar character)
{
    return character.unicode();
}

template <class Character>
bool isCode(std::span<const Character> digits)
{
    const auto value = [&](std::size_t i) { return unitOf(digits[i]) - '0'; };
    const auto step = [&](std::size_t i) { return (value(i) - value(i - 1) + 10) % 10; };
    if (digits.size() < shortestUnlockCode || digits.size() > longestUnlockCode)
        return false;
    bool isEven = true; // one step all along
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (value(i) < 0 || value(i) > 9)
            return false;
        isEven = isEven && (i < 2 || step(i) == step(1));
    }
    return !isEven;
}

} // namespace

bool isUnlockCode(const SecureBytes& code)
{
    return isCode(std::span<const unsigned char>(code.data(), code.size()));
}

bool isUnlockCode(QStringView code)
{
    return isCode(std::span<const QChar>(code.data(), std::size_t(code.size())));
}

} // namespace thunhan
