// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiLink.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto tooLong = "tooLong";
constexpr auto onTheLine = "onTheLine";

} // namespace

SbiLink::SbiLink()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

QNetworkReply* SbiLink::send(const QByteArray& verb, quint16 port, const QString& path,
                             const QByteArray& body, std::chrono::milliseconds deadline, qint64 longest)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    url.setPath(path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Connection", "close");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(static_cast<int>(deadline.count()));
    QNetworkReply* reply = m_network.sendCustomRequest(request, verb, body);
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QObject::connect(reply, &QNetworkReply::requestSent, reply,
                     [reply] { reply->setProperty(onTheLine, true); });
    if (longest > 0) {
        QObject::connect(reply, &QNetworkReply::downloadProgress, reply,
                         [reply, longest](qint64 got, qint64 total) {
                             if (got <= longest && total <= longest)
                                 return;
                             reply->setProperty(tooLong, true);
                             end(*reply);
                         });
    }
    return reply;
}

void SbiLink::drop(QNetworkReply& reply)
{
    if (reply.property(onTheLine).toBool())
        end(reply);
    else
        QObject::connect(
            &reply, &QNetworkReply::requestSent, &reply, [&reply] { end(reply); }, Qt::QueuedConnection);
}

void SbiLink::letFail(QNetworkReply& reply)
{
    constexpr std::chrono::milliseconds grace{500};
    QTimer::singleShot(grace, &reply, [&reply] { drop(reply); });
}

void SbiLink::end(QNetworkReply& reply)
{
    if (reply.error() == QNetworkReply::NoError)
        reply.abort();
}

bool SbiLink::isTooLong(const QNetworkReply& reply)
{
    return reply.property(tooLong).toBool();
}

Error SbiLink::errorOf(const QNetworkReply& reply, bool begun)
{
    if (isTooLong(reply))
        return {ErrorCode::DeviceFailed, u"SBI: an answer without measure"_s};
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError: return {ErrorCode::DeviceRemoved, u"SBI: the service is gone"_s};
    case QNetworkReply::RemoteHostClosedError:
        return begun ? Error{ErrorCode::DeviceFailed, u"SBI: an answer without its end"_s}
                     : Error{ErrorCode::DeviceRemoved, u"SBI: the service hung up"_s};
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError: return {ErrorCode::DeviceHung, u"SBI: no answer in time"_s};
    default: return {ErrorCode::DeviceFailed, u"SBI: network error %1"_s.arg(reply.error())};
    }
}

} // namespace thunhan
