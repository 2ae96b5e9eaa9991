// SPDX-License-Identifier: GPL-3.0-or-later
// Setting up, certifying and checking a station; the training registry by itself.
#include "app/keys/StationIdentity.h"
#include "sync/training/TrainingAuthority.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/main/CtlStation.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>
#include <csignal>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ThunhanctlTest : public QObject
{
    Q_OBJECT

    CtlStation m_station;

private Q_SLOTS:
    void initTestCase()
    {
        const CtlOutcome made = m_station.init();
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(made.out.contains(trainingPassphrase()));
        QVERIFY(m_station.folder().isInitialised());
    }

    void whatIsNotUnderstood_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("another command") << QStringList{u"erase"_s};
        QTest::newRow("no folder") << QStringList{u"verify"_s};
        QTest::newRow("another option") << QStringList{u"init"_s, u"--data"_s, u"x"_s, u"--force"_s};
        QTest::newRow("too much") << QStringList{u"init"_s, u"--data"_s, u"x"_s, u"y"_s};
        QTest::newRow("no port") << QStringList{u"registry"_s, u"--data"_s, u"x"_s, u"--port"_s, u"70000"_s};
        QTest::newRow("no line") << QStringList{u"init"_s, u"--data"_s, u"x"_s, u"--url"_s, u"http://a"_s};
        QTest::newRow("no certificate") << QStringList{u"certify"_s, u"--data"_s, u"x"_s};
    }
    void whatIsNotUnderstood()
    {
        QFETCH(QStringList, arguments);
        const CtlOutcome outcome = runCtl(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.startsWith(u"thunhanctl: "_s));
        QVERIFY(outcome.out.isEmpty());
    }

    void helpTellsEveryCommand()
    {
        const CtlOutcome all = runCtl({u"--help"_s});
        QCOMPARE(all.code, 0);
        for (const QString& command :
             {u"init"_s, u"certify"_s, u"self-check"_s, u"queue"_s, u"verify"_s, u"registry"_s}) {
            QVERIFY2(all.out.contains(command), qPrintable(command));
            const CtlOutcome one = runCtl({command, u"--help"_s});
            QCOMPARE(one.code, 0);
            QVERIFY2(one.out.contains(u"thunhanctl "_s + command), qPrintable(one.out));
            QVERIFY(one.out.contains(u"--data"_s));
        }
    }

    void aMissingStationIsToldWithTheWayOut()
    {
        const CtlOutcome checked =
            runCtl({u"self-check"_s, u"--data"_s, m_station.place.filePath(u"none"_s)});
        QCOMPARE(checked.code, 1);
        QVERIFY(checked.out.contains(u"thunhanctl init"_s));
        const CtlOutcome verified = runCtl({u"verify"_s, u"--data"_s, m_station.place.filePath(u"none"_s)});
        QCOMPARE(verified.code, 1);
        QVERIFY(!verified.err.isEmpty());
    }

    void aTrainingStationIsSetUpOnce()
    {
        const CtlOutcome again = runCtl({u"init"_s, u"--data"_s, m_station.data(), u"--training"_s});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(u"holds a station already"_s));
        // What is beside the folder can open what the station will send.
        const SystemClock clock;
        QVERIFY(TrainingAuthority::open(m_station.folder().trainingRegistryRoot() + u"/authority"_s, clock));
    }

    void selfCheckFindsTheTrainingStationFit()
    {
        const CtlOutcome checked = runCtl({u"self-check"_s, u"--data"_s, m_station.data(), u"--json"_s});
        const QJsonArray checks = checked.json()[u"checks"_s].toArray();
        QVERIFY(checks.size() > 8);
        for (const QJsonValue& check : checks) {
            const QString verdict = check[u"verdict"_s].toString();
            QVERIFY(verdict == u"ok"_s || !check[u"remedy"_s].toString().isEmpty());
            if (check[u"subject"_s].toString() != u"face model"_s &&
                check[u"subject"_s].toString() != u"disk"_s)
                QVERIFY2(verdict != u"blocked"_s, qPrintable(check[u"finding"_s].toString()));
        }
    }

    void selfCheckSeesAnOpenFolder()
    {
        const QFile::Permissions before = QFileInfo(m_station.data()).permissions();
        QVERIFY(QFile::setPermissions(m_station.data(), before | QFile::ReadOther | QFile::ExeOther));
        const CtlOutcome checked = runCtl({u"self-check"_s, u"--data"_s, m_station.data()});
        QVERIFY(QFile::setPermissions(m_station.data(), before));
        QVERIFY(checked.out.contains(u"chmod 700"_s));
        QVERIFY(!runCtl({u"self-check"_s, u"--data"_s, m_station.data()}).out.contains(u"chmod 700"_s));
    }

    void aProductionStationIsSetUpAndCertified()
    {
        const QString station = m_station.place.filePath(u"production"_s);
        const QString passphrase = u"bốn con ngựa trên đê"_s;
        const CtlOutcome made = runCtl({u"init"_s,
                                        u"--data"_s,
                                        station,
                                        u"--unit-code"_s,
                                        u"48-TH-001"_s,
                                        u"--unit-name"_s,
                                        u"CA"_s,
                                        u"--station-code"_s,
                                        u"HC-04"_s,
                                        u"--desk"_s,
                                        u"1"_s,
                                        u"--rank"_s,
                                        {},
                                        u"--passphrase-fd"_s,
                                        u"0"_s},
                                       u"Trần Thu Hà\n"_s + passphrase + u'\n'); // the name is asked for
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QString requestPath = station + u"-request.pem"_s;
        QCOMPARE(StationFolder(station).loadSettings()->profile, StationProfile::Production);
        const QByteArray request = readAll(requestPath);
        QVERIFY(request.startsWith("-----BEGIN CERTIFICATE REQUEST-----"));

        const SystemClock clock;
        const auto authority = TrainingAuthority::open(m_station.place.filePath(u"authority"_s), clock);
        QVERIFY(authority);
        const QString issued = m_station.place.filePath(u"station.pem"_s);
        QVERIFY(overwrite(issued, authority->issueStationCertificate(request, clock).value()));
        const auto certify = [&](const QString& certificate, const QString& typed) {
            return runCtl({u"certify"_s, u"--data"_s, station, u"--station-cert"_s, certificate,
                           u"--registry-cert"_s, m_station.place.filePath(u"authority/recipient.pem"_s),
                           u"--registry-ca"_s, m_station.place.filePath(u"authority/ca.pem"_s), u"--url"_s,
                           u"https://registry.example"_s, u"--passphrase-fd"_s, u"0"_s},
                          typed + u'\n');
        };
        QCOMPARE(certify(issued, u"another passphrase"_s).code, 1);
        // For another key.
        QCOMPARE(certify(m_station.place.filePath(u"authority/recipient.pem"_s), passphrase).code, 1);
        QVERIFY(StationFolder(station).loadSettings()->certificateThumbprint.isEmpty());
        const CtlOutcome certified = certify(issued, passphrase);
        QVERIFY2(certified.code == 0, qPrintable(certified.err));
        QCOMPARE(StationFolder(station).loadSettings()->certificateThumbprint,
                 Certificate::parsePem(readAll(issued))->thumbprint());
    }

    void theRegistryListensUntilItIsToldToStop_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void theRegistryListensUntilItIsToldToStop()
    {
        QFETCH(int, signal);
        QProcess registry;
        registry.start(QStringLiteral(THUNHANCTL), {u"registry"_s, u"--data"_s, m_station.data()});
        QByteArray told;
        while (!told.contains("Ctrl+C")) {
            QVERIFY2(registry.waitForReadyRead(ctlPatience), registry.readAllStandardError().constData());
            told += registry.readAllStandardOutput();
        }
        const QUrl url(QString::fromUtf8(told.split('\n').first().split(' ').last()));
        QCOMPARE(url.scheme(), u"https"_s);
        QVERIFY(told.contains(m_station.folder().trainingRegistryRoot().toUtf8()));
        QTcpSocket line;
        line.connectToHost(url.host(), quint16(url.port()));
        QVERIFY(line.waitForConnected(ctlPatience));
        ::kill(pid_t(registry.processId()), signal);
        QVERIFY(registry.waitForFinished(ctlPatience));
        QCOMPARE(registry.exitStatus(), QProcess::NormalExit);
        QCOMPARE(registry.exitCode(), 0);
        QVERIFY(registry.readAllStandardOutput().contains("Stopped"));
    }

    void aBadPlanOfFaultsIsRefused()
    {
        const QString plan = m_station.place.filePath(u"faults.json"_s);
        QVERIFY(overwrite(plan, "{\"faults\": [{\"kind\": \"NONE\"}]}"));
        const CtlOutcome outcome =
            runCtl({u"registry"_s, u"--data"_s, m_station.data(), u"--faults"_s, plan});
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ThunhanctlTest)
#include "test_thunhanctl.moc"
