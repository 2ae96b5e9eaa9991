// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Random.h"

#include <limits>
#include <sodium.h>

namespace thunhan
{

quint64 RandomSource::below(quint64 bound)
{
    if (bound < 2)
        return 0;
    // Rejection keeps the draw uniform.
    const quint64 limit = std::numeric_limits<quint64>::max() - std::numeric_limits<quint64>::max() % bound;
    quint64 drawn = 0;
    do {
        fill(std::as_writable_bytes(std::span(&drawn, 1)));
    } while (drawn >= limit);
    return drawn % bound;
}

void SystemRandom::fill(std::span<std::byte> bytes)
{
    randombytes_buf(bytes.data(), bytes.size());
}

} // namespace thunhan
