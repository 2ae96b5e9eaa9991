// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/FollowingDigest.h"

#include <QtConcurrentRun>
#include <utility>

namespace thunhan
{

FollowingDigest::FollowingDigest(QThreadPool& pool)
    : m_follower(QtConcurrent::run(&pool, [this] { follow(); }))
{
}

FollowingDigest::~FollowingDigest()
{
    end();
}

void FollowingDigest::filled(QByteArrayView piece)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = m_waiting.isEmpty() ? piece : QByteArrayView(m_waiting.begin(), piece.end());
    }
    m_changed.notify_one();
}

QByteArray FollowingDigest::result()
{
    end();
    return m_hash.result();
}

void FollowingDigest::follow()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ended || !m_waiting.isEmpty(); });
        if (m_waiting.isEmpty())
            return;
        const QByteArrayView piece = std::exchange(m_waiting, {});
        lock.unlock();
        m_hash.add(piece);
    }
}

void FollowingDigest::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_one();
    m_follower.waitForFinished();
}

} // namespace thunhan
