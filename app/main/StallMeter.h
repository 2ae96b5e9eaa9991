// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <chrono>

namespace thunhan
{

// How long the UI thread was away from its event loop at the longest: the time from waking up to the next
// wait. Everything that a key press could have waited for counts, also several events in a row. UI thread
// only.
class StallMeter final : public QObject
{
    Q_OBJECT
public:
    explicit StallMeter(QObject* parent = nullptr);

    std::chrono::microseconds longest() const { return m_longest; }
    // The run of the loop that goes on now is left out: for work that measures and does not belong to the
    // station, such as taking a screenshot.
    void skipThisRun() { m_skip = true; }

private:
    using Time = std::chrono::steady_clock::time_point;

    Time m_awake;
    std::chrono::microseconds m_longest{};
    bool m_skip = true; // the run that made this object
};

} // namespace thunhan
