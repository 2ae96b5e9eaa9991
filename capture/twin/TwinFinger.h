// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/FingerprintScanner.h"
#include "capture/twin/FingerCondition.h"
#include "capture/twin/TwinPerson.h"

#include <QImage>
#include <QLocalSocket>
#include <QQueue>
#include <QTemporaryDir>
#include <QThreadPool>
#include <chrono>
#include <memory>
#include <optional>

namespace thunhan
{

class FingerprintSynthesizer;

// What the training citizen does the next time the reader waits for a finger.
struct TwinPresentation {
    enum class Act {
        Press,   // lays a finger on the glass
        Retry,   // moves it, so that the reader asks again
        Unplug,  // trips over the cable
        Hang,    // the reader sees the finger and never answers again
        Break,   // the reader reports a fatal error
        StayAway // nothing at all
    };
    Act act = Act::Press;
    FingerCondition condition = {};
    CaptureRetry reason = CaptureRetry::PressAgain;      // for Retry
    std::optional<FingerPosition> finger = std::nullopt; // another finger than the one that was asked for
};

// Stands before libfprint's virtual reader like a citizen and presents the fingers of a training person
// whenever the reader asks for one. The reader itself, its process and its code are the real ones.
//
// Lives on the UI thread; prints are synthesized on the global thread pool. The socket lies in a directory
// only this user may enter, which goes away with the object.
class TwinFinger : public QObject
{
    Q_OBJECT
public:
    explicit TwinFinger(TwinPerson person, QObject* parent = nullptr);
    ~TwinFinger() override;

    // For LibfprintSetup::virtualSocket.
    QString socketPath() const;
    // Presents to `scanner`, which must have been set up with socketPath() and outlive this object.
    void attendTo(FingerprintScanner& scanner);

    // Who stands there now; impressions count from the start again.
    void setPerson(TwinPerson person);
    // From the moment the reader asks to the finger on the glass.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    // What happens at the coming presentations, first one first.
    void plan(const TwinPresentation& presentation) { m_plan.enqueue(presentation); }
    // What happens when nothing is planned. At first: every finger is pressed well.
    void setHabit(const TwinPresentation& habit) { m_habit = habit; }

    // libfprint's virtual reader listens only while it waits for a finger: pulled while idle, the plug is
    // missed with the next capture.
    void unplug();
    void plugIn();

private:
    void asked(const FingerRequest& request);
    void act(const TwinPresentation& presentation, FingerPosition position, quint64 request);
    void press(const QImage& print);
    void connectToReader();
    void sendPair(qint32 first, qint32 second);

    QTemporaryDir m_directory;
    QLocalSocket m_socket;
    std::shared_ptr<FingerprintSynthesizer> m_synthesizer;
    QQueue<TwinPresentation> m_plan;
    TwinPresentation m_habit;
    std::chrono::milliseconds m_delay{0};
    quint64 m_impression = 0;
    QThreadPool m_pool;
    quint64 m_request = 0; // the latest one; what belongs to an older one is dropped
};

} // namespace thunhan
