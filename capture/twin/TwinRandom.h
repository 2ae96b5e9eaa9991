// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace thunhan
{

// SplitMix64: a small generator whose numbers are the same with every compiler and library, which those of
// <random>'s distributions are not. For twins only; nothing secret and no identifier comes from here.
class TwinRandom
{
public:
    // Seeds that differ in any part give unrelated streams.
    explicit TwinRandom(std::initializer_list<quint64> seed)
    {
        for (const quint64 part : seed) {
            m_state ^= part;
            m_state = next();
        }
    }

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; } // [0, 1)
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    double normal(double sigma)
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return sigma * radius * std::cos(2.0 * std::numbers::pi * uniform());
    }

private:
    quint64 m_state = 0;
};

} // namespace thunhan
