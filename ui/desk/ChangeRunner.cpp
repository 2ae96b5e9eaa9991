// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ChangeRunner.h"

#include "app/base/Deliver.h"

#include <utility>

namespace thunhan
{

namespace
{

// Asking the same again could end the same way only.
bool isFinal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FieldInvalid:
    case ErrorCode::TransitionRefused:
    case ErrorCode::ApplicationIncomplete:
    case ErrorCode::ApplicationChanged:
    case ErrorCode::FourEyesRequired:
    case ErrorCode::ReasonMissing:
    case ErrorCode::RightMissing:
    case ErrorCode::NotFound:
    case ErrorCode::MalformedInput:
    case ErrorCode::VirtualSampleRefused: return true;
    default: return false;
    }
}

} // namespace

ChangeRunner::ChangeRunner(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

void ChangeRunner::run(const StepPage::Change& change)
{
    m_queue.push_back(change);
    retry();
}

void ChangeRunner::retry()
{
    if (m_running || m_queue.empty())
        return;
    m_failure.reset();
    runHead();
}

void ChangeRunner::reset()
{
    ++m_generation;
    m_queue.clear();
    m_whenStored = nullptr;
    m_failure.reset();
    m_savedAt = {};
    m_running = false;
    Q_EMIT stateChanged();
    settle();
}

void ChangeRunner::whenStored(const std::function<void()>& done)
{
    m_whenStored = done;
    if (m_failure)
        retry();
    finishWaiting();
}

void ChangeRunner::whenSettled(const std::function<void()>& done)
{
    m_whenSettled = done;
    settle();
}

void ChangeRunner::runHead()
{
    m_running = true;
    Q_EMIT stateChanged();
    const int generation = m_generation;
    deliver(m_queue.front()(), *this, [this, generation](const Result<Application>& result) {
        if (generation == m_generation)
            take(result);
    });
}

void ChangeRunner::take(const Result<Application>& result)
{
    m_running = false;
    if (result) {
        m_queue.pop_front();
        m_savedAt = m_clock.nowUtc();
        const int generation = m_generation;
        Q_EMIT stored(*result);
        if (generation != m_generation) // a listener took up another application
            return;
        if (!m_queue.empty() && !m_running)
            runHead();
    } else {
        m_failure = result.error();
        m_whenStored = nullptr;
        const bool final = isFinal(m_failure->code);
        if (final)
            m_queue.pop_front();
        Q_EMIT failed();
        if (final && !m_queue.empty() && !m_running)
            runHead();
    }
    Q_EMIT stateChanged();
    finishWaiting();
    settle();
}

void ChangeRunner::settle()
{
    if (m_running || !m_whenSettled)
        return;
    const std::function<void()> done = std::exchange(m_whenSettled, nullptr);
    done();
}

void ChangeRunner::finishWaiting()
{
    if (!isIdle() || !m_whenStored)
        return;
    const std::function<void()> done = std::exchange(m_whenStored, nullptr);
    done();
}

} // namespace thunhan
