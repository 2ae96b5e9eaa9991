// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QString>
#include <chrono>

class QNetworkReply;

namespace thunhan
{

// The line to device services on this machine. Asks 127.0.0.1 only, whatever address a service gives, through
// no proxy, and follows no redirection. UI thread.
class SbiLink
{
public:
    static constexpr qint64 longestList = 256 << 10; // of devices

    SbiLink();

    // Aborts itself past the deadline (none: 0) and past what an answer may be long (no end: 0). Deletes
    // itself when it is finished.
    QNetworkReply* send(const QByteArray& verb, quint16 port, const QString& path, const QByteArray& body,
                        std::chrono::milliseconds deadline, qint64 longest);

    // Ends it as soon as it is on the line: to a service to which a request was aborted before, Qt 6.4 may
    // never send the next one.
    static void drop(QNetworkReply& reply);

    // Drops it unless it fails by itself meanwhile, as all lines to a service do that goes away. Dropped at
    // once its own failure might be on the way, and Qt 6.4 complains of a second error.
    static void letFail(QNetworkReply& reply);
    // Ends it now, unless it has failed already and is about to finish.
    static void end(QNetworkReply& reply);

    static bool isTooLong(const QNetworkReply& reply);
    // Of a reply that failed: DeviceRemoved when nobody is there any more, DeviceHung, DeviceFailed. `begun`:
    // something of the answer had come.
    static Error errorOf(const QNetworkReply& reply, bool begun);

private:
    QNetworkAccessManager m_network;
};

} // namespace thunhan
