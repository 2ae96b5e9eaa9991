// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace thunhan
{

// The line between station and registry: passes bytes on to a port of this machine until it is told to fail.
class CuttingProxy final : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        Pass,
        Refuse, // nobody listens; lines that exist are cut
        Reset,  // takes the line and resets it with the first bytes
        Stall,  // takes bytes and passes nothing on
    };

    explicit CuttingProxy(quint16 target);

    quint16 port() const { return m_port; }
    void setMode(Mode mode);
    // Another server stands at the end of the line; lines that exist are cut.
    void setTarget(quint16 target);

private:
    void accept();
    void cutAll();

    QTcpServer m_server;
    quint16 m_target;
    quint16 m_port = 0;
    Mode m_mode = Mode::Pass;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace thunhan
