// SPDX-License-Identifier: GPL-3.0-or-later
// What is said between the station and a device service of MOSIP's Secure Biometric Interface (SBI, versions
// 0.9.5 and 1.0), as far as taking prints at registration needs it. Pure; the line is SbiScanner's.
//
// What a service signs (digital ids, captures) is read without asking who signed it: the interface has no
// roots of trust that a station could hold, and the service is a program of the same machine.
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

    friend bool operator==(const SbiDevice&, const SbiDevice&) = default;
};

// Body of MOSIPDISC /device.
QByteArray sbiDiscovery();
// Answer to it, and to MOSIPDINFO /info: the finger readers for registration, without those that the service
// calls broken. MalformedInput.
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
    QList<QByteArray> records; // finger image records, one or more for each finger
};

// Answer to it. DeviceRemoved, DeviceBusy and DeviceFailed as the service tells; MalformedInput when it is
// not an answer to this very transaction.
Result<SbiCapture> readSbiCapture(const QByteArray& body, const QString& transaction);

// "Left IndexFinger"
QString sbiFingerName(FingerPosition position);

} // namespace thunhan
