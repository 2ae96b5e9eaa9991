// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>

namespace thunhan
{

// How fast the line has been lately, from the bytes that went out; forgets by half in about ten seconds.
class LineRate
{
public:
    // `bytes` more went out, told at `now` (Clock::monotonic()).
    void add(qint64 bytes, std::chrono::milliseconds now);
    // What went before a pause says nothing about its length.
    void pause() { m_running = false; }
    // 0: not known yet.
    qint64 bytesPerSecond() const;

private:
    double m_bytes = 0;
    double m_seconds = 0;
    std::chrono::milliseconds m_last{0};
    bool m_running = false;
};

} // namespace thunhan
