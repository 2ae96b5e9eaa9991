// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/CredentialDesk.h"

#include "tests/sync/training/TrainingRig.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QByteArray cardRequest(R"({"personId": "1", "biographicData": {}, "requestData":
    {"priority": 1, "credentialProfileId": "CARD", "requestType": "FIRST_ISSUANCE"}})");

} // namespace

class TestCredentialDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void issuesWhenItsTimeHasCome()
    {
        TrainingRig rig({.issueAfter = std::chrono::seconds(3600)});
        const QString target = u"/v1/credentialRequests/r-1"_s;
        QCOMPARE(rig.client->call("GET", target).status, 404);
        QCOMPARE(rig.client->call("POST", target, cardRequest).status, 201);
        QCOMPARE(rig.client->call("POST", target, cardRequest).status, 409);
        QCOMPARE(rig.client->call("GET", target).member(u"status"), u"PENDING"_s);
        rig.clock.advance(std::chrono::seconds(3600));
        QVERIFY(rig.client->signIn());
        const Exchange issued = rig.client->call("GET", target);
        QCOMPARE(issued.member(u"status"), u"ISSUED"_s);
        QCOMPARE(issued.member(u"credentialRequestId"), u"r-1"_s);
    }

    void refusesABadRequest()
    {
        TrainingRig rig;
        const QString target = u"/v1/credentialRequests/r-1"_s;
        QCOMPARE(rig.client->call("POST", target, "[]").status, 400);
        QCOMPARE(rig.client->call("POST", target, R"({"personId": "1"})").status, 400);
        QByteArray wrong = cardRequest;
        wrong.replace("FIRST_ISSUANCE", "FIRST");
        const Exchange refused = rig.client->call("POST", target, wrong);
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.message().contains(u"requestType"_s));
        QCOMPARE(rig.client->call("GET", target).status, 404);
    }

    void keepsStationsApart()
    {
        TrainingRig rig;
        const QString target = u"/v1/credentialRequests/r-1"_s;
        QCOMPARE(rig.client->call("POST", target, cardRequest).status, 201);
        const TestCertificate other = issueTestCertificate({.commonName = u"Other station"_s});
        const auto neighbour = rig.clientWith(rig.certify(other.key), other.key);
        QVERIFY(neighbour->signIn());
        QCOMPARE(neighbour->call("GET", target).status, 403);
    }
};

QTEST_GUILESS_MAIN(TestCredentialDesk)
#include "test_CredentialDesk.moc"
