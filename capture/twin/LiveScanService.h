// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/FingerprintScanner.h"
#include "capture/twin/LiveScanSigner.h"
#include "capture/twin/SlapSynthesizer.h"

#include <QHash>
#include <QPointer>
#include <QQueue>
#include <QTcpServer>
#include <QThreadPool>
#include <chrono>
#include <memory>

class QTcpSocket;

namespace thunhan
{

class FingerprintSynthesizer;

// What the training citizen, or the service itself, does at the next capture.
struct LiveScanAct {
    enum class Kind {
        Press,      // lays down what was asked for
        Retry,      // lays it down so that the service wants it again
        StayAway,   // nothing at all
        Unplug,     // trips over the cable: the service dies
        Hang,       // the service never answers
        Break,      // the service tells of a fatal error
        HalfBody,   // the answer ends in its middle
        Replay,     // the answer is one to an older transaction
        Forge,      // the answer is signed by somebody else
        OtherFinger // a picture that nobody asked for
    };
    Kind kind = Kind::Press;
    SlapCondition slap = {};                              // for slaps
    FingerCondition finger = {};                          // for single fingers, plain or rolled
    CaptureRetry reason = CaptureRetry::CentreFinger;     // for Retry: CentreFinger or LiftAndPress
    std::optional<FingerPosition> instead = std::nullopt; // another finger than the one asked for
};

// A live-scan reader with a training person before it, behind the same door as those on the market: a device
// service of MOSIP's Secure Biometric Interface on a port of 127.0.0.1. Slaps, rolls and plain prints are
// synthesized, packed as JPEG 2000 without loss and handed over as records of ISO/IEC 19794-4. It calls its
// environment "Developer", so that its samples count as Virtual.
//
// Lives on the UI thread; pictures are made on a pool of its own. Impressions are numbered, so that the same
// captures give the same pictures.
class LiveScanService : public QObject
{
    Q_OBJECT
public:
    // Listens at `port`; 0: at any that is free.
    explicit LiveScanService(TwinPerson person, quint16 port = 0, QObject* parent = nullptr);
    ~LiveScanService() override;

    quint16 port() const { return m_port; }
    const LiveScanSigner& signer() const { return m_signer; }

    // Who stands there now; impressions count from the start again.
    void setPerson(TwinPerson person);
    // From the moment the reader asks to the fingers on the glass, and from there to the picture.
    void setDelay(std::chrono::milliseconds laying, std::chrono::milliseconds steady);
    // Whether it hands over a slap as its fingers, as most on the market do, or as one picture.
    void setTakesApart(bool takesApart) { m_takesApart = takesApart; }
    // A planned press or retry is kept for the next who asks when its asker hangs up before the answer.
    void plan(const LiveScanAct& act) { m_plan.enqueue(act); }
    // What happens when nothing is planned. At first: everything is pressed well.
    void setHabit(const LiveScanAct& habit) { m_habit = habit; }

    void unplug();
    void plugIn();

private:
    struct Presentation;

    void accept();
    void read(QTcpSocket& line);
    void serve(QTcpSocket& line, const QByteArray& verb, const QByteArray& body);
    void startCapture(QTcpSocket& line, const QByteArray& body);
    void present(const std::shared_ptr<const Presentation>& what, QTcpSocket& line);
    void showOnStreams(const QByteArray& jpeg);
    void hungUp(QTcpSocket& line);
    void answer(QTcpSocket& line, const QByteArray& body);

    QTcpServer m_server;
    quint16 m_port = 0;
    TwinPerson m_person;
    std::shared_ptr<FingerprintSynthesizer> m_fingers;
    std::shared_ptr<SlapSynthesizer> m_slaps;
    const LiveScanSigner m_signer;
    QHash<QTcpSocket*, QByteArray> m_read; // what came of a request that is not whole yet
    QList<QPointer<QTcpSocket>> m_streams;
    QQueue<LiveScanAct> m_plan;
    QHash<QTcpSocket*, LiveScanAct> m_underWay; // planned, and not answered yet
    LiveScanAct m_habit;
    bool m_takesApart = false;
    std::chrono::milliseconds m_laying{0};
    std::chrono::milliseconds m_steady{0};
    quint64 m_impression = 0;
    QThreadPool m_pool;
};

} // namespace thunhan
