// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingTokens.h"

#include "tests/support/ManualClock.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

TrainingRequest tokenRequest(const QByteArray& body = "grant_type=client_credentials")
{
    TrainingRequest request;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = body;
    return request;
}

TrainingRequest withToken(const TrainingAnswer& granted)
{
    const QString token = jsonObject(granted.body).value()[u"access_token"].toString();
    TrainingRequest request;
    request.headers = {{"authorization", "Bearer " + token.toLatin1()}};
    return request;
}

} // namespace

class TestTrainingTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grantsUntilTheLifetimeHasPassed()
    {
        ManualClock clock;
        TrainingTokens tokens(clock, std::chrono::seconds(60));
        const TrainingAnswer granted = tokens.issue(tokenRequest(), "station");
        QCOMPARE(granted.status, 200);
        QCOMPARE(jsonObject(granted.body).value()[u"expires_in"].toInt(), 60);
        clock.advance(std::chrono::milliseconds(59'999));
        QVERIFY(!tokens.refuse(withToken(granted), "station"));
        clock.advance(std::chrono::milliseconds(1));
        const auto refused = tokens.refuse(withToken(granted), "station");
        QVERIFY(refused);
        QCOMPARE(refused->status, 401);
    }

    void bindsToTheCertificate()
    {
        ManualClock clock;
        TrainingTokens tokens(clock, std::chrono::seconds(60));
        const TrainingAnswer granted = tokens.issue(tokenRequest(), "station");
        QCOMPARE(tokens.refuse(withToken(granted), "thief")->status, 401);
    }

    void refusesNoneAndUnknownOnes()
    {
        ManualClock clock;
        TrainingTokens tokens(clock, std::chrono::seconds(60));
        QCOMPARE(tokens.refuse({}, "station")->status, 401);
        TrainingRequest request;
        request.headers = {{"Authorization", "Bearer made-up"}};
        QCOMPARE(tokens.refuse(request, "station")->status, 401);
    }

    void grantsNothingButClientCredentials()
    {
        ManualClock clock;
        TrainingTokens tokens(clock, std::chrono::seconds(60));
        QCOMPARE(tokens.issue(tokenRequest("grant_type=password&password=x"), "station").status, 400);
        QCOMPARE(tokens.issue(tokenRequest({}), "station").status, 400);
        TrainingRequest json = tokenRequest();
        json.headers = {{"Content-Type", "application/json"}};
        QCOMPARE(tokens.issue(json, "station").status, 400);
    }
};

QTEST_GUILESS_MAIN(TestTrainingTokens)
#include "test_TrainingTokens.moc"
