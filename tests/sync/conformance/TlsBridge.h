// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QSslServer>

namespace thunhan
{

// Passes bytes on between a line with TLS and one without, so that a checker that knows neither certificate
// can stand in between.
class TlsBridge final : public QSslServer
{
    Q_OBJECT
public:
    // Takes TLS with `server` and speaks plainly to `plainPort`.
    static std::unique_ptr<TlsBridge> toPlain(const QSslConfiguration& server, quint16 plainPort);
    // Takes a plain line and speaks TLS with `client` to `tlsPort`.
    static std::unique_ptr<TlsBridge> toTls(const QSslConfiguration& client, quint16 tlsPort);

private:
    TlsBridge(const QSslConfiguration& tls, quint16 target, bool takesTls);
    void incomingConnection(qintptr socket) override;
    void join(QTcpSocket* near);

    QSslConfiguration m_tls;
    quint16 m_target;
    bool m_takesTls;
};

} // namespace thunhan
