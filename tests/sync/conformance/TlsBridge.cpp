// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/conformance/TlsBridge.h"

#include <QSslSocket>

namespace thunhan
{
namespace
{

void pass(QTcpSocket* from, QTcpSocket* to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
}

} // namespace

std::unique_ptr<TlsBridge> TlsBridge::toPlain(const QSslConfiguration& server, quint16 plainPort)
{
    return std::unique_ptr<TlsBridge>(new TlsBridge(server, plainPort, true));
}

std::unique_ptr<TlsBridge> TlsBridge::toTls(const QSslConfiguration& client, quint16 tlsPort)
{
    return std::unique_ptr<TlsBridge>(new TlsBridge(client, tlsPort, false));
}

TlsBridge::TlsBridge(const QSslConfiguration& tls, quint16 target, bool takesTls)
    : m_tls(tls), m_target(target), m_takesTls(takesTls)
{
    if (takesTls)
        setSslConfiguration(tls);
    connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* near = nextPendingConnection())
            join(near);
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("bridge cannot listen");
}

void TlsBridge::incomingConnection(qintptr socket)
{
    if (m_takesTls)
        QSslServer::incomingConnection(socket);
    else
        QTcpServer::incomingConnection(socket);
}

void TlsBridge::join(QTcpSocket* near)
{
    connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
    auto* far = new QSslSocket(near);
    far->setSslConfiguration(m_tls);
    pass(near, far);
    pass(far, near);
    if (m_takesTls)
        far->connectToHost(QHostAddress(QHostAddress::LocalHost).toString(), m_target);
    else
        far->connectToHostEncrypted(QHostAddress(QHostAddress::LocalHost).toString(), m_target);
    if (near->bytesAvailable() > 0)
        far->write(near->readAll());
}

} // namespace thunhan
