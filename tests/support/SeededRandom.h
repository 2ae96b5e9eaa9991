// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Random.h"

#include <QMutex>
#include <random>

namespace thunhan
{

// The same bytes from the same seed on every machine: the standard fixes the numbers of mt19937_64, though
// not those of its distributions.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint64 seed = 1) : m_engine(seed) {}

    void fill(std::span<std::byte> bytes) override
    {
        const QMutexLocker lock(&m_mutex);
        for (std::byte& byte : bytes)
            byte = static_cast<std::byte>(m_engine() >> 56U);
    }

private:
    QMutex m_mutex;
    std::mt19937_64 m_engine;
};

} // namespace thunhan
