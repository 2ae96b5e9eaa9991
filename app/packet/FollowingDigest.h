// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Sha256.h"

#include <QFuture>
#include <QThreadPool>
#include <condition_variable>
#include <mutex>

namespace thunhan
{

// SHA-256 of a buffer that is still being filled, computed on another thread a little behind whoever fills
// it. A pool without a free thread costs time alone: result() then does the work itself.
class FollowingDigest
{
public:
    explicit FollowingDigest(QThreadPool& pool);
    ~FollowingDigest();
    Q_DISABLE_COPY_MOVE(FollowingDigest)

    // `piece` begins where the one before it ended, is not changed any more and stays until result().
    void filled(QByteArrayView piece);
    // Of all pieces; 32 bytes. Once.
    QByteArray result();

private:
    void follow();
    void end();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArrayView m_waiting;
    bool m_ended = false;
    Sha256 m_hash;
    QFuture<void> m_follower;
};

} // namespace thunhan
