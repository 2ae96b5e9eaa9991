// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/FaultPlan.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// JSON with single quotes, for the eye.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestFaultPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAFile()
    {
        const auto plan = FaultPlan::fromJson(json(
            "{'faults': [ "
            "{'kind': 'STATUS', 'method': 'post', 'path': '/buffer$', 'first': 2, 'times': 3, 'status': 429, "
            "'retryAfter': 7}, "
            "{'kind': 'LOST_ANSWER'}]}"));
        QVERIFY(plan.ok());
        QCOMPARE(plan->rules.size(), 2);
        const FaultRule& first = plan->rules[0];
        QCOMPARE(first.kind, FaultKind::Status);
        QCOMPARE(first.method, u"POST"_s);
        QCOMPARE(first.first, 2);
        QCOMPARE(first.times, 3);
        QCOMPARE(first.status, 429);
        QCOMPARE(first.retryAfterSeconds, std::optional(7));
        QCOMPARE(plan->rules[1].kind, FaultKind::LostAnswer);
        QCOMPARE(plan->rules[1].times, 1);
        QVERIFY(!plan->rules[1].retryAfterSeconds);
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no list") << json("{'faults': 3}");
        QTest::newRow("no kind") << json("{'faults': [{'first': 1}]}");
        QTest::newRow("unknown kind") << json("{'faults': [{'kind': 'EXPLODE'}]}");
        QTest::newRow("unknown member") << json("{'faults': [{'kind': 'HTML', 'colour': 1}]}");
        QTest::newRow("bad pattern") << json("{'faults': [{'kind': 'HTML', 'path': '['}]}");
        QTest::newRow("first 0") << json("{'faults': [{'kind': 'HTML', 'first': 0}]}");
        QTest::newRow("status 99") << json("{'faults': [{'kind': 'STATUS', 'status': 99}]}");
        QTest::newRow("status text") << json("{'faults': [{'kind': 'STATUS', 'status': '503'}]}");
        QTest::newRow("no object") << json("{'faults': [7]}");
    }

    void refusesOtherFiles()
    {
        QFETCH(QByteArray, text);
        const auto plan = FaultPlan::fromJson(text);
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().code, ErrorCode::MalformedInput);
    }

    void tellsAMissingFile()
    {
        QCOMPARE(FaultPlan::fromFile(u"/nonexistent/plan.json"_s).error().code, ErrorCode::FileUnreadable);
    }

    void countsTheRequestsThatMatch()
    {
        FaultSwitch faults;
        QVERIFY(!faults.next("GET", u"/a"_s));
        faults.set({{{.kind = FaultKind::Html,
                      .method = u"POST"_s,
                      .path = QRegularExpression(u"/buffer$"_s),
                      .first = 2,
                      .times = 2}}});
        QVERIFY(!faults.next("POST", u"/x/buffer"_s));
        QVERIFY(!faults.next("GET", u"/x/buffer"_s));
        QVERIFY(!faults.next("POST", u"/x/buffer/1"_s));
        QVERIFY(faults.next("POST", u"/x/buffer"_s));
        QVERIFY(faults.next("POST", u"/y/buffer"_s));
        QVERIFY(!faults.next("POST", u"/x/buffer"_s));
    }

    void goesOnForEverWhenTold()
    {
        FaultSwitch faults;
        faults.set({{{.kind = FaultKind::Html, .times = 0}}});
        for (int i = 0; i < 50; ++i)
            QVERIFY(faults.next("GET", u"/a"_s));
        faults.set({});
        QVERIFY(!faults.next("GET", u"/a"_s));
    }

    void takesTheFirstRuleThatApplies()
    {
        FaultSwitch faults;
        faults.set({{{.kind = FaultKind::Html}, {.kind = FaultKind::Stall, .times = 2}}});
        QCOMPARE(faults.next("GET", u"/a"_s)->kind, FaultKind::Html);
        QCOMPARE(faults.next("GET", u"/a"_s)->kind, FaultKind::Stall);
        QVERIFY(!faults.next("GET", u"/a"_s));
    }
};

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "test_FaultPlan.moc"
