// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "capture/finger/FingerAttempt.h"
#include "capture/finger/FingerprintScanner.h"

#include <QMap>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <optional>

namespace thunhan
{

enum class FingerSessionState {
    Idle,       // not started, or paused by the clerk
    Arming,     // the reader is being asked to wait for the current finger
    Waiting,    // the citizen may press
    Assessing,  // a picture is being judged
    Exhausted,  // no attempts left and none passed: retake(), keepBest() or an exception decides
    ReaderAway, // `error` says why; goes on by itself with the same finger when the reader is back
    Finished,   // every wanted finger is passed, kept or excepted
};

enum class FingerProgress { NotWanted, Pending, Passed, KeptBelow, Excepted };

// Takes the plain prints of one application: finger after finger in the rolled order, up to the policy's
// attempts each, the best one kept. Every attempt is told at once through sampleReady, so that the caller
// makes it durable the moment it is made; what is below the threshold is kept as evidence, and an override is
// a supervisor's, elsewhere.
//
// Lives on the UI thread. Pictures are judged and encoded on `pool`; none is ever dropped, even when the
// clerk has gone on to another finger meanwhile. Destroying the session cancels the presentation under way.
class FingerCaptureSession : public QObject
{
    Q_OBJECT
public:
    // All references outlive the session.
    struct Services {
        FingerprintScanner& scanner;
        QThreadPool& pool;
        const Clock& clock;
        RandomSource& random;
    };
    FingerCaptureSession(Services services, const CapturePolicy& policy, OperatorId capturedBy,
                         QObject* parent = nullptr);
    ~FingerCaptureSession() override;

    // Begins with the first of `wanted`, which are taken in the rolled order: all ten without the exceptions
    // and without those an earlier visit to the page has taken.
    void start(const QList<FingerPosition>& wanted);
    void pause();
    void resume();
    // The clerk chose a finger; one that is done is taken again and better attempts replace the kept one.
    void select(FingerPosition position);
    // Another attempt at the current finger, also beyond the policy's number.
    void retake();
    // Leaves the best attempt of the current finger as it is and goes on. Nothing happens without an attempt.
    void keepBest();
    // The finger cannot be taken; the caller records why.
    void except(FingerPosition position);
    // The exception was taken back: the finger is wanted again.
    void readmit(FingerPosition position);

    FingerSessionState state() const { return m_state; }
    std::optional<Error> error() const { return m_error; }
    std::optional<FingerPosition> current() const { return m_current; }
    FingerProgress progress(FingerPosition position) const;
    QList<FingerAttempt> attempts(FingerPosition position) const;
    // Index into attempts() of the kept one; -1 without attempts.
    int best(FingerPosition position) const;

Q_SIGNALS:
    // State or current finger changed.
    void changed();
    // The citizen moved the finger; the same attempt goes on.
    void retry(thunhan::CaptureRetry reason);
    // A picture arrived and is being judged.
    void frameArrived(thunhan::FingerPosition position, const thunhan::Frame& frame);
    // It was judged; the newest of attempts(position).
    void attempted(thunhan::FingerPosition position, const thunhan::FingerAttempt& attempt);
    // `sample.kept` when it is the best of its finger so far: it takes the place of the one kept before.
    void sampleReady(const thunhan::BiometricSample& sample, const QByteArray& png);

private:
    struct Finger {
        QList<FingerAttempt> attempts;
        int best = -1;
        FingerProgress progress = FingerProgress::Pending;
    };

    void arm();
    void goOn();
    void take(const Frame& frame);
    void judged(FingerPosition position, const Frame& frame, const JudgedPrint& print);
    void readerFailed(const Error& error);
    void readerChanged(const DeviceStatus& status);
    void stopReader();
    void setState(FingerSessionState state);

    Services m_services;
    CapturePolicy m_policy;
    OperatorId m_capturedBy;
    QMap<FingerPosition, Finger> m_fingers; // the wanted ones
    std::optional<FingerPosition> m_current;
    FingerSessionState m_state = FingerSessionState::Idle;
    std::optional<Error> m_error;
};

} // namespace thunhan
