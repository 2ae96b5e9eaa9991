// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingServer.h"

#include "tests/sync/training/TrainingRig.h"

#include <QSslSocket>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestTrainingServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsNobodyInWithoutACertificate()
    {
        TrainingRig rig;
        QCOMPARE(rig.clientWith({}, {})->send("POST", u"/token"_s).status, 0);
    }

    void letsNoForeignCertificateIn()
    {
        TrainingRig rig;
        const TestCertificate stranger = issueTestCertificate({.commonName = u"Test station"_s});
        QCOMPARE(rig.clientWith(stranger.certificate, stranger.key)->send("POST", u"/token"_s).status, 0);
    }

    void letsNoExpiredCertificateIn()
    {
        TrainingRig rig;
        const QDateTime now = rig.clock.nowUtc();
        const QByteArray old =
            rig.certify(rig.fixture.station.key, Validity{now.addDays(-30), now.addDays(-1)});
        QCOMPARE(rig.clientWith(old, rig.fixture.station.key)->send("POST", u"/token"_s).status, 0);
    }

    void goesByItsOwnClockToo()
    {
        TrainingRig rig;
        rig.clock.setWall(rig.clock.nowUtc().addYears(1).addDays(1));
        const Exchange answer = rig.client->call("GET", rig.enrollment());
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.message().contains(u"not valid at this time"_s));
    }

    void refusesBodiesThatAreTooLarge()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        QByteArray most(maxTrainingBodyBytes, 'x');
        const auto post = [&] {
            return rig.client->call("POST", rig.enrollment() + u"/buffer"_s, most,
                                    {{"Content-Type", "image/png"}, {"Digest", sha256Header(most)}});
        };
        QCOMPARE(post().status, 201);
        most.append('x');
        QCOMPARE(post().status, 413);
    }

    // Hangs up on what would not end, instead of gathering it.
    void doesNotGatherAnEndlessRequest()
    {
        TrainingRig rig;
        QSslSocket line;
        line.setSslConfiguration(rig.client->tls());
        line.connectToHostEncrypted(u"127.0.0.1"_s, quint16(rig.url.port()));
        QTRY_VERIFY(line.isEncrypted());
        line.write("POST /token HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n");
        const QByteArray piece(256 * 1024, 'x');
        for (int i = 0; i < 100 && line.state() == QAbstractSocket::ConnectedState; ++i) {
            line.write(piece);
            QTRY_VERIFY(line.bytesToWrite() == 0 || line.state() != QAbstractSocket::ConnectedState);
        }
        QTRY_COMPARE(line.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 404);
    }

    void survivesWhatIsNoHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("noise") << QByteArray("\x00\xff\x01 nothing\r\n\r\n", 16);
        QTest::newRow("bad length") << QByteArray("POST /token HTTP/1.1\r\nContent-Length: -5\r\n\r\nabc");
        QTest::newRow("unknown method") << QByteArray("BREW /pot HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("bad address") << QByteArray("GET //%zz HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("half a line") << QByteArray("GE");
        QTest::newRow("long address") << "GET /" + QByteArray(100'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    void survivesWhatIsNoHttp()
    {
        QFETCH(QByteArray, bytes);
        TrainingRig rig;
        QSslSocket line;
        line.setSslConfiguration(rig.client->tls());
        line.connectToHostEncrypted(u"127.0.0.1"_s, quint16(rig.url.port()));
        QTRY_VERIFY(line.isEncrypted());
        line.write(bytes);
        QTRY_COMPARE(line.bytesToWrite(), 0);
        line.disconnectFromHost();
        QTRY_COMPARE(line.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestTrainingServer)
#include "test_TrainingServer.moc"
