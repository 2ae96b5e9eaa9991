// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingRoute.h"

#include "sync/training/TrainingMessages.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestTrainingRoute : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsItsCalls_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("id");
        const auto row = [](const char* method, const QString& path, const QString& call, const QString& id) {
            QTest::addRow("%s %s", method, qPrintable(path)) << QByteArray(method) << path << call << id;
        };
        row("POST", u"/token"_s, u"token"_s, {});
        row("GET", u"/token"_s, u"unknown"_s, {});
        row("POST", u"/v1/enrollments/e"_s, u"createEnrollment"_s, u"e"_s);
        row("GET", u"/v1/enrollments/e"_s, u"readEnrollment"_s, u"e"_s);
        row("PUT", u"/v1/enrollments/e"_s, u"updateEnrollment"_s, u"e"_s);
        row("DELETE", u"/v1/enrollments/e"_s, u"unknown"_s, u"e"_s);
        row("PUT", u"/v1/enrollments/e/finalize"_s, u"finalizeEnrollment"_s, u"e"_s);
        row("POST", u"/v1/enrollments/e/finalize"_s, u"unknown"_s, {});
        row("POST", u"/v1/enrollments/e/buffer"_s, u"createBuffer"_s, u"e"_s);
        row("GET", u"/v1/enrollments/e/buffer/b"_s, u"readBuffer"_s, u"e"_s);
        row("GET", u"/v1/enrollments/e/buffer/b/c"_s, u"unknown"_s, {});
        row("GET", u"/v1/enrollments/..%2Fx"_s, u"readEnrollment"_s, u"..%2Fx"_s);
        row("POST", u"/v1/credentialRequests/c"_s, u"createCredentialRequest"_s, u"c"_s);
        row("GET", u"/v1/credentialRequests/c"_s, u"readCredentialRequest"_s, u"c"_s);
        row("GET", u"/v1/persons/1"_s, u"readPersonAttributes"_s, u"1"_s);
        row("POST", u"/v1/persons/1/match"_s, u"matchPersonAttributes"_s, u"1"_s);
        row("POST", u"/v1/persons/1/verify"_s, u"unknown"_s, {});
        row("OPTIONS", u"/v1/enrollments/e/uploads"_s, u"uploadOptions"_s, u"e"_s);
        row("POST", u"/v1/enrollments/e/uploads"_s, u"createUpload"_s, u"e"_s);
        row("HEAD", u"/v1/enrollments/e/uploads/u"_s, u"readUpload"_s, u"e"_s);
        row("PATCH", u"/v1/enrollments/e/uploads/u"_s, u"appendUpload"_s, u"e"_s);
        row("PATCH", u"/v1/enrollments/e/uploads"_s, u"unknown"_s, u"e"_s);
        row("GET", u"/v1/passports/1"_s, u"unknown"_s, {});
        row("GET", u""_s, u"unknown"_s, {});
        row("GET", u"v1/v1/enrollments/e"_s, u"unknown"_s, {});
    }

    void knowsItsCalls()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QString, call);
        QFETCH(QString, id);
        const TrainingRoute route = trainingRoute(method, path);
        QCOMPARE(enumToName(trainingCallNames, route.call), call);
        QCOMPARE(route.id, id);
    }

    void takesOnlyIdsThatAreSafeAsFileNames()
    {
        for (const auto& good : {u"a"_s, u"019cacd1-5c00-7000-8000-000000000001"_s, u"FINGER-LEFT_RING"_s,
                                 u"application.json"_s, QString(64, u'a')})
            QVERIFY2(isTrainingId(good), qPrintable(good));
        for (const auto& bad : {u""_s, u".."_s, u".hidden"_s, u"a/b"_s, u"a\\b"_s, u"a%2F"_s, u"a b"_s,
                                u"ấ"_s, QString(65, u'a'), QString(u"a\0b"_s)})
            QVERIFY2(!isTrainingId(bad), qPrintable(bad));
    }
};

QTEST_GUILESS_MAIN(TestTrainingRoute)
#include "test_TrainingRoute.moc"
