// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>
#include <chrono>
#include <functional>

namespace thunhan
{

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers = {};

    // The first one of this name, in any case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
};

struct HttpLimits {
    std::chrono::milliseconds noProgress{60'000}; // not total time: a slow line that moves is a good line
    qint64 largestAnswer = qint64{4} * 1024 * 1024;
};

// Requests over one TLS configuration: no redirects, no compression, no cookies, HTTP/1.1. Whatever the other
// side says or does not say becomes an answer or an Error; an answer that broke off is an Error whatever its
// status was. Thread of its creator.
class HttpExchange
{
public:
    HttpExchange(QSslConfiguration tls, HttpLimits limits);

    using Progress = std::function<void(qint64 sent, qint64 total)>;
    // RegistryUnreachable, NetworkStalled, RegistryCertificateInvalid, ClientCertificateRefused,
    // RegistryAnswerMalformed, Cancelled. The exchange outlives the call.
    QCoro::Task<Result<HttpAnswer>> send(QByteArray method, QNetworkRequest request, QByteArray body,
                                         Progress progress = {});
    // No more than so many bytes of bodies a second from the next call on; 0: as many as the line takes.
    void setByteRate(qint64 bytesPerSecond) { m_byteRate = bytesPerSecond; }
    // Ends the calls under way with Cancelled.
    void abort();

private:
    QNetworkReply* begin(const QByteArray& method, QNetworkRequest request, const QByteArray& body);

    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls;
    HttpLimits m_limits;
    QList<QPointer<QNetworkReply>> m_open;
    qint64 m_byteRate = 0;
    int m_aborts = 0;
};

} // namespace thunhan
