// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/FingerprintScanner.h"

#include <QQueue>
#include <QTimer>
#include <functional>

namespace thunhan
{

// A reader that does what the test says, at once and without a stack behind it.
class ScriptedScanner final : public FingerprintScanner
{
    Q_OBJECT
public:
    enum class Kind { Press, StayAway, Unplug, Retry };
    struct Step {
        Kind kind = Kind::Press;
        int quality = 0; // handed on to `print`
    };
    // What is on the glass when it is pressed.
    using Print = std::function<std::pair<Frame, QList<FingerFrame>>(const FingerRequest&, int quality)>;

    explicit ScriptedScanner(Print print) : m_print(std::move(print))
    {
        m_status.info.kind = DeviceKind::FingerprintScanner;
        m_status.info.name = QStringLiteral("Scripted");
        m_status.info.origin = SampleOrigin::Virtual;
    }

    void plan(Step step) { m_plan.enqueue(step); }
    void setHabit(Step step) { m_habit = step; }
    // Is free again before cancel() returns.
    void setCancelsAtOnce() { m_cancelsAtOnce = true; }
    void setCapabilities(const FingerprintCapabilities& capabilities) { m_capabilities = capabilities; }
    void plugIn() { setState(DeviceState::Ready); }
    const QList<FingerRequest>& asked() const { return m_asked; }

    DeviceStatus status() const override { return m_status; }
    void open() override { setState(DeviceState::Ready); }
    void close() override { setState(DeviceState::Absent); }
    FingerprintCapabilities capabilities() const override { return m_capabilities; }
    void capture(const FingerRequest& request) override
    {
        m_asked.append(request);
        setState(DeviceState::Busy);
        later([this, request] { act(request); });
    }
    void cancel() override
    {
        ++m_round;
        if (m_cancelsAtOnce)
            setState(DeviceState::Ready);
        else
            later([this] { setState(DeviceState::Ready); });
    }

private:
    void act(const FingerRequest& request)
    {
        Q_EMIT awaitingFinger(request);
        const Step step = m_plan.isEmpty() ? m_habit : m_plan.dequeue();
        switch (step.kind) {
        case Kind::Press: {
            const auto [frame, fingers] = m_print(request, step.quality);
            setState(DeviceState::Ready);
            Q_EMIT captured(frame, fingers);
            break;
        }
        case Kind::Retry:
            Q_EMIT retry(CaptureRetry::CentreFinger);
            later([this, request] { act(request); });
            break;
        case Kind::Unplug: {
            const Error removed{ErrorCode::DeviceRemoved, QStringLiteral("pulled")};
            m_status.error = removed;
            m_status.state = DeviceState::Absent;
            Q_EMIT failed(removed);
            Q_EMIT statusChanged(m_status);
            break;
        }
        case Kind::StayAway: break;
        }
    }
    template <class Action>
    void later(Action action)
    {
        QTimer::singleShot(0, this, [this, action, round = m_round] {
            if (round == m_round)
                action();
        });
    }
    void setState(DeviceState state)
    {
        m_status.state = state;
        m_status.error.reset();
        Q_EMIT statusChanged(m_status);
    }

    Print m_print;
    DeviceStatus m_status;
    FingerprintCapabilities m_capabilities;
    QQueue<Step> m_plan;
    Step m_habit;
    QList<FingerRequest> m_asked;
    bool m_cancelsAtOnce = false;
    int m_round = 0;
};

} // namespace thunhan
