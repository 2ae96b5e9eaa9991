// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QDateTime>
#include <QMutex>

namespace thunhan
{

// Stands still until told to go on. Starts on Monday, 2 March 2026 at 08:00 in Vietnam, the day that the
// sample applications are made on. Any thread may read and set it.
class ManualClock final : public Clock
{
public:
    static QDateTime start() { return {QDate(2026, 3, 2), QTime(1, 0), Qt::UTC}; }

    explicit ManualClock(QDateTime now = start()) : m_now(std::move(now)) {}

    QDateTime nowUtc() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_now;
    }
    std::chrono::milliseconds monotonic() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_monotonic;
    }

    // Time passes: both clocks go on.
    void advance(std::chrono::milliseconds by)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    // Somebody sets the machine's clock: only wall time jumps.
    void setWall(const QDateTime& now)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = now;
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{0};
};

} // namespace thunhan
