// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiMessages.h"

#include "app/base/Sha256.h"
#include "capture/finger/sbi/SbiPrints.h"
#include "capture/twin/LiveScanAnswers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QString transaction = u"the one"_s;

QJsonObject capture(const FingerRequest& request)
{
    SbiDevice device;
    device.id = u"id"_s;
    const QByteArray body =
        sbiCapture(device, request, 40, 10s, transaction, QDateTime::currentDateTimeUtc());
    return QJsonDocument::fromJson(body).object();
}

QList<LiveScanPicture> twoPictures()
{
    QImage image(64, 64, QImage::Format_Grayscale8);
    image.fill(100);
    return {{FingerPosition::LeftRing, Impression::LiveScanPlain, image},
            {FingerPosition::LeftLittle, Impression::LiveScanPlain, image}};
}

QByteArray onePrint()
{
    return liveScanCaptures(twoPictures().first(1), transaction);
}

// Each capture's entry may be changed on the way.
template <class Change>
QByteArray changed(const QByteArray& answer, Change change)
{
    QJsonObject body = QJsonDocument::fromJson(answer).object();
    QJsonArray captures = body["biometrics"_L1].toArray();
    for (qsizetype i = 0; i < captures.size(); ++i) {
        QJsonObject entry = captures[i].toObject();
        change(i, entry);
        captures[i] = entry;
    }
    body["biometrics"_L1] = captures;
    return QJsonDocument(body).toJson();
}

} // namespace

class TestSbiMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReaderIsToldOpenlyAndSigned()
    {
        for (const bool wrapped : {false, true}) {
            const auto devices = readSbiDevices(liveScanDevices(wrapped));
            QVERIFY(devices.ok());
            QCOMPARE(devices->size(), 1);
            const SbiDevice& device = devices->first();
            QCOMPARE(device.name, u"Training live-scan"_s);
            QCOMPARE(device.serial, u"000000000001"_s);
            QCOMPARE(device.version, u"1.0"_s);
            QCOMPARE(device.status, u"Ready"_s);
            QCOMPARE(device.environment, u"Developer"_s);
            QVERIFY(device.slaps);
        }
    }

    void otherDevicesAreNoReaders_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a camera") << liveScanDevices(false).replace("Finger", "Face");
        QTest::newRow("for signing in") << liveScanDevices(false).replace("Registration", "Auth");
        QTest::newRow("of a later version")
            << liveScanDevices(false).replace("0.9.5", "2.0").replace("1.0", "3");
        QTest::newRow("broken") << liveScanDevices(false).replace(R"("errorCode":"0")",
                                                                  R"("errorCode":"103")");
        QTest::newRow("numbers for texts")
            << QByteArray(R"([{"deviceId":1,"digitalId":2,"specVersion":[3]}])");
    }
    void otherDevicesAreNoReaders()
    {
        QFETCH(QByteArray, body);
        if (qstrcmp(QTest::currentDataTag(), "a camera") == 0) // its kind stands in the digital id
            body = QByteArray(R"([{"deviceId":"1","deviceStatus":"Ready","specVersion":["1.0"],)"
                              R"("digitalId":{"type":"Face","make":"a","model":"b"}}])");
        const auto devices = readSbiDevices(body);
        QVERIFY(devices.ok());
        QVERIFY(devices->isEmpty());
    }

    void whatIsNoListIsRefused()
    {
        for (const char* body : {"", "{}", "null", "[", "\xff\xfe"})
            QVERIFY(!readSbiDevices(body).ok());
        QJsonArray many;
        for (int i = 0; i < 17; ++i)
            many.append(QJsonObject());
        QVERIFY(!readSbiDevices(QJsonDocument(many).toJson()).ok());
    }

    void namesAreShortAndPrintable()
    {
        const QString name = QString(5000, u'x') + QChar(7);
        const QJsonObject identity{
            {u"type"_s, u"Finger"_s}, {u"make"_s, u"a\u202e\nb"_s}, {u"model"_s, name}};
        const QJsonObject device{
            {u"deviceId"_s, u"1"_s}, {u"specVersion"_s, u"0.9.5"_s}, {u"digitalId"_s, identity}};
        const auto devices = readSbiDevices(QJsonDocument(QJsonArray{device}).toJson());
        QVERIFY(devices.ok());
        QCOMPARE(devices->first().name.size(), 128 + 3);
        QVERIFY(devices->first().name.startsWith(u"ab x"_s));
    }

    void aSlapIsAskedForByItsSensorAndItsFingers()
    {
        const QJsonObject asked = capture({FingerGroup::PlainRightFour, {FingerPosition::RightRing}});
        const QJsonObject bio = asked["bio"_L1].toArray().first().toObject();
        QCOMPARE(bio["deviceSubId"_L1].toString(), u"2"_s);
        QCOMPARE(bio["count"_L1].toString(), u"3"_s);
        QCOMPARE(bio["exception"_L1].toArray(), QJsonArray{u"Right RingFinger"_s});
        QCOMPARE(asked["purpose"_L1].toString(), u"Registration"_s);
        QCOMPARE(asked["timeout"_L1].toString(), u"10000"_s);
        QCOMPARE(liveScanRequest(asked),
                 FingerRequest(FingerGroup::PlainRightFour, {FingerPosition::RightRing}));
    }

    void rolledIsACustomOption()
    {
        const FingerRequest rolled(FingerPosition::LeftThumb, Impression::LiveScanRolled);
        QCOMPARE(liveScanRequest(capture(rolled)), rolled);
        QVERIFY(capture(FingerPosition::LeftThumb)["customOpts"_L1].toArray().isEmpty());
    }

    void anAnswerBringsItsRecords()
    {
        const auto read = readSbiCapture(onePrint(), transaction);
        QVERIFY(read.ok());
        QVERIFY(!read->again);
        QCOMPARE(read->records.size(), 1);
        QVERIFY(read->records.first().startsWith("FIR"));
    }

    void errorsAreToldApart()
    {
        QVERIFY(readSbiCapture(liveScanError(101), transaction)->again);
        QCOMPARE(readSbiCapture(liveScanError(102), transaction)->advice, CaptureRetry::LiftAndPress);
        QCOMPARE(readSbiCapture(liveScanError(105), transaction)->advice, CaptureRetry::CentreFinger);
        QCOMPARE(readSbiCapture(liveScanError(106), transaction).error().code, ErrorCode::DeviceRemoved);
        QCOMPARE(readSbiCapture(liveScanError(110), transaction).error().code, ErrorCode::DeviceBusy);
        QCOMPARE(readSbiCapture(liveScanError(103), transaction).error().code, ErrorCode::DeviceFailed);
        QCOMPARE(readSbiCapture(liveScanError(599), transaction).error().code, ErrorCode::DeviceFailed);
    }

    void theChainOfDigestsHasToBeRight()
    {
        const QByteArray both = liveScanCaptures(twoPictures(), transaction);
        QCOMPARE(readSbiCapture(both, transaction)->records.size(), 2);
        // In small letters, or not told at all: the interface's versions differ.
        QVERIFY(readSbiCapture(changed(both,
                                       [](qsizetype, QJsonObject& entry) {
                                           entry["hash"_L1] = entry["hash"_L1].toString().toLower();
                                       }),
                               transaction)
                    .ok());
        QVERIFY(readSbiCapture(changed(both, [](qsizetype, QJsonObject& entry) { entry.remove("hash"_L1); }),
                               transaction)
                    .ok());
        QByteArray first;
        const QByteArray wrong = changed(both, [&first](qsizetype i, QJsonObject& entry) {
            if (i == 0)
                first = entry["hash"_L1].toString().toLatin1();
            else
                entry["hash"_L1] = QString::fromLatin1(first); // not chained
        });
        QCOMPARE(readSbiCapture(wrong, transaction).error().code, ErrorCode::MalformedInput);
    }

    void allCapturesAreOfOneSigner()
    {
        const LiveScanSigner signer;
        const LiveScanSigner other(LiveScanSigner::Algorithm::Rs256);
        const QByteArray signedByOne = liveScanCaptures(twoPictures(), transaction, &signer);
        const auto read = readSbiCapture(signedByOne, transaction);
        QVERIFY(read.ok());
        QCOMPARE(read->signer, sha256(signer.certificate()));
        QCOMPARE(readSbiDevices(liveScanDevices(true, &other))->first().signer, sha256(other.certificate()));
        const QJsonObject byOther =
            QJsonDocument::fromJson(liveScanCaptures(twoPictures(), transaction, &other)).object();
        const QByteArray mixed = changed(signedByOne, [&byOther](qsizetype i, QJsonObject& entry) {
            if (i == 1)
                entry = byOther["biometrics"_L1].toArray()[1].toObject();
        });
        QCOMPARE(readSbiCapture(mixed, transaction).error().code, ErrorCode::SignatureInvalid);
        // A capture of a signer that stops to sign is refused too.
        const FingerRequest ring(FingerPosition::LeftRing);
        QVERIFY(readSbiPrints(onePrint(), transaction, ring).ok());
        QCOMPARE(readSbiPrints(onePrint(), transaction, ring, read->signer).error().code,
                 ErrorCode::SignatureInvalid);
    }

    void anOldOrAHalfAnswerIsRefused()
    {
        QCOMPARE(readSbiCapture(onePrint(), u"another"_s).error().code, ErrorCode::MalformedInput);
        const QByteArray whole = onePrint();
        for (qsizetype length = 0; length < whole.size(); length += 7)
            QVERIFY(!readSbiCapture(whole.first(length), transaction).ok());
    }
};

QTEST_APPLESS_MAIN(TestSbiMessages)
#include "test_SbiMessages.moc"
