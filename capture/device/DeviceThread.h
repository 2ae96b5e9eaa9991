// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QObject>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace thunhan
{

// What a device object and its thread share. Held by both, so that either may go first.
class DeviceLink : public std::enable_shared_from_this<DeviceLink>
{
public:
    DeviceLink(QObject* owner, std::shared_ptr<const Clock> clock) : m_owner(owner), m_clock(std::move(clock))
    {
    }

    // -- for the device's thread
    bool stopAsked();
    // Both false when asked to stop. The predicate reads what change() writes.
    bool pause(std::chrono::nanoseconds duration);
    bool waitUntil(const std::function<bool()>& predicate);
    // Runs `action` on the owner's thread, unless the owner has left by then.
    void tell(std::function<void()> action);
    // Around each call that may block inside a driver.
    template <class Call>
    auto timed(Call call)
    {
        m_callSince = m_clock->monotonic().count();
        auto answer = call();
        m_callSince = -1;
        return answer;
    }

    // -- for both
    // Changes shared state under the lock and wakes the thread.
    template <class Change>
    void change(Change action)
    {
        const std::lock_guard lock(m_mutex);
        action();
        m_changed.notify_all();
    }

private:
    friend class DeviceThread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QObject* m_owner; // null once it has left; written on its own thread, under the lock
    std::shared_ptr<const Clock> m_clock;
    bool m_stop = false;
    bool m_finished = false;
    std::atomic<qint64> m_callSince{-1};
};

// The thread on which a device's blocking stack runs. A call inside a driver that never returns cannot be
// ended from outside: such a thread is left to itself with all that it uses, and another one may be started.
// Used on the owner's thread only; no call but the destructor waits.
class DeviceThread
{
public:
    DeviceThread(QObject& owner, std::shared_ptr<const Clock> clock);
    // Asks to stop and waits, but no longer than `patience` of the last start() for each thread.
    ~DeviceThread();
    DeviceThread(const DeviceThread&) = delete;
    DeviceThread& operator=(const DeviceThread&) = delete;

    // Leaves the thread that runs and starts another. The body must return soon when the link says
    // stopAsked().
    std::shared_ptr<DeviceLink> start(std::function<void(DeviceLink&)> body,
                                      std::chrono::milliseconds patience);
    void leave();
    bool running() const { return m_current != nullptr; }
    // How long the driver's call that runs now has taken; 0 when none runs.
    std::chrono::milliseconds inCallFor() const;

private:
    struct Started {
        std::shared_ptr<DeviceLink> link;
        std::thread thread;
    };
    void joinFinished();

    QObject& m_owner;
    std::shared_ptr<const Clock> m_clock;
    std::chrono::milliseconds m_patience{0};
    std::unique_ptr<Started> m_current;
    std::vector<std::unique_ptr<Started>> m_left;
};

} // namespace thunhan
