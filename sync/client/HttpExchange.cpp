// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/HttpExchange.h"

#include "sync/client/ThrottledBody.h"

#include <QCoroSignal>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <memory>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

struct ReplyDeleter {
    void operator()(QNetworkReply* reply) const { reply->deleteLater(); }
};

enum class Ending { Normal, Stalled, TooLarge };

Error lineError(const QNetworkReply& reply, bool certificateProblem)
{
    // Qt has no code for an alert of the peer after a TLS 1.3 handshake: it says UnknownNetworkError or
    // RemoteHostClosedError, and only the text tells.
    const QString text = reply.errorString();
    const bool alert = text.contains("alert"_L1, Qt::CaseInsensitive);
    const QString number = QString::number(reply.error());
    if (certificateProblem)
        return {ErrorCode::RegistryCertificateInvalid, u"the server's certificate is not trusted"_s};
    if (alert)
        return {ErrorCode::ClientCertificateRefused, u"the server ended TLS with an alert"_s};
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::RegistryCertificateInvalid, u"no TLS line could be agreed on"_s};
    case QNetworkReply::OperationCanceledError: return {ErrorCode::Cancelled, u"call was ended"_s};
    default: return {ErrorCode::RegistryUnreachable, u"network error %1"_s.arg(number)};
    }
}

// The server answered, and what it said is complete: codes from 200 on only repeat its HTTP status.
bool isAnswered(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid() &&
           (reply.error() == QNetworkReply::NoError || reply.error() >= QNetworkReply::ContentAccessDenied);
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HttpExchange::HttpExchange(QSslConfiguration tls, HttpLimits limits) : m_tls(std::move(tls)), m_limits(limits)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

QNetworkReply* HttpExchange::begin(const QByteArray& method, QNetworkRequest request, const QByteArray& body)
{
    if (method == "HEAD")
        return m_manager.head(request);
    if (m_byteRate <= 0 || body.isEmpty())
        return m_manager.sendCustomRequest(request, method, body);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* throttled = new ThrottledBody(body, m_byteRate);
    QNetworkReply* reply = m_manager.sendCustomRequest(request, method, throttled);
    throttled->setParent(reply);
    return reply;
}

QCoro::Task<Result<HttpAnswer>> HttpExchange::send(QByteArray method, QNetworkRequest request,
                                                   QByteArray body, Progress progress)
{
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept-Encoding", "identity");

    const std::unique_ptr<QNetworkReply, ReplyDeleter> reply(begin(method, request, body));
    QNetworkReply* const raw = reply.get();
    m_open.append(raw);

    Ending ending = Ending::Normal;
    bool certificateProblem = false;
    QByteArray answer;
    QTimer deadline;
    deadline.setSingleShot(true);
    deadline.setInterval(m_limits.noProgress);
    const auto moved = [&deadline] { deadline.start(); };
    const auto take = [&] {
        moved();
        if (ending == Ending::TooLarge)
            return;
        answer += raw->read(m_limits.largestAnswer + 1 - answer.size());
        if (answer.size() > m_limits.largestAnswer) {
            ending = Ending::TooLarge;
            raw->abort();
        }
    };
    QObject::connect(&deadline, &QTimer::timeout, raw, [&] {
        ending = Ending::Stalled;
        raw->abort();
    });
    QObject::connect(raw, &QNetworkReply::sslErrors, raw, [&] { certificateProblem = true; });
    QObject::connect(raw, &QNetworkReply::encrypted, raw, moved);
    QObject::connect(raw, &QNetworkReply::metaDataChanged, raw, moved);
    QObject::connect(raw, &QNetworkReply::readyRead, raw, take);
    QObject::connect(raw, &QNetworkReply::uploadProgress, raw, [&](qint64 sent, qint64 total) {
        moved();
        if (progress && total > 0)
            progress(sent, total);
    });
    deadline.start();
    const int abortsBefore = m_aborts;
    if (!raw->isFinished())
        co_await qCoro(raw, &QNetworkReply::finished);
    deadline.stop();
    raw->disconnect();
    m_open.removeAll(raw);

    if (abortsBefore != m_aborts)
        co_return Error{ErrorCode::Cancelled, u"call was ended"_s};
    if (ending == Ending::Stalled)
        co_return Error{ErrorCode::NetworkStalled, u"nothing moved for too long"_s};
    if (ending == Ending::TooLarge)
        co_return Error{ErrorCode::RegistryAnswerMalformed, u"answer is too large"_s};
    if (!isAnswered(*raw))
        co_return lineError(*raw, certificateProblem);
    answer += raw->read(m_limits.largestAnswer + 1 - answer.size());
    if (answer.size() > m_limits.largestAnswer)
        co_return Error{ErrorCode::RegistryAnswerMalformed, u"answer is too large"_s};
    co_return HttpAnswer{raw->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), answer,
                         raw->rawHeaderPairs()};
}

void HttpExchange::abort()
{
    ++m_aborts;
    const auto open = m_open;
    for (const QPointer<QNetworkReply>& reply : open) {
        if (reply)
            reply->abort();
    }
}

} // namespace thunhan
