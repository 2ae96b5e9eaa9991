// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingListener.h"

#include "sync/training/FaultInjector.h"

#include <QTcpSocket>
#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int maxOpenConnections = 64;
constexpr std::chrono::minutes idleLimit{2};

// The last piece of a body waits at the sender until what came before it is acknowledged (RFC 896), and the
// kernel would hold that back for 40 ms: on the loopback more than all the rest of a packet takes. Best
// effort, and for what is pending only.
void acknowledgeNow(const QTcpSocket& socket)
{
    const int on = 1;
    ::setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

} // namespace

LineGuard::LineGuard(QTcpSocket* socket) : QObject(socket), m_socket(socket)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleLimit);
    connect(&m_idle, &QTimer::timeout, socket, [socket] { socket->abort(); });
    connect(socket, &QTcpSocket::readyRead, this, &LineGuard::bytesCame);
    m_idle.start();
}

void LineGuard::requestComplete()
{
    m_received = 0;
}

// Called before the HTTP server's own slot, because the guard connected first: what is there now came with
// this signal.
void LineGuard::bytesCame()
{
    m_idle.start();
    acknowledgeNow(*m_socket);
    m_received += m_socket->bytesAvailable();
    if (m_received <= maxTrainingBodyBytes + maxTrainingHeaderBytes)
        return;
    m_socket->readAll();
    m_socket->write(lineAnswer(TrainingAnswer::refusal(413, u"The body is larger than 8 MiB."_s)).bytes);
    m_socket->disconnectFromHost();
}

QTcpSocket* TrainingListener::nextPendingConnection()
{
    QTcpSocket* socket = QSslServer::nextPendingConnection();
    if (!socket)
        return nullptr;
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    if (m_open > maxOpenConnections)
        QMetaObject::invokeMethod(
            socket, [socket] { socket->abort(); }, Qt::QueuedConnection);
    new LineGuard(socket);
    return socket;
}

} // namespace thunhan
