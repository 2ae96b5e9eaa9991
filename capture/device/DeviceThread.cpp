// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/DeviceThread.h"

namespace thunhan
{

bool DeviceLink::stopAsked()
{
    const std::lock_guard lock(m_mutex);
    return m_stop;
}

bool DeviceLink::pause(std::chrono::nanoseconds duration)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, duration, [this] { return m_stop; });
}

bool DeviceLink::waitUntil(const std::function<bool()>& predicate)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this, &predicate] { return m_stop || predicate(); });
    return !m_stop;
}

void DeviceLink::tell(std::function<void()> action)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owner)
        return;
    QMetaObject::invokeMethod(
        m_owner,
        [self = shared_from_this(), action = std::move(action)] {
            if (self->m_owner)
                action();
        },
        Qt::QueuedConnection);
}

DeviceThread::DeviceThread(QObject& owner, std::shared_ptr<const Clock> clock)
    : m_owner(owner), m_clock(std::move(clock))
{
}

DeviceThread::~DeviceThread()
{
    leave();
    for (const std::unique_ptr<Started>& started : m_left) {
        std::unique_lock lock(started->link->m_mutex);
        const bool ended = started->link->m_changed.wait_for(
            lock, m_patience, [link = started->link.get()] { return link->m_finished; });
        lock.unlock();
        if (ended)
            started->thread.join();
        else
            started->thread.detach();
    }
}

std::shared_ptr<DeviceLink> DeviceThread::start(std::function<void(DeviceLink&)> body,
                                                std::chrono::milliseconds patience)
{
    leave();
    m_patience = patience;
    m_current = std::make_unique<Started>();
    m_current->link = std::make_shared<DeviceLink>(&m_owner, m_clock);
    m_current->thread = std::thread([link = m_current->link, body = std::move(body)] {
        body(*link);
        link->change([&link] { link->m_finished = true; });
    });
    return m_current->link;
}

void DeviceThread::leave()
{
    joinFinished();
    if (!m_current)
        return;
    m_current->link->change([link = m_current->link.get()] {
        link->m_owner = nullptr;
        link->m_stop = true;
    });
    m_left.push_back(std::move(m_current));
    joinFinished();
}

std::chrono::milliseconds DeviceThread::inCallFor() const
{
    const qint64 since = m_current ? m_current->link->m_callSince.load() : -1;
    return std::chrono::milliseconds(since < 0 ? 0 : m_clock->monotonic().count() - since);
}

void DeviceThread::joinFinished()
{
    std::erase_if(m_left, [](const std::unique_ptr<Started>& started) {
        std::unique_lock lock(started->link->m_mutex);
        if (!started->link->m_finished)
            return false;
        lock.unlock();
        started->thread.join(); // at its last line
        return true;
    });
}

} // namespace thunhan
