// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "capture/finger/FingerprintScanner.h"
#include "capture/finger/sbi/SbiDiscovery.h"
#include "capture/finger/sbi/SbiIssuers.h"
#include "capture/finger/sbi/SbiLink.h"
#include "capture/finger/sbi/SbiPrints.h"
#include "capture/finger/sbi/SbiStream.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimer>

class QNetworkReply;

namespace thunhan
{

struct SbiSetup {
    quint16 firstPort = firstSbiPort; // where services are looked for, on this machine only
    quint16 lastPort = lastSbiPort;
    int requestedScore = 40;  // that the service takes for good enough; ours decides afterwards
    SbiIssuers issuers;       // who may vouch for a reader
    QSize platen{1600, 1500}; // of a slap, pixels; the interface does not tell, most have 3.2 by 3 inches

    std::chrono::milliseconds lookAgain{5000};      // between two looks through the ports
    std::chrono::milliseconds answerDeadline{2000}; // of everything but a capture
    std::chrono::milliseconds heartbeat{3000};      // between two questions whether it is still there
    std::chrono::milliseconds presentation{
        20000};                                   // that a service waits for fingers before it is asked again
    std::chrono::milliseconds grace{5000};        // beyond that, and it hangs
    std::chrono::milliseconds restartDelay{1000}; // after it hung or failed
};

// Live-scan readers of any maker whose service speaks MOSIP's Secure Biometric Interface over HTTP. What
// comes back is outside input: answers have a longest length and a deadline, pictures are read on a thread of
// the scanner's own.
//
// A reader for which nobody of the issuers vouches fails with CertificateMissing, CertificateInvalid or
// CertificateExpired, or warns with it in its status, as the issuers are told to: when it is found, and with
// each capture.
//
// A reader whose service does not call itself one for "Production" gives samples of Virtual origin.
class SbiScanner final : public FingerprintScanner
{
    Q_OBJECT
public:
    // `clock` and `random` outlive the scanner.
    SbiScanner(SbiSetup setup, const Clock& clock, RandomSource& random, QObject* parent = nullptr);
    ~SbiScanner() override;

    DeviceStatus status() const override { return m_status; }
    void open() override;
    void close() override;
    FingerprintCapabilities capabilities() const override;
    void capture(const FingerRequest& request) override;
    void cancel() override;

private:
    void look();
    void choose(const QList<SbiFound>& seen);
    void askWhetherThere();
    void askForInfo();
    bool keepsSigner(const QByteArray& signer);
    // Whether the reader may be used as far as its issuer is concerned; false after it was given up.
    bool isVouchedFor(const QList<QByteArray>& chain);

    void arm();
    void watchStream();
    void readStream();
    void answered(QNetworkReply& reply);
    void take(const Result<SbiPrints>& taken);

    void stopTalking();
    void lookLater(std::chrono::milliseconds after);
    void lose(const Error& error, DeviceState state);
    void setState(DeviceState state, std::optional<Error> error = std::nullopt);

    const SbiSetup m_setup;
    const Clock& m_clock;
    RandomSource& m_random;
    SbiLink m_link;
    DeviceStatus m_status;
    bool m_wanted = false; // opened by its owner

    SbiDiscovery m_discovery;
    std::optional<SbiFound> m_found;
    QTimer m_look;
    QTimer m_heartbeat;

    FingerRequest m_request;
    QString m_transaction;
    QPointer<QNetworkReply> m_capture;
    QPointer<QNetworkReply> m_stream;
    SbiStream m_parser;
    bool m_decoding = false; // a preview; those that come meanwhile are dropped
    QTimer m_deadline;
    quint64 m_round = 0; // counts what is asked, so that late answers are known as such
    quint64 m_sequence = 0;
    QThreadPool m_pool;
};

} // namespace thunhan
