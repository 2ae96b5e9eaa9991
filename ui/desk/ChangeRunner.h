// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "ui/desk/StepPage.h"

#include <QObject>
#include <deque>
#include <functional>
#include <optional>

namespace thunhan
{

// Runs the changes of one desk one after the other, so that a change that is run again after a failure cannot
// overwrite a later one. UI thread; never blocks.
//
// After a failure of the machine or the session (disk full, store busy, screen locked) the change waits at
// the head and nothing behind it runs until retry(). A change that cannot be right (wrong shape, not allowed
// in this state) is dropped after its error was told.
class ChangeRunner final : public QObject
{
    Q_OBJECT
public:
    explicit ChangeRunner(const Clock& clock, QObject* parent = nullptr);

    // A waiting failure is tried again first.
    void run(const StepPage::Change& change);
    void retry();
    // Another application comes to the desk: answers to earlier changes are not told any more, and what was
    // not asked for yet never will be.
    void reset();

    bool isIdle() const { return !m_running && m_queue.empty(); }
    const std::optional<Error>& failure() const { return m_failure; }
    // Something waits for retry().
    bool canRetry() const { return m_failure && !m_queue.empty(); }
    // Invalid until something was saved.
    const QDateTime& savedAt() const { return m_savedAt; }

    // Calls `done` once everything asked for so far is stored: at once when idle. Forgotten after a failure.
    void whenStored(const std::function<void()>& done);
    // Calls `done` once nothing is being stored any more, whether it could be or not: at once when nothing
    // is.
    void whenSettled(const std::function<void()>& done);

Q_SIGNALS:
    void stored(const thunhan::Application& application);
    void stateChanged(); // failure(), savedAt() or isIdle()
    void failed();       // what waited in whenStored() is forgotten

private:
    void runHead();
    void take(const Result<Application>& result);
    void finishWaiting();
    void settle();

    const Clock& m_clock;
    std::deque<StepPage::Change> m_queue; // the head is the one that runs or failed
    std::function<void()> m_whenStored;
    std::function<void()> m_whenSettled;
    std::optional<Error> m_failure;
    QDateTime m_savedAt;
    bool m_running = false;
    int m_generation = 0; // tells answers to the application on the desk from earlier ones
};

} // namespace thunhan
