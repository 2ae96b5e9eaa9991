// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Random.h"
#include "app/store/Outbox.h"

#include <QDateTime>
#include <chrono>

namespace thunhan
{

// When to try again: full jitter, rand(0, min(15 min, 2 s * 2^n)), so that a province of stations that lost
// the line together does not come back together.
class RetryPolicy
{
public:
    static constexpr std::chrono::milliseconds first{2000};
    static constexpr std::chrono::milliseconds longest{std::chrono::minutes(15)};
    // A registry may ask for patience, not for silence.
    static constexpr std::chrono::milliseconds longestAsked = Outbox::longestWait;

    explicit RetryPolicy(RandomSource& random) : m_random(random) {}

    // `failures`: in a row before this one. Not before `notBefore` (Retry-After) where it is valid.
    QDateTime nextAttempt(const QDateTime& now, int failures, const QDateTime& notBefore = {}) const;

    // When to ask again what became of something: after a minute, and ever less often, every six hours at
    // last; somewhere in the second half of the wait. `polls`: answers that told nothing new.
    static constexpr std::chrono::milliseconds firstPoll{std::chrono::minutes(1)};
    static constexpr std::chrono::milliseconds longestPoll{std::chrono::hours(6)};
    QDateTime nextPoll(const QDateTime& now, int polls) const;
    QDateTime latestPoll(const QDateTime& now) const { return nextPoll(now, 20); }

private:
    RandomSource& m_random;
};

} // namespace thunhan
