// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/RetryPolicy.h"

#include <algorithm>

namespace thunhan
{

QDateTime RetryPolicy::nextAttempt(const QDateTime& now, int failures, const QDateTime& notBefore) const
{
    const int doublings = std::clamp(failures, 0, 20); // beyond that the ceiling holds anyway
    const std::chrono::milliseconds ceiling = std::min(longest, first * (1 << doublings));
    const auto jitter = static_cast<qint64>(m_random.below(static_cast<quint64>(ceiling.count()) + 1));
    const QDateTime own = now.addMSecs(jitter);
    if (!notBefore.isValid())
        return own;
    return std::max(own, std::min(notBefore, now.addMSecs(longestAsked.count())));
}

QDateTime RetryPolicy::nextPoll(const QDateTime& now, int polls) const
{
    const std::chrono::milliseconds wait = std::min(longestPoll, firstPoll * (1 << std::clamp(polls, 0, 20)));
    const qint64 half = wait.count() / 2;
    return now.addMSecs(half + static_cast<qint64>(m_random.below(static_cast<quint64>(half) + 1)));
}

} // namespace thunhan
