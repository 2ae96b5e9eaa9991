// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/OsiaShapes.h"

#include "app/packet/OsiaDocument.h"
#include "sync/training/TrainingMessages.h"
#include "tests/support/PacketFixture.h"
#include "tests/support/SeededRandom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QJsonObject parsed(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

// What a station really sends: the document of a sealed packet, with absolute references.
QByteArray soundDocument()
{
    const PacketFixture fixture;
    const auto packet = fixture.seal();
    const auto document = replaceReferences(
        QJsonDocument::fromJson(packet->document).object(),
        [](const QString&) -> Result<QString> { return u"https://127.0.0.1/v1/enrollments/e/buffer/b"_s; });
    return QJsonDocument(*document).toJson(QJsonDocument::Compact);
}

} // namespace

class TestOsiaShapes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatAStationSends()
    {
        const auto fault = enrollmentShape().faultIn(*jsonObject(soundDocument()), {});
        QVERIFY2(!fault, qPrintable(fault.value_or(QString())));
    }

    void findsFaults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault"); // empty: none
        const auto row = [](const char* name, const char* json, const char* fault) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(fault);
        };
        row("nothing", "{}", "");
        row("open objects", R"({"requestData": {"a": [1, {"b": null}]}, "contextualData": {"x": 1}})", "");
        row("unknown property", R"({"colour": 1})", "colour is not a known property.");
        row("unknown deep property", R"({"biometricData": [{"biometricType": "FACE", "x": 1}]})",
            "biometricData[0].x is not a known property.");
        row("read-only id", R"({"enrollmentId": "x"})", "enrollmentId is read-only and must not be sent.");
        row("no type", R"({"biometricData": [{}]})", "biometricData[0].biometricType is missing.");
        row("bad enumeration", R"({"biometricData": [{"biometricType": "face"}]})",
            "biometricData[0].biometricType is not one of its allowed values.");
        row("bad presence",
            R"({"biometricData": [{"biometricType": "FINGER", "missing": [{"presence": "OTHER"}]}]})",
            "biometricData[0].missing[0].presence is not one of its allowed values.");
        row("no array", R"({"biometricData": {}})", "biometricData must be an array.");
        row("no object", R"({"biometricData": [3]})", "biometricData[0] must be an object.");
        row("no string", R"({"enrollmentType": 3})", "enrollmentType must be a string.");
        row("half a pixel", R"({"biometricData": [{"biometricType": "FACE", "width": 1.5}]})",
            "biometricData[0].width must be a whole number.");
        row("relative reference", R"({"biometricData": [{"biometricType": "FACE", "imageRef": "/b/1"}]})",
            "biometricData[0].imageRef must be an absolute URI.");
        row("local time",
            R"({"biometricData": [{"biometricType": "FACE", "captureDate": "2026-03-02T08:00:00"}]})",
            "biometricData[0].captureDate must be a date and time with an offset (RFC 3339).");
        row("offset",
            R"({"biometricData": [{"biometricType": "FACE", "captureDate": "2026-03-02T08:00:00+07:00"}]})",
            "");
        row("document without parts", R"({"documentData": [{"documentType": "FORM"}]})",
            "documentData[0].parts is missing.");
        row("document with no part", R"({"documentData": [{"documentType": "FORM", "parts": []}]})",
            "documentData[0].parts must have 1 to 1000 items.");
        row("integrity", R"({"integrity": [{"scope": "$", "alg": "SHA256"}]})",
            "integrity[0].hash is missing.");
        row("no boolean", R"({"integrity": [{"scope": "$", "alg": "SHA256", "hash": "", "encrypted": 1}]})",
            "integrity[0].encrypted must be true or false.");
    }

    void findsFaults()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        QVERIFY(jsonObject(json));
        QCOMPARE(enrollmentShape().faultIn(*jsonObject(json), {}).value_or(QString()), fault);
    }

    void knowsCredentialRequests()
    {
        const JsonShape shape = credentialRequestShape();
        QVERIFY(!shape.faultIn(parsed(R"({"personId": "1", "biographicData": {}, "requestData":
            {"priority": 1, "credentialProfileId": "CARD", "requestType": "RENEWAL"}})"),
                               {}));
        QCOMPARE(shape
                     .faultIn(parsed(R"({"personId": "1", "biographicData": {}, "requestData":
            {"priority": 1, "credentialProfileId": "CARD", "requestType": "NEW"}})"),
                              {})
                     .value_or(QString()),
                 u"requestData.requestType is not one of its allowed values."_s);
        QVERIFY(shape.faultIn(parsed(R"({"biographicData": {}})"), {}));
    }

    // Neither the reader nor the shapes fall over whatever comes; a fault never quotes a value at length.
    void survivesMutatedDocuments()
    {
        const QByteArray sound = soundDocument();
        const JsonShape shape = enrollmentShape();
        SeededRandom random(20260302);
        static const QByteArrayList pieces{"{",    "}",  "[",        "]",      "\"",
                                           ",",    ":",  "null",     "1e999",  "\\u0000",
                                           "\xff", "-1", "[[[[[[[[", "\"x\":", "true"};
        int parsedOnes = 0;
        int faulty = 0;
        for (int round = 0; round < 4000; ++round) {
            QByteArray mutated = sound;
            const int changes = 1 + int(random.below(4));
            for (int change = 0; change < changes; ++change) {
                const auto at = qsizetype(random.below(quint64(mutated.size())));
                const auto length = qsizetype(random.below(8));
                switch (random.below(4)) {
                case 0: mutated.remove(at, length); break;
                case 1: mutated.insert(at, pieces.at(qsizetype(random.below(quint64(pieces.size()))))); break;
                case 2: mutated[at] = char('0' + int(random.below(75))); break;
                default:
                    mutated.insert(at, mutated.mid(qsizetype(random.below(quint64(mutated.size()))), 40));
                }
            }
            const auto document = jsonObject(mutated);
            if (!document)
                continue;
            ++parsedOnes;
            if (const auto fault = shape.faultIn(*document, {})) {
                ++faulty;
                QVERIFY(fault->size() < 600);
            }
        }
        // The mutations reach both sides of the checks.
        QVERIFY(parsedOnes > 100);
        QVERIFY(faulty > 100);
        QVERIFY(faulty < parsedOnes);
    }
};

QTEST_GUILESS_MAIN(TestOsiaShapes)
#include "test_OsiaShapes.moc"
