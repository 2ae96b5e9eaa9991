// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/client/CuttingProxy.h"

namespace thunhan
{

CuttingProxy::CuttingProxy(quint16 target) : m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CuttingProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("proxy cannot listen");
    m_port = m_server.serverPort();
}

void CuttingProxy::setMode(Mode mode)
{
    m_mode = mode;
    if (mode != Mode::Pass)
        cutAll();
    if (mode == Mode::Refuse)
        m_server.close();
    else if (!m_server.isListening() && !m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("proxy cannot listen again");
}

void CuttingProxy::setTarget(quint16 target)
{
    cutAll();
    m_target = target;
}

void CuttingProxy::accept()
{
    while (QTcpSocket* const near = m_server.nextPendingConnection()) {
        auto* const far = new QTcpSocket(near);
        m_sockets.append(near);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(near, &QTcpSocket::readyRead, far, [this, near, far] {
            if (m_mode == Mode::Reset)
                near->abort();
            else if (m_mode == Mode::Pass)
                far->write(near->readAll());
        });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        if (m_mode == Mode::Pass)
            far->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

void CuttingProxy::cutAll()
{
    for (const QPointer<QTcpSocket>& socket : std::exchange(m_sockets, {})) {
        if (socket)
            socket->abort();
    }
}

} // namespace thunhan
