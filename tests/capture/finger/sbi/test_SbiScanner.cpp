// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiScanner.h"

#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/LiveScanService.h"
#include "tests/capture/finger/FingerprintScannerContract.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

SbiSetup hastySetup(quint16 port)
{
    SbiSetup setup;
    setup.firstPort = port;
    setup.lastPort = port;
    setup.lookAgain = 30ms;
    setup.heartbeat = 100ms;
    setup.presentation = 1500ms;
    setup.grace = 10s; // pictures are made on a loaded machine
    setup.restartDelay = 30ms;
    setup.platen = {SlapSynthesizer::width, SlapSynthesizer::height};
    return setup;
}

// The driver before a training service, over a real socket.
class SbiRig final : public ScannerRig
{
public:
    SbiRig() : m_service(TwinPerson{7})
    {
        m_service.setHabit({LiveScanAct::Kind::StayAway});
        m_scanner = std::make_unique<SbiScanner>(hastySetup(m_service.port()), m_clock, m_random);
    }
    ~SbiRig() override { m_scanner.reset(); }

    LiveScanService& service() { return m_service; }
    FingerprintScanner& scanner() override { return *m_scanner; }
    SampleOrigin origin() const override { return SampleOrigin::Virtual; }
    QSize printSize() const override
    {
        return {FingerprintSynthesizer::width, FingerprintSynthesizer::height};
    }
    void planPress() override { plan(LiveScanAct::Kind::Press); }
    void planRetry(CaptureRetry reason) override
    {
        LiveScanAct act{LiveScanAct::Kind::Retry};
        act.reason = reason;
        m_service.plan(act);
    }
    void planUnplug() override { plan(LiveScanAct::Kind::Unplug); }
    void planHang() override { plan(LiveScanAct::Kind::Hang); }
    void planBreak() override { plan(LiveScanAct::Kind::Break); }
    void unplug() override { m_service.unplug(); }
    void plugIn() override { m_service.plugIn(); }
    void plan(LiveScanAct::Kind kind) { m_service.plan({kind}); }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    LiveScanService m_service;
    std::unique_ptr<SbiScanner> m_scanner;
};

// Answers whatever is asked with these bytes and hangs up.
class RudeService : public QTcpServer
{
public:
    explicit RudeService(QByteArray answer)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            while (QTcpSocket* line = nextPendingConnection()) {
                connect(line, &QTcpSocket::readyRead, line, [line, answer] {
                    line->write(answer);
                    line->disconnectFromHost();
                });
                connect(line, &QTcpSocket::disconnected, line, &QObject::deleteLater);
            }
        });
    }
};

QByteArray http(const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

class TestSbiScanner : public FingerprintScannerContract
{
    Q_OBJECT
protected:
    std::unique_ptr<ScannerRig> makeRig() override { return std::make_unique<SbiRig>(); }

private:
    bool isReady(SbiRig& rig)
    {
        rig.scanner().open();
        return QTest::qWaitFor([&] { return rig.scanner().status().state == DeviceState::Ready; }, patience);
    }

private Q_SLOTS:
    void aSlapComesAsOnePictureAfterItWasSeen()
    {
        SbiRig rig;
        rig.service().setDelay(0ms, 200ms);
        QVERIFY(isReady(rig));
        QVERIFY(rig.scanner().capabilities().slap);
        QVERIFY(rig.scanner().capabilities().rolled);
        QSignalSpy captured(&rig.scanner(), &FingerprintScanner::captured);
        QSignalSpy seen(&rig.scanner(), &FingerprintScanner::preview);
        LiveScanAct press;
        press.slap.lifted = {FingerPosition::RightRing, FingerPosition::RightLittle}; // two are enough
        rig.service().plan(press);
        rig.scanner().capture(FingerGroup::PlainRightFour);
        QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
        const auto frame = captured.first()[0].value<Frame>();
        QCOMPARE(frame.image.size(), QSize(SlapSynthesizer::width, SlapSynthesizer::height));
        QCOMPARE(frame.ppi, 500);
        QVERIFY(captured.first()[1].value<QList<FingerFrame>>().isEmpty());
        QVERIFY(seen.count() > 0);
        QVERIFY(seen.first()[0].value<Frame>().ppi > 200); // told by the plate
    }

    void aSlapMayComeAsItsFingers()
    {
        SbiRig rig;
        rig.service().setTakesApart(true);
        QVERIFY(isReady(rig));
        QSignalSpy captured(&rig.scanner(), &FingerprintScanner::captured);
        rig.planPress();
        rig.scanner().capture(FingerGroup::PlainThumbs);
        QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
        const auto fingers = captured.first()[1].value<QList<FingerFrame>>();
        QCOMPARE(fingers.size(), 2);
        QVERIFY(isThumb(fingers[0].position) && isThumb(fingers[1].position));
        QVERIFY(!fingers[0].frame.image.isNull());
    }

    void aRollIsAskedForAndToldAsOne()
    {
        SbiRig rig;
        QVERIFY(isReady(rig));
        QSignalSpy captured(&rig.scanner(), &FingerprintScanner::captured);
        rig.planPress();
        rig.scanner().capture({FingerPosition::LeftIndex, Impression::LiveScanRolled});
        QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
    }

    void aPressWhoseAskerHungUpIsForTheNext()
    {
        SbiRig rig;
        rig.service().setDelay(500ms, 0ms);
        QVERIFY(isReady(rig));
        QSignalSpy awaiting(&rig.scanner(), &FingerprintScanner::awaitingFinger);
        QSignalSpy captured(&rig.scanner(), &FingerprintScanner::captured);
        rig.planPress();
        rig.scanner().capture(FingerPosition::LeftIndex);
        QTRY_COMPARE_WITH_TIMEOUT(awaiting.count(), 1, patience);
        rig.scanner().cancel();
        rig.scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
    }

    void nobodyThereIsAskedAgain()
    {
        SbiRig rig;
        QVERIFY(isReady(rig));
        QSignalSpy awaiting(&rig.scanner(), &FingerprintScanner::awaitingFinger);
        rig.scanner().capture(FingerPosition::LeftIndex);
        QTRY_VERIFY_WITH_TIMEOUT(awaiting.count() >= 2, patience);
        QCOMPARE(rig.scanner().status().state, DeviceState::Busy);
    }

    void liesAndHalvesAreFailuresThatAreSurvived_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("half a body") << int(LiveScanAct::Kind::HalfBody);
        QTest::newRow("another transaction") << int(LiveScanAct::Kind::Replay);
        QTest::newRow("another signer") << int(LiveScanAct::Kind::Forge);
        QTest::newRow("fingers nobody asked for") << int(LiveScanAct::Kind::OtherFinger);
    }
    void liesAndHalvesAreFailuresThatAreSurvived()
    {
        QFETCH(int, kind);
        SbiRig rig;
        QVERIFY(isReady(rig));
        QSignalSpy failed(&rig.scanner(), &FingerprintScanner::failed);
        QSignalSpy captured(&rig.scanner(), &FingerprintScanner::captured);
        rig.plan(static_cast<LiveScanAct::Kind>(kind));
        rig.scanner().capture(FingerPosition::LeftIndex);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(failed.first()[0].value<Error>().code, ErrorCode::DeviceFailed);
        QVERIFY(captured.isEmpty());
        QVERIFY(isReady(rig));
        rig.planPress();
        rig.scanner().capture(FingerPosition::LeftIndex);
        QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
    }

    void aReaderOfAnUnknownMakerIsRefusedOrWarnedOf_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("refuses");
        QTest::newRow("known") << true << true;
        QTest::newRow("unknown, refused") << false << true;
        QTest::newRow("unknown, warned of") << false << false;
    }
    void aReaderOfAnUnknownMakerIsRefusedOrWarnedOf()
    {
        QFETCH(bool, known);
        QFETCH(bool, refuses);
        LiveScanService service(TwinPerson{7});
        const LiveScanSigner other;
        const QByteArray trusted = (known ? service.signer() : other).certificate();
        SbiSetup setup = hastySetup(service.port());
        setup.issuers = SbiIssuers::parse("-----BEGIN CERTIFICATE-----\n" + trusted.toBase64() +
                                              "\n-----END CERTIFICATE-----\n",
                                          refuses ? SbiIssuers::Unknown::Refuse : SbiIssuers::Unknown::Warn)
                            .value();
        const SystemClock clock;
        SystemRandom random;
        SbiScanner scanner(setup, clock, random);
        scanner.open();
        if (!known && refuses) {
            QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Failed, patience);
            QCOMPARE(scanner.status().error->code, ErrorCode::CertificateInvalid);
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Ready, patience);
        QCOMPARE(scanner.status().warning.has_value(), !known);
        QSignalSpy captured(&scanner, &FingerprintScanner::captured);
        scanner.capture(FingerPosition::LeftIndex);
        QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
        QCOMPARE(scanner.status().warning.has_value(), !known);
    }

    void aReaderThatDoesNotSayWhoItIsIsRefused()
    {
        RudeService service(
            http(R"([{"deviceId":"1","deviceStatus":"Ready","specVersion":["0.9.5"],)"
                 R"("digitalId":{"type":"Finger","deviceSubType":"Slap","make":"a","model":"b"}}])"));
        const SystemClock clock;
        SystemRandom random;
        SbiSetup setup = hastySetup(service.serverPort());
        setup.issuers = SbiIssuers::nobody();
        SbiScanner scanner(setup, clock, random);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Failed, patience);
        QCOMPARE(scanner.status().error->code, ErrorCode::CertificateMissing);
    }

    void whatIsNoServiceIsNoReader_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("\x00\xff\x80 what", 8);
        QTest::newRow("no JSON") << http("<html>");
        QTest::newRow("an empty list") << http("[]");
        QTest::newRow("deep") << http(QByteArray(100000, '['));
        QTest::newRow("long") << http(QByteArray(300 << 10, ' '));
        QTest::newRow("a camera") << http(R"([{"deviceId":"1","deviceStatus":"Ready","specVersion":["1.0"],)"
                                          R"("digitalId":{"type":"Face","make":"a","model":"b"}}])");
    }
    void whatIsNoServiceIsNoReader()
    {
        QFETCH(QByteArray, answer);
        RudeService service(answer);
        const SystemClock clock;
        SystemRandom random;
        SbiScanner scanner(hastySetup(service.serverPort()), clock, random);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Absent, patience);
    }

    void aBusyReaderIsToldAndAskedAgain()
    {
        RudeService service(http(R"([{"deviceId":"1","deviceStatus":"Busy","specVersion":["0.9.5"],)"
                                 R"("digitalId":{"type":"Finger","make":"a","model":"b"}}])"));
        const SystemClock clock;
        SystemRandom random;
        SbiScanner scanner(hastySetup(service.serverPort()), clock, random);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Failed, patience);
        QCOMPARE(scanner.status().error->code, ErrorCode::DeviceBusy);
    }

    void aReaderForSingleFingersIsNotAskedForSlaps()
    {
        RudeService service(
            http(R"([{"deviceId":"1","deviceStatus":"Ready","specVersion":["0.9.5"],)"
                 R"("digitalId":{"type":"Finger","deviceSubType":"Single","make":"a","model":"b"}}])"));
        const SystemClock clock;
        SystemRandom random;
        SbiScanner scanner(hastySetup(service.serverPort()), clock, random);
        QSignalSpy failed(&scanner, &FingerprintScanner::failed);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Ready, patience);
        QVERIFY(!scanner.capabilities().slap);
        scanner.capture(FingerGroup::PlainThumbs);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    }
};

QTEST_GUILESS_MAIN(TestSbiScanner)
#include "test_SbiScanner.moc"
