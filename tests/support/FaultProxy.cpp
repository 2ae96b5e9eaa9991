// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <algorithm>
#include <memory>

namespace thunhan
{

FaultProxy::FaultProxy(quint16 serverPort, QObject* parent) : QObject(parent), m_serverPort(serverPort)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultProxy::accept);
    if (m_listener.listen(QHostAddress::LocalHost))
        m_port = m_listener.serverPort();
}

void FaultProxy::setFaults(const LineFaults& faults)
{
    m_faults = faults;
    m_suffering = 0;
    if (faults.refuse)
        m_listener.close();
    else if (!m_listener.isListening())
        m_listener.listen(QHostAddress::LocalHost, m_port);
}

void FaultProxy::cutAll()
{
    for (QTcpSocket* socket : findChildren<QTcpSocket*>())
        socket->abort();
}

void FaultProxy::accept()
{
    while (QTcpSocket* client = m_listener.nextPendingConnection()) {
        ++m_connections;
        LineFaults faults;
        if (m_faults.connections == 0 || m_suffering < m_faults.connections) {
            faults = m_faults;
            ++m_suffering;
        }
        client->setParent(this); // survives a closed listener
        auto* server = new QTcpSocket(this);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        connect(server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::disconnected, server, &QObject::deleteLater);
        // What the client says before the server is there waits in its socket.
        connect(server, &QTcpSocket::connected, this, [this, client, server, faults] {
            relay(client, server, {faults.cutUpAfter, faults.stallUpAfter, 0, &m_bytesUp}, faults.delay);
        });
        relay(server, client, {faults.cutDownAfter, faults.stallDownAfter, 0, &m_bytesDown}, faults.delay);
        server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    }
}

void FaultProxy::relay(QTcpSocket* from, QTcpSocket* to, Direction direction, std::chrono::milliseconds delay)
{
    const auto pump = [from, to, state = std::make_shared<Direction>(direction), delay] {
        QByteArray piece = from->readAll();
        if (state->stallAfter)
            piece.truncate(std::max(qint64(0), *state->stallAfter - state->passed));
        const bool cut = state->cutAfter && state->passed + piece.size() >= *state->cutAfter;
        if (cut)
            piece.truncate(std::max(qint64(0), *state->cutAfter - state->passed));
        state->passed += piece.size();
        const auto pass = [piece, cut, total = state->total, from = QPointer(from), to] {
            *total += piece.size();
            to->write(piece);
            if (!cut)
                return;
            to->flush();
            if (from)
                from->abort();
            to->abort();
        };
        if (delay.count() == 0)
            pass();
        else
            QTimer::singleShot(delay, to, pass);
    };
    connect(from, &QTcpSocket::readyRead, to, pump);
    if (from->bytesAvailable() > 0)
        pump();
}

} // namespace thunhan
