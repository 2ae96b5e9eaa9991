// SPDX-License-Identifier: GPL-3.0-or-later
// A bare HTTPS client: sends what a test tells it, well-formed or not, and hands back what came.
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrl>
#include <utility>

namespace thunhan
{

struct Exchange {
    int status = 0; // 0: no answer
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray& name) const;
    // Of a JSON body; of OSIA's Error.
    QString member(QStringView name) const;
    QString message() const { return member(u"message"); }
};

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

class TrainingClient
{
public:
    // PEM. An empty certificate: none is offered.
    TrainingClient(const QUrl& base, const QByteArray& root, const QByteArray& certificate,
                   const QByteArray& key);

    void setBase(const QUrl& base) { m_base = base; }
    QUrl base() const { return m_base; }
    // Waits for the end of the exchange, ten seconds at most, then aborts it. `target`: path and query.
    Exchange send(const QByteArray& method, const QString& target, const QByteArray& body = {},
                  HeaderList headers = {});
    // Fetches a token that later calls carry; false when there is none.
    bool signIn();
    void setToken(const QByteArray& token) { m_token = token; }
    // With token and, unless the target has a query, a transactionId.
    Exchange call(const QByteArray& method, QString target, const QByteArray& body = {},
                  HeaderList headers = {{"Content-Type", "application/json"}});
    QSslConfiguration tls() const { return m_tls; }

private:
    QUrl m_base;
    QSslConfiguration m_tls;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};

} // namespace thunhan
