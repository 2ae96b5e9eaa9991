// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"

#include <QTcpSocket>
#include <QTest>

using namespace thunhan;

namespace
{

// Sends back whatever comes, as it comes.
class Echo : public QTcpServer
{
public:
    Echo()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray piece = socket->readAll();
                m_received += piece;
                socket->write(piece);
            });
        });
        listen(QHostAddress::LocalHost);
    }
    QByteArray received() const { return m_received; }

private:
    QByteArray m_received;
};

} // namespace

class TestFaultProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void relaysBothWays()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        const QByteArray text(300'000, 'x');
        client.write(text);
        QTRY_COMPARE(client.bytesAvailable(), text.size());
        QCOMPARE(client.readAll(), text);
        QCOMPARE(proxy.bytesUp(), text.size());
        QCOMPARE(proxy.bytesDown(), text.size());
        QCOMPARE(proxy.connections(), 1);
    }

    void cutsUpwardsAtTheByte()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        proxy.setFaults({.cutUpAfter = 1000});
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        client.write(QByteArray(5000, 'x'));
        QTRY_COMPARE(echo.received().size(), 1000);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(proxy.bytesUp(), 1000);
    }

    void cutsDownwardsAtTheByte()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        proxy.setFaults({.cutDownAfter = 10});
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        client.write(QByteArray(500, 'x'));
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(proxy.bytesDown(), 10);
        QCOMPARE(echo.received().size(), 500);
    }

    void swallowsWhatComesAfterAStall()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        proxy.setFaults({.stallDownAfter = 10});
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        client.write(QByteArray(500, 'x'));
        QTRY_COMPARE(client.bytesAvailable(), 10);
        client.write(QByteArray(500, 'y'));
        QTRY_COMPARE(echo.received().size(), 1000);
        QCOMPARE(client.bytesAvailable(), 10);
        QCOMPARE(client.state(), QAbstractSocket::ConnectedState);
    }

    void refusesAndComesBack()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        proxy.setFaults({.refuse = true});
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        QTRY_COMPARE(client.error(), QAbstractSocket::ConnectionRefusedError);
        proxy.setFaults({});
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    }

    void harmsOnlySoManyConnections()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        proxy.setFaults({.cutUpAfter = 1, .connections = 1});
        QTcpSocket first;
        first.connectToHost(QHostAddress::LocalHost, proxy.port());
        first.write("ab");
        QTRY_COMPARE(first.state(), QAbstractSocket::UnconnectedState);
        QTcpSocket second;
        second.connectToHost(QHostAddress::LocalHost, proxy.port());
        second.write("ab");
        QTRY_COMPARE(second.bytesAvailable(), 2);
    }

    void delaysInOrder()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        proxy.setFaults({.delay = std::chrono::milliseconds(5)});
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        QByteArray text;
        for (int i = 0; i < 20; ++i) {
            const QByteArray piece = QByteArray::number(i) + ' ';
            text += piece;
            client.write(piece);
            client.flush();
        }
        QTRY_COMPARE(client.bytesAvailable(), text.size());
        QCOMPARE(client.readAll(), text);
    }

    void cutsEverythingThatIsOpen()
    {
        Echo echo;
        FaultProxy proxy(echo.serverPort());
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        client.write("a");
        QTRY_COMPARE(client.bytesAvailable(), 1);
        proxy.cutAll();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "test_FaultProxy.moc"
