// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstddef>
#include <span>

namespace thunhan
{

// Injected wherever chance matters. Keys and nonces are never drawn from here but from libsodium and OpenSSL
// directly: a test may fix identifiers and jitter, not secrets. Thread-safe.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;
    // Uniform in [0, bound); 0 for bound 0.
    quint64 below(quint64 bound);
};

class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace thunhan
