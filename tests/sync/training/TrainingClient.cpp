// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/training/TrainingClient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

QByteArray Exchange::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString Exchange::member(QStringView name) const
{
    return QJsonDocument::fromJson(body).object().value(name).toString();
}

TrainingClient::TrainingClient(const QUrl& base, const QByteArray& root, const QByteArray& certificate,
                               const QByteArray& key)
    : m_base(base)
{
    m_tls.setCaCertificates({QSslCertificate(root)});
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!certificate.isEmpty()) {
        m_tls.setLocalCertificate(QSslCertificate(certificate));
        m_tls.setPrivateKey(QSslKey(key, QSsl::Ec));
    }
}

Exchange TrainingClient::send(const QByteArray& method, const QString& target, const QByteArray& body,
                              HeaderList headers)
{
    QNetworkRequest request(QUrl(m_base.toString() + target));
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(10'000))
        reply->abort();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->error(), reply->rawHeaderPairs()};
}

bool TrainingClient::signIn()
{
    const Exchange answer = send("POST", u"/token"_s, "grant_type=client_credentials",
                                 {{"Content-Type", "application/x-www-form-urlencoded"}});
    m_token = answer.member(u"access_token").toLatin1();
    return answer.status == 200 && !m_token.isEmpty();
}

Exchange TrainingClient::call(const QByteArray& method, QString target, const QByteArray& body,
                              HeaderList headers)
{
    if (!target.contains(u'?'))
        target += u"?transactionId=t-1"_s;
    if (!m_token.isEmpty())
        headers.emplace_back("Authorization", "Bearer " + m_token);
    return send(method, target, body, headers);
}

} // namespace thunhan
