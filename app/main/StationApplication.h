// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <chrono>

namespace thunhan
{

// Measures how long one event keeps the UI thread, from the outside: what a key press would have had to wait.
class StationApplication final : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    std::chrono::microseconds longestStall() const { return m_longest; }
    // The event in work is left out: for work that measures and does not belong to the station, such as
    // taking a screenshot.
    void skipThisEvent() { m_skip = true; }

private:
    bool m_inEvent = false;
    bool m_skip = false;
    std::chrono::microseconds m_longest{};
};

} // namespace thunhan
