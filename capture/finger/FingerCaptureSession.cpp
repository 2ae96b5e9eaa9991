// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerCaptureSession.h"

#include "app/base/Uuid7.h"
#include "capture/device/OnPool.h"

#include <algorithm>

namespace thunhan
{

FingerCaptureSession::FingerCaptureSession(Services services, const CapturePolicy& policy,
                                           OperatorId capturedBy, QObject* parent)
    : QObject(parent), m_services(services), m_policy(policy), m_capturedBy(capturedBy)
{
    FingerprintScanner* scanner = &m_services.scanner;
    connect(scanner, &FingerprintScanner::captured, this, &FingerCaptureSession::take);
    connect(scanner, &FingerprintScanner::failed, this, &FingerCaptureSession::readerFailed);
    connect(scanner, &Device::statusChanged, this, &FingerCaptureSession::readerChanged);
    connect(scanner, &FingerprintScanner::awaitingFinger, this, [this] {
        if (m_state == FingerSessionState::Arming)
            setState(FingerSessionState::Waiting);
    });
    connect(scanner, &FingerprintScanner::retry, this, [this](CaptureRetry reason) {
        if (m_state == FingerSessionState::Waiting)
            Q_EMIT retry(reason);
    });
}

FingerCaptureSession::~FingerCaptureSession()
{
    m_services.scanner.disconnect(this);
    stopReader();
}

void FingerCaptureSession::start(const QList<FingerPosition>& wanted)
{
    stopReader();
    m_fingers.clear();
    m_current.reset();
    for (const FingerPosition position : wanted)
        m_fingers.insert(position, {});
    goOn();
}

void FingerCaptureSession::pause()
{
    stopReader();
    setState(FingerSessionState::Idle);
}

void FingerCaptureSession::resume()
{
    if (m_state != FingerSessionState::Idle || !m_current)
        return;
    const Finger& finger = m_fingers[*m_current];
    // What was being judged when the clerk paused may have decided the finger.
    if (finger.progress == FingerProgress::Pending && finger.attempts.size() >= m_policy.fingerAttempts)
        setState(FingerSessionState::Exhausted);
    else
        goOn();
}

void FingerCaptureSession::select(FingerPosition position)
{
    const auto finger = m_fingers.constFind(position);
    if (finger == m_fingers.constEnd() || finger->progress == FingerProgress::Excepted)
        return;
    stopReader();
    m_current = position;
    arm();
}

void FingerCaptureSession::retake()
{
    if (m_current && m_state != FingerSessionState::Waiting && m_state != FingerSessionState::Arming)
        arm();
}

void FingerCaptureSession::keepBest()
{
    if (!m_current || best(*m_current) < 0)
        return;
    Finger& finger = m_fingers[*m_current];
    if (finger.progress == FingerProgress::Pending)
        finger.progress = FingerProgress::KeptBelow;
    stopReader();
    goOn();
}

void FingerCaptureSession::except(FingerPosition position)
{
    m_fingers[position].progress = FingerProgress::Excepted;
    if (m_current == position) {
        stopReader();
        goOn();
    } else {
        Q_EMIT changed();
    }
}

void FingerCaptureSession::readmit(FingerPosition position)
{
    m_fingers[position].progress = FingerProgress::Pending;
    if (m_state == FingerSessionState::Finished)
        goOn();
    else
        Q_EMIT changed();
}

FingerProgress FingerCaptureSession::progress(FingerPosition position) const
{
    const auto finger = m_fingers.constFind(position);
    return finger == m_fingers.constEnd() ? FingerProgress::NotWanted : finger->progress;
}

QList<FingerAttempt> FingerCaptureSession::attempts(FingerPosition position) const
{
    return m_fingers.value(position).attempts;
}

int FingerCaptureSession::best(FingerPosition position) const
{
    return m_fingers.value(position).best;
}

// To the next finger after the current one that is still to be taken, then to those before it.
void FingerCaptureSession::goOn()
{
    const auto pending = [this](FingerPosition position) {
        return progress(position) == FingerProgress::Pending;
    };
    const auto* const begin = allFingerPositions.begin();
    const auto* const end = allFingerPositions.end();
    const auto* const from = m_current ? std::find(begin, end, *m_current) : begin;
    const auto* next = std::find_if(from, end, pending);
    if (next == end)
        next = std::find_if(begin, from, pending);
    if (next != end && pending(*next)) {
        m_current = *next;
        arm();
        return;
    }
    m_current.reset();
    setState(FingerSessionState::Finished);
}

void FingerCaptureSession::arm()
{
    const DeviceStatus reader = m_services.scanner.status();
    if (reader.state == DeviceState::Busy) { // obeys a cancel; readerChanged goes on
        setState(FingerSessionState::Arming);
        return;
    }
    if (reader.state != DeviceState::Ready) {
        m_error = reader.error.value_or(Error{ErrorCode::DeviceMissing, QStringLiteral("no reader")});
        setState(FingerSessionState::ReaderAway);
        return;
    }
    setState(FingerSessionState::Arming);
    m_services.scanner.capture(*m_current);
}

void FingerCaptureSession::stopReader()
{
    if (m_state == FingerSessionState::Arming || m_state == FingerSessionState::Waiting)
        m_services.scanner.cancel();
}

void FingerCaptureSession::take(const Frame& frame)
{
    if (!m_current || m_state != FingerSessionState::Waiting)
        return;
    const FingerPosition position = *m_current;
    setState(FingerSessionState::Assessing);
    Q_EMIT frameArrived(position, frame);
    runOnPool(
        m_services.pool, *this,
        [frame, policy = m_policy, position] { return judgePrint(frame, policy, position); },
        [this, position, frame](const JudgedPrint& print) { judged(position, frame, print); });
}

void FingerCaptureSession::judged(FingerPosition position, const Frame& frame, const JudgedPrint& print)
{
    Finger& finger = m_fingers[position];
    FingerAttempt attempt;
    attempt.id = makeId<SampleId>(m_services.clock, m_services.random);
    attempt.number = static_cast<int>(finger.attempts.size()) + 1;
    attempt.frame = frame;
    attempt.assessment = print.assessment;
    const bool isBest =
        finger.best < 0 || attempt.assessment.score > finger.attempts[finger.best].assessment.score;
    finger.attempts.append(attempt);
    if (isBest)
        finger.best = static_cast<int>(finger.attempts.size()) - 1;
    if (attempt.assessment.passed && finger.progress != FingerProgress::Excepted)
        finger.progress = FingerProgress::Passed;
    const bool decided = finger.progress != FingerProgress::Pending;
    const bool exhausted = attempt.number >= m_policy.fingerAttempts;

    Q_EMIT sampleReady(describeSample(attempt, position, print.encoded.digest, m_capturedBy, isBest),
                       print.encoded.png);
    Q_EMIT attempted(position, attempt);
    if (m_current != position || m_state != FingerSessionState::Assessing)
        return; // the clerk went on meanwhile
    if (decided)
        goOn();
    else if (exhausted)
        setState(FingerSessionState::Exhausted);
    else
        arm();
}

void FingerCaptureSession::readerFailed(const Error& error)
{
    if (m_state != FingerSessionState::Arming && m_state != FingerSessionState::Waiting)
        return;
    m_error = error;
    setState(FingerSessionState::ReaderAway);
}

void FingerCaptureSession::readerChanged(const DeviceStatus& status)
{
    if (status.state != DeviceState::Ready || !m_current)
        return;
    // Back again, or free after the presentation before was cancelled.
    if (m_state == FingerSessionState::ReaderAway || m_state == FingerSessionState::Arming)
        arm();
}

void FingerCaptureSession::setState(FingerSessionState state)
{
    m_state = state;
    if (state != FingerSessionState::ReaderAway)
        m_error.reset();
    Q_EMIT changed();
}

} // namespace thunhan
