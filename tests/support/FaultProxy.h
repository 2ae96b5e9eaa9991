// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP relay on 127.0.0.1 in front of a real server, for what no server can do to itself: cut the line at a
// byte, let it go silent, slow it down, refuse to be there.
#pragma once

#include <QObject>
#include <QTcpServer>
#include <chrono>
#include <optional>

class QTcpSocket;

namespace thunhan
{

// Counted in bytes of one connection, as they are on the line (TLS records, not HTTP). Up: from the client to
// the server.
struct LineFaults {
    std::optional<qint64> cutUpAfter = {};   // both ends are closed at once when so many bytes have passed
    std::optional<qint64> cutDownAfter = {}; //
    std::optional<qint64> stallUpAfter = {}; // what follows is swallowed, the line stays open
    std::optional<qint64> stallDownAfter = {};
    std::chrono::milliseconds delay{0}; // of every piece, in both directions
    bool refuse = false;                // nobody listens: connection refused
    int connections = 0;                // how many connections from now on suffer; 0: all
};

// Lives on one thread with a running event loop.
class FaultProxy final : public QObject
{
    Q_OBJECT
public:
    explicit FaultProxy(quint16 serverPort, QObject* parent = nullptr);

    // 0 when no port was to be had.
    quint16 port() const { return m_port; }
    // For connections that come from now on; `refuse` also takes effect at once.
    void setFaults(const LineFaults& faults);
    void setServerPort(quint16 port) { m_serverPort = port; }
    // Closes all connections that are open now, at once.
    void cutAll();

    int connections() const { return m_connections; }
    // Passed on so far, by all connections.
    qint64 bytesUp() const { return m_bytesUp; }
    qint64 bytesDown() const { return m_bytesDown; }

private:
    struct Direction {
        std::optional<qint64> cutAfter;
        std::optional<qint64> stallAfter;
        qint64 passed = 0;
        qint64* total = nullptr;
    };
    void accept();
    void relay(QTcpSocket* from, QTcpSocket* to, Direction direction, std::chrono::milliseconds delay);

    QTcpServer m_listener;
    quint16 m_serverPort;
    quint16 m_port = 0;
    LineFaults m_faults;
    int m_suffering = 0; // connections that had m_faults
    int m_connections = 0;
    qint64 m_bytesUp = 0;
    qint64 m_bytesDown = 0;
};

} // namespace thunhan
