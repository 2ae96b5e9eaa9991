// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitGuide.h"

namespace thunhan
{
namespace
{

bool saysTheSame(const PortraitCheck& a, const PortraitCheck& b)
{
    return a.state == b.state && a.advice == b.advice;
}

} // namespace

PortraitAssessment PortraitGuide::take(const PortraitAssessment& newest, std::chrono::milliseconds now)
{
    PortraitAssessment steady = newest;
    if (!newest.assessed() || m_shown.size() != newest.checks.size()) {
        m_shown.clear();
        for (const PortraitCheck& check : newest.checks)
            m_shown.append({check, now, {}, {}});
    } else {
        for (qsizetype i = 0; i < m_shown.size(); ++i)
            follow(m_shown[i], newest.checks.at(i), now);
    }
    steady.checks.clear();
    for (const Shown& shown : std::as_const(m_shown))
        steady.checks.append(shown.check);
    steady.passed = allHold(steady.checks);

    const PortraitAdvice wanted = mostImportantAdvice(steady.checks);
    if (wanted != m_advice && (m_advice == PortraitAdvice::None || wanted == PortraitAdvice::None ||
                               now - m_adviceSince >= readable)) {
        m_advice = wanted;
        m_adviceSince = now;
    }
    steady.advice = m_advice;
    return steady;
}

void PortraitGuide::follow(Shown& shown, const PortraitCheck& newest, std::chrono::milliseconds now) const
{
    if (saysTheSame(shown.check, newest)) {
        shown.otherSince.reset();
        if (now - shown.figureSince >= figures) {
            shown.check = newest;
            shown.figureSince = now;
        }
        return;
    }
    if (!shown.otherSince || !saysTheSame(shown.other, newest))
        shown.otherSince = now;
    shown.other = newest;
    if (now - *shown.otherSince < lasting)
        return;
    shown.check = newest;
    shown.figureSince = now;
    shown.otherSince.reset();
}

} // namespace thunhan
