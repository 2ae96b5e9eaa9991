// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/PortraitAssessment.h"

#include <chrono>
#include <optional>

namespace thunhan
{

// Makes what is judged many times a second into something that can be read: a check changes its mind only
// when the new one lasts, a figure changes a few times a second, and an advice stays until it could be
// followed. What decides about capturing is never delayed by it. Pure but for what it remembers; one preview,
// one thread.
class PortraitGuide
{
public:
    static constexpr std::chrono::milliseconds lasting{250}; // until a new state of a check is believed
    static constexpr std::chrono::milliseconds readable{
        900}; // an advice stays at least, unless nothing is wrong
    static constexpr std::chrono::milliseconds figures{300}; // between two figures of one check

    // `now`: monotonic. Face, crop and score are the newest; checks, advice and `passed` the steady ones.
    PortraitAssessment take(const PortraitAssessment& newest, std::chrono::milliseconds now);

private:
    struct Shown {
        PortraitCheck check;
        std::chrono::milliseconds figureSince{0};
        std::optional<std::chrono::milliseconds> otherSince; // the newest differs uninterruptedly
        PortraitCheck other;
    };
    void follow(Shown& shown, const PortraitCheck& newest, std::chrono::milliseconds now) const;

    QList<Shown> m_shown;
    PortraitAdvice m_advice = PortraitAdvice::None;
    std::chrono::milliseconds m_adviceSince{0};
};

} // namespace thunhan
