// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "capture/finger/FingerAttempt.h"
#include "capture/finger/FingerprintScanner.h"

#include <QMap>
#include <QThreadPool>
#include <optional>

namespace thunhan
{

enum class FingerSessionState {
    Idle,       // not started, or paused by the clerk
    Arming,     // the reader is being asked to wait for the current presentation
    Waiting,    // the citizen may press
    Assessing,  // a picture is being judged
    Exhausted,  // no attempts left and not all passed: retake(), keepBest() or an exception decides
    ReaderAway, // `error` says why; goes on by itself with the same presentation when the reader is back
    Finished,   // every wanted finger is passed, kept or excepted
};

enum class FingerProgress { NotWanted, Pending, Passed, KeptBelow, Excepted };

// Takes the prints of one application, presentation after presentation: slaps, rolls or single prints as they
// were planned (planFingers), up to the policy's attempts each. Every finger is gated by itself, and the best
// print of each finger and impression is kept, from whichever presentation it is. All prints are told at once
// through sampleReady, so that the caller makes them durable the moment they are made; what is below the
// threshold is kept as evidence, and an override is a supervisor's, elsewhere.
//
// Lives on the UI thread. Pictures are judged and encoded on `pool`; none is ever dropped, even when the
// clerk has gone on meanwhile. Destroying the session cancels the presentation under way.
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

    // In this order, without what an earlier visit to the page has taken.
    void start(const QList<FingerRequest>& wanted);
    void pause();
    void resume();
    // The clerk chose a presentation, be it planned or not: one finger of a slap may be taken by itself. What
    // is done is taken again, and better prints replace the kept ones.
    void select(const FingerRequest& request);
    // Another attempt at the current presentation, also beyond the policy's number.
    void retake();
    // Leaves the best prints of the current presentation as they are and goes on. Nothing happens while one
    // of its fingers has no print.
    void keepBest();
    // The finger cannot be taken, in no impression; the caller records why.
    void except(FingerPosition position);
    // The exception was taken back: the finger is wanted again as it was planned, plain where it was not.
    void readmit(FingerPosition position);

    FingerSessionState state() const { return m_state; }
    std::optional<Error> error() const { return m_error; }
    std::optional<FingerRequest> current() const;
    // The planned presentations, and those that were chosen beyond them.
    QList<FingerRequest> requests() const;
    bool isPending(const FingerRequest& request) const;
    FingerProgress progress(FingerPosition position, Impression impression = Impression::LiveScanPlain) const;
    QList<FingerAttempt> attempts(FingerPosition position,
                                  Impression impression = Impression::LiveScanPlain) const;
    // Index into attempts() of the kept one; -1 without attempts.
    int best(FingerPosition position, Impression impression = Impression::LiveScanPlain) const;

Q_SIGNALS:
    // State or current presentation changed.
    void changed();
    // The citizen moved the finger; the same attempt goes on.
    void retry(thunhan::CaptureRetry reason);
    // What lies on the glass while the reader waits; of a slap also how it lies, as soon as that is known.
    void previewed(const thunhan::Frame& frame);
    void previewJudged(const QList<thunhan::SlapFinding>& findings);
    // A picture arrived and is being judged.
    void frameArrived(const thunhan::FingerRequest& request, const thunhan::Frame& frame);
    // It was judged: how it lay, then each of its prints, the newest of attempts(), then all of them are
    // told.
    void laid(const thunhan::FingerRequest& request, const QList<thunhan::SlapFinding>& findings);
    void attempted(thunhan::FingerPosition position, const thunhan::FingerAttempt& attempt);
    // `sample.kept` when it is the best of its finger and impression so far: it takes the place of the one
    // kept before. Its features are what the print is compared by (PrintTemplate). The picture of a slap is
    // told likewise, with the slap as its site and without features.
    void sampleReady(const thunhan::BiometricSample& sample, const thunhan::SampleContent& content);
    // All prints of a presentation were told.
    void judged(const thunhan::FingerRequest& request);

private:
    struct Finger {
        QList<FingerAttempt> attempts;
        int best = -1;
        FingerProgress progress = FingerProgress::Pending;
    };
    struct Step {
        FingerRequest request;
        int attempts = 0;
    };
    using Key = std::pair<FingerPosition, Impression>;

    Step* step();
    Finger& finger(FingerPosition position, Impression impression)
    {
        return m_fingers[{position, impression}];
    }
    FingerRequest withoutAbsent(FingerRequest request) const;
    void arm();
    void goOn();
    void take(const Frame& frame, const QList<FingerFrame>& fingers);
    void judge(const FingerRequest& request, const Frame& frame, const JudgedPresentation& judged);
    void add(const FingerRequest& request, const JudgedPrint& print);
    void decide(const FingerRequest& request);
    void watch(const Frame& frame);
    void readerFailed(const Error& error);
    void readerChanged(const DeviceStatus& status);
    void stopReader();
    void setState(FingerSessionState state);

    Services m_services;
    CapturePolicy m_policy;
    OperatorId m_capturedBy;
    QList<Step> m_steps;
    std::optional<qsizetype> m_current;   // of m_steps
    std::optional<FingerRequest> m_asked; // of the reader, which answers for this finger and for no other
    QMap<Key, Finger> m_fingers;          // the wanted ones
    bool m_watching = false;              // a preview is being judged; those that come meanwhile are dropped
    FingerSessionState m_state = FingerSessionState::Idle;
    std::optional<Error> m_error;
};

} // namespace thunhan
