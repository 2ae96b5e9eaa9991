// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/LineRate.h"

#include <cmath>

namespace thunhan
{
namespace
{

constexpr double halfLife = 10; // seconds
constexpr double soonest = 0.5; // of measuring, before anything is said

} // namespace

void LineRate::add(qint64 bytes, std::chrono::milliseconds now)
{
    if (m_running) {
        const double passed = std::chrono::duration<double>(now - m_last).count();
        const double keep = std::exp2(-passed / halfLife);
        m_bytes = m_bytes * keep + double(bytes);
        m_seconds = m_seconds * keep + passed;
    }
    m_last = now;
    m_running = true;
}

qint64 LineRate::bytesPerSecond() const
{
    return m_seconds < soonest ? 0 : qint64(m_bytes / m_seconds);
}

} // namespace thunhan
