// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslServer>
#include <QTimer>

namespace thunhan
{

// Watches one accepted connection: Qt HttpServer gathers a whole request in memory without a limit, and waits
// for its end for ever. Child of the socket.
class LineGuard final : public QObject
{
    Q_OBJECT
public:
    explicit LineGuard(QTcpSocket* socket);
    // A whole request has come; what follows belongs to the next one.
    void requestComplete();

private:
    void bytesCame();

    QTcpSocket* m_socket;
    qint64 m_received = 0; // of the request that is coming in
    QTimer m_idle;
};

// Accepts TLS connections, at most 64 at a time, each with a LineGuard.
class TrainingListener final : public QSslServer
{
    Q_OBJECT
public:
    using QSslServer::QSslServer;
    QTcpSocket* nextPendingConnection() override;

private:
    int m_open = 0;
};

} // namespace thunhan
