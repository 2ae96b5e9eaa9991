// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/SequenceChecker.h"

#include "capture/device/OnPool.h"

#include <opencv2/core.hpp>
#include <utility>

namespace thunhan
{
namespace
{

std::shared_ptr<const MatchablePrint> madeReady(const Minutiae& minutiae)
{
    try {
        return std::make_shared<const MatchablePrint>(minutiae);
    } catch (const cv::Exception&) {
        return nullptr; // unchecked, and shown as that
    }
}

} // namespace

SequenceChecker::SequenceChecker(QThreadPool& pool, QObject* parent) : QObject(parent), m_pool(pool) {}

void SequenceChecker::clear()
{
    ++m_round;
    m_prints.clear();
    m_checked.clear();
    m_verdict = {};
    m_running = m_changed = false;
}

void SequenceChecker::setClerk(const QMap<FingerPosition, Minutiae>& fingers)
{
    m_clerk = fingers;
    if (!m_prints.isEmpty())
        check();
}

void SequenceChecker::setPrint(FingerPosition position, Impression impression, Minutiae minutiae,
                               bool isClear)
{
    m_prints.insert({position, impression}, {std::move(minutiae), isClear});
    check();
}

void SequenceChecker::removeFinger(FingerPosition position)
{
    m_prints.removeIf([position](const auto& one) { return one.key().first == position; });
    check();
}

bool SequenceChecker::hasPrint(FingerPosition position, Impression impression) const
{
    return m_prints.contains({position, impression});
}

void SequenceChecker::check()
{
    m_changed = true;
    if (m_running)
        return;
    m_running = true;
    m_changed = false;
    runOnPool(
        m_pool, *this,
        [prints = m_prints, clerk = m_clerk] {
            Outcome outcome;
            for (auto one = clerk.begin(); one != clerk.end(); ++one)
                outcome.prints.append({one.key(), Impression::LiveScanPlain, madeReady(one.value()), true});
            for (auto one = prints.begin(); one != prints.end(); ++one)
                outcome.prints.append({one.key().first, one.key().second, madeReady(one.value().minutiae),
                                       false, one.value().isClear});
            outcome.verdict = checkSequence(outcome.prints);
            return outcome;
        },
        [this, round = m_round](const Outcome& outcome) {
            if (round != m_round)
                return;
            m_running = false;
            m_checked = outcome.prints;
            m_verdict = outcome.verdict;
            if (std::exchange(m_changed, false))
                check();
            Q_EMIT checked();
        });
}

} // namespace thunhan
