// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/FaultInjector.h"

#include "tests/sync/training/TrainingRig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

// Over the real line: what a client sees of each fault, and whether the registry acted.
class TestFaultInjector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAStatusInsteadOfActing()
    {
        TrainingRig rig;
        rig.registry->setFaults({{{.kind = FaultKind::Status, .status = 429, .retryAfterSeconds = 3}}});
        const Exchange busy = rig.create();
        QCOMPARE(busy.status, 429);
        QCOMPARE(busy.header("Retry-After"), QByteArray("3"));
        QVERIFY(!busy.message().isEmpty());
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 404);
    }

    void answersAWebPage()
    {
        TrainingRig rig;
        rig.registry->setFaults({{{.kind = FaultKind::Html}}});
        const Exchange page = rig.create();
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("Content-Type").startsWith("text/html"));
        QVERIFY(page.body.contains("<html"));
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 404);
    }

    void actsAndLosesTheAnswer()
    {
        TrainingRig rig;
        // For ever: QNetworkAccessManager sends again by itself on a connection that was used before.
        rig.registry->setFaults({{{.kind = FaultKind::LostAnswer, .method = u"POST"_s, .times = 0}}});
        const Exchange lost = rig.create();
        QCOMPARE(lost.status, 0);
        QVERIFY(lost.error != QNetworkReply::NoError);
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 200);
    }

    void breaksTheAnswerInTheMiddle()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        rig.registry->setFaults({{{.kind = FaultKind::HalfAnswer, .method = u"GET"_s, .times = 0}}});
        const Exchange half = rig.client->call("GET", rig.enrollment());
        QVERIFY(half.error != QNetworkReply::NoError);
        QVERIFY(!QJsonDocument::fromJson(half.body).isObject());
    }

    void answersWhatIsNoJson()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        rig.registry->setFaults({{{.kind = FaultKind::BrokenJson}}});
        const Exchange broken = rig.client->call("GET", rig.enrollment());
        QCOMPARE(broken.status, 200);
        QVERIFY(QJsonDocument::fromJson(broken.body).isNull());
    }

    void answersJsonOfAnotherShape()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        rig.registry->setFaults({{{.kind = FaultKind::ForeignJson}}});
        const Exchange foreign = rig.client->call("GET", rig.enrollment());
        QCOMPARE(foreign.status, 200);
        QVERIFY(QJsonDocument::fromJson(foreign.body).isObject());
        QVERIFY(foreign.member(u"status").isEmpty());
    }

    void tellsAWrongDigestOfABuffer()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        const SealedObject& object = rig.packet.objects.first();
        const QString target = rig.enrollment() + u"/buffer/"_s + rig.upload(object).member(u"bufferId");
        QCOMPARE(rig.client->call("GET", target).header("Digest"), sha256Header(object.ciphertext));
        rig.registry->setFaults({{{.kind = FaultKind::WrongDigest}}});
        const Exchange wrong = rig.client->call("GET", target);
        QCOMPARE(wrong.status, 200);
        QCOMPARE(wrong.body, object.ciphertext);
        QVERIFY(wrong.header("Digest") != sha256Header(object.ciphertext));
    }

    void tellsWrongHashesOfAnEnrollment()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        const QJsonObject document = rig.uploadAll();
        QCOMPARE(rig.put(document).status, 204);
        rig.registry->setFaults({{{.kind = FaultKind::WrongDigest}}});
        const QJsonObject wrong =
            QJsonDocument::fromJson(rig.client->call("GET", rig.enrollment()).body).object();
        QVERIFY(wrong[u"biographicData"].isObject());
        QVERIFY(wrong[u"biographicData"] != document[u"biographicData"]);
        QCOMPARE(wrong[u"biometricData"], document[u"biometricData"]);
    }

    void announcesMoreThanItSends()
    {
        TrainingRig rig;
        rig.registry->setFaults({{{.kind = FaultKind::WrongLength, .method = u"POST"_s, .times = 0}}});
        QVERIFY(rig.create().error != QNetworkReply::NoError);
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 200);
    }

    void deliversARequestTwice()
    {
        TrainingRig rig;
        rig.registry->setFaults({{{.kind = FaultKind::Twice, .method = u"POST"_s}}});
        QCOMPARE(rig.create().status, 409); // the answer to the second one
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 200);
    }

    void neverAnswers()
    {
        TrainingRig rig;
        QCOMPARE(rig.create().status, 204);
        rig.registry->setFaults({{{.kind = FaultKind::Stall, .method = u"PUT"_s}}});
        const int before = rig.registry->callCounts().value(TrainingCall::ReadEnrollment);
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(rig.url.toString() + rig.enrollment()));
        request.setSslConfiguration(rig.client->tls());
        const std::unique_ptr<QNetworkReply> silent(network.put(request, "{}"));
        QSignalSpy sent(silent.get(), &QNetworkReply::requestSent);
        QTRY_COMPARE(sent.size(), 1);
        // Others are served meanwhile.
        QCOMPARE(rig.client->call("GET", rig.enrollment()).status, 200);
        QCOMPARE(rig.registry->callCounts().value(TrainingCall::ReadEnrollment), before + 1);
        QVERIFY(!silent->isFinished());
        silent->abort();
    }
};

QTEST_GUILESS_MAIN(TestFaultInjector)
#include "test_FaultInjector.moc"
