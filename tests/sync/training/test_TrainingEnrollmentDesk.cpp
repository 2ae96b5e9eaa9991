// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingEnrollmentDesk.h"

#include "tests/sync/training/TrainingRig.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestEnrollmentDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForATokenEverywhere()
    {
        TrainingRig rig;
        rig.client->setToken({});
        for (const auto& [method, path] :
             {std::pair("POST", u""_s), std::pair("GET", u""_s), std::pair("PUT", u""_s),
              std::pair("POST", u"/buffer"_s), std::pair("GET", u"/buffer/b"_s),
              std::pair("PUT", u"/finalize"_s)})
            QCOMPARE(rig.client->call(method, rig.enrollment() + path, "{}").status, 401);
    }

    void refusesAnExpiredToken()
    {
        TrainingRig rig({.tokenLifetime = std::chrono::seconds(10)});
        QCOMPARE(rig.create().status, 204);
        rig.clock.advance(std::chrono::seconds(10));
        const Exchange refused = rig.client->call("GET", rig.enrollment());
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.message().contains(u"expired"_s));
        QVERIFY(rig.client->signIn());
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 200);
    }

    void refusesABadCreate_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("cause");
        const QString id = u"019cacd1-5c00-7000-8000-000000000001"_s;
        QTest::newRow("no transaction") << id + u"?x=1"_s << QByteArray("{}") << u"transactionId"_s;
        QTest::newRow("no UUID") << u"abc"_s << QByteArray("{}") << u"UUID"_s;
        QTest::newRow("dots") << u"..%2F..%2Fetc"_s << QByteArray("{}") << u"id"_s;
        QTest::newRow("no JSON") << id << QByteArray("{") << u"JSON"_s;
        QTest::newRow("an array") << id << QByteArray("[]") << u"JSON"_s;
        QTest::newRow("finalize") << id + u"?transactionId=t&finalize=true"_s << QByteArray("{}")
                                  << u"finalize"_s;
        QTest::newRow("unknown") << id << QByteArray(R"({"colour": 1})") << u"colour"_s;
        QTest::newRow("read-only") << id << QByteArray(R"({"status": "FINALIZED"})") << u"read-only"_s;
        QTest::newRow("enumeration") << id << QByteArray(R"({"biometricData": [{"biometricType": "VOICE"}]})")
                                     << u"biometricData[0].biometricType"_s;
        const auto referring = [](const QString& reference) {
            return toJson({{u"biographicData"_s, QJsonObject{{u"dataRef"_s, reference}}}});
        };
        const QString base = u"https://127.0.0.1/v1/enrollments/"_s;
        QTest::newRow("relative reference") << id << referring(u"object:0"_s) << u"absolute"_s;
        QTest::newRow("buffer it does not hold")
            << id << referring(base + id + u"/buffer/b-1"_s) << u"does not hold"_s;
        QTest::newRow("buffer of another") << id << referring(base + u"x/buffer/b"_s) << u"this enrollment"_s;
    }

    void refusesABadCreate()
    {
        QFETCH(QString, target);
        QFETCH(QByteArray, body);
        QFETCH(QString, cause);
        TrainingRig rig;
        const Exchange refused = rig.client->call("POST", u"/v1/enrollments/"_s + target, body);
        QCOMPARE(refused.status, 400);
        QVERIFY2(refused.message().contains(cause), qPrintable(refused.message()));
    }

    void refusesASecondCreate()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        QCOMPARE(rig.create().status, 409);
    }

    void knowsWhatItDoesNotHold()
    {
        TrainingRig rig;
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 404);
        QCOMPARE(rig.put({}).status, 404);
        QCOMPARE(rig.finalize().status, 404);
        QCOMPARE(rig.upload(rig.packet.objects.first()).status, 404);
        QCOMPARE(rig.create().status, 204);
        QCOMPARE(rig.client->call("GET", rig.enrollment() + u"/buffer/none"_s).status, 404);
        QCOMPARE(rig.client->call("DELETE", rig.enrollment()).status, 404);
    }

    void keepsStationsApart()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        const TestCertificate other = issueTestCertificate({.commonName = u"Other station"_s});
        const auto neighbour = rig.clientWith(rig.certify(other.key), other.key);
        QVERIFY(neighbour->signIn());
        QCOMPARE(neighbour->call("GET", rig.enrollment()).status, 403);
        QCOMPARE(neighbour->call("PUT", rig.enrollment(), "{}").status, 403);
    }

    void checksTheDigestOfABuffer()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        const auto post = [&](const QByteArray& body, const HeaderList& headers) {
            return rig.client->call("POST", rig.enrollment() + u"/buffer"_s, body, headers);
        };
        const QByteArray type("image/png");
        QCOMPARE(post("abc", {{"Content-Type", type}}).status, 400);
        QCOMPARE(post("abc", {{"Content-Type", type}, {"Digest", sha256Header("abd")}}).status, 400);
        QCOMPARE(post("abc", {{"Content-Type", type}, {"Digest", "SHA-256=nonsense"}}).status, 400);
        QCOMPARE(post("", {{"Content-Type", type}, {"Digest", sha256Header("")}}).status, 400);
        QCOMPARE(post("abc", {{"Content-Type", "text/html"}, {"Digest", sha256Header("abc")}}).status, 400);
        const Exchange taken =
            post("abc", {{"Content-Type", type}, {"Digest", "MD5=x, " + sha256Header("abc")}});
        QCOMPARE(taken.status, 201);
        const Exchange back =
            rig.client->call("GET", rig.enrollment() + u"/buffer/"_s + taken.member(u"bufferId"));
        QCOMPARE(back.status, 200);
        QCOMPARE(back.body, QByteArray("abc"));
        QCOMPARE(back.header("Digest"), sha256Header("abc"));
        QCOMPARE(back.header("Content-Type"), type);
    }

    void changesNothingThatIsFinalized()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        QJsonObject document = rig.uploadAll();
        QCOMPARE(rig.put(document).status, 204);
        QCOMPARE(rig.finalize().status, 204);
        // Once more is no change: the first answer may have been lost.
        QCOMPARE(rig.finalize().status, 204);
        QCOMPARE(rig.put(document).status, 204);
        QCOMPARE(rig.registry->accepted().size(), 1);
        document.insert(u"enrollmentType"_s, u"other"_s);
        QCOMPARE(rig.put(document).status, 403);
        QCOMPARE(rig.upload(rig.packet.objects.first()).status, 403);
        QCOMPARE(rig.create().status, 409);
    }
};

QTEST_GUILESS_MAIN(TestEnrollmentDesk)
#include "test_TrainingEnrollmentDesk.moc"
