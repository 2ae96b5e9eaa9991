// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <chrono>

namespace thunhan
{

// Injected wherever time matters, so that tests set it. Any thread may read a clock.
class Clock
{
public:
    virtual ~Clock() = default;
    // Wall time in UTC, whole milliseconds. May jump when the machine's clock is set.
    virtual QDateTime nowUtc() const = 0;
    // Never jumps back; for intervals only.
    virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override;
    std::chrono::milliseconds monotonic() const override;
};

} // namespace thunhan
