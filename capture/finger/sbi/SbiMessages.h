// SPDX-License-Identifier: GPL-3.0-or-later
// What is said between the station and a device service of MOSIP's Secure Biometric Interface (SBI, versions
// 0.9.5 and 1.0), as far as taking prints at registration needs it. Pure; the line is SbiScanner's.
//
// What a service signs (digital ids, captures) has to be signed by the certificate it names, and captures by
// the same one throughout; see SbiToken.h for what that proves. A chain of digests that it tells has to be
// right.
#pragma once

#include "app/base/Result.h"
#include "capture/finger/FingerRequest.h"
#include "capture/finger/FingerprintScanner.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <chrono>
#include <optional>

namespace thunhan
{

inline constexpr quint16 firstSbiPort = 4501;
inline constexpr quint16 lastSbiPort = 4600;

// One reader behind a service.
struct SbiDevice {
    QString id;         // of the service, to be named in requests
    QString name;       // maker and model
    QString serial;     //
    QString status;     // "Ready", "Busy", "Not Ready", "Not Registered"
    QString version;    // of the interface, the newest that both know
    bool slaps = false; // takes several fingers at once
    QString environment;
    QByteArray signer = {};       // of its info, as SbiToken tells it; empty: not signed
    QList<QByteArray> chain = {}; // the signer's certificates

    friend bool operator==(const SbiDevice&, const SbiDevice&) = default;
};

// Body of MOSIPDISC /device.
QByteArray sbiDiscovery();
// Answer to it, and to MOSIPDINFO /info: the finger readers for registration, without those that the service
// calls broken or whose signatures are wrong. MalformedInput.
Result<QList<SbiDevice>> readSbiDevices(const QByteArray& body);

// Body of STREAM /stream.
QByteArray sbiStream(const SbiDevice& device, const FingerRequest& request,
                     std::chrono::milliseconds timeout);

// Body of RCAPTURE /capture. A rolled print has no word in the interface; it is asked for by the custom
// option "impression": "rolled", which a service that does not know it ignores.
QByteArray sbiCapture(const SbiDevice& device, const FingerRequest& request, int score,
                      std::chrono::milliseconds timeout, const QString& transaction, const QDateTime& now);

struct SbiCapture {
    // Nothing was taken: the citizen is to do this, or nobody was there (no value).
    bool again = false;
    std::optional<CaptureRetry> advice;
    QList<QByteArray> records;    // finger image records, one or more for each finger
    QByteArray signer;            // of all of them; empty: not signed
    QList<QByteArray> chain = {}; // the signer's certificates
};

// Answer to it. DeviceRemoved, DeviceBusy and DeviceFailed as the service tells; MalformedInput when it is
// not an answer to this very transaction, or does not have the digest that is told with it; SignatureInvalid
// for signatures that are wrong or not of one signer.
Result<SbiCapture> readSbiCapture(const QByteArray& body, const QString& transaction);

// "Left IndexFinger"
QString sbiFingerName(FingerPosition position);

} // namespace thunhan
