// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/HttpFailure.h"

#include "tests/support/ManualClock.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class HttpFailureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mapsEveryStatus_data();
    void mapsEveryStatus();
    void keepsTheRegistrysWords();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void HttpFailureTest::mapsEveryStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    const std::initializer_list<std::pair<int, ErrorCode>> rows{
        {200, ErrorCode::RegistryAnswerMalformed},
        {302, ErrorCode::RegistryAnswerMalformed},
        {400, ErrorCode::RegistryRefused},
        {401, ErrorCode::RegistryUnauthorized},
        {403, ErrorCode::RegistryForbidden},
        {404, ErrorCode::NotFound},
        {408, ErrorCode::RegistryBusy},
        {409, ErrorCode::RegistryConflict},
        {413, ErrorCode::RegistryRefused},
        {422, ErrorCode::RegistryRefused},
        {429, ErrorCode::RegistryBusy},
        {460, ErrorCode::RegistryFailed},
        {500, ErrorCode::RegistryFailed},
        {502, ErrorCode::RegistryFailed},
        {503, ErrorCode::RegistryBusy},
        {507, ErrorCode::RegistryFailed},
    };
    for (const auto& [status, code] : rows)
        QTest::newRow(qPrintable(QString::number(status))) << status << code;
}

void HttpFailureTest::mapsEveryStatus()
{
    QFETCH(const int, status);
    QFETCH(const ErrorCode, code);
    const RegistryAnswer<void> failure = failureOf({status, {}, {}}, "create"_L1, ManualClock::start());
    QCOMPARE(failure.result.error().code, code);
    QVERIFY(failure.result.error().detail.startsWith(u"create: HTTP "));
}

void HttpFailureTest::keepsTheRegistrysWords()
{
    const auto wordsOf = [](const QByteArray& body) {
        return failureOf({400, body, {}}, "create"_L1, ManualClock::start()).registryWords;
    };
    QCOMPARE(wordsOf(R"({"code":7,"message":"Ảnh mờ"})"), u"Ảnh mờ"_s);
    QCOMPARE(wordsOf("<html>"), QString());
    QCOMPARE(wordsOf(R"({"message":5})"), QString());
    QCOMPARE(wordsOf(R"({"message":")" + QByteArray(10000, 'x') + R"("})").size(), 500);
    // They may name the citizen and stay out of the log.
    const RegistryAnswer<void> failure =
        failureOf({400, R"({"message":"secret"})", {}}, "create"_L1, ManualClock::start());
    QVERIFY(!failure.result.error().detail.contains(u"secret"));
}

void HttpFailureTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime now = ManualClock::start();
    QTest::newRow("none") << QByteArray() << QDateTime();
    QTest::newRow("seconds") << QByteArray("120") << now.addSecs(120);
    QTest::newRow("zero") << QByteArray("0") << now;
    QTest::newRow("negative") << QByteArray("-5") << QDateTime();
    QTest::newRow("overflow") << QByteArray("99999999999999999999") << QDateTime();
    QTest::newRow("a year") << QByteArray("31536000") << QDateTime();
    QTest::newRow("date") << QByteArray("Mon, 02 Mar 2026 01:10:00 GMT")
                          << QDateTime({2026, 3, 2}, {1, 10}, Qt::UTC);
    QTest::newRow("text") << QByteArray("soon") << QDateTime();
}

void HttpFailureTest::readsRetryAfter()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QDateTime, expected);
    QCOMPARE(failureOf({503, {}, {{"retry-after", header}}}, "create"_L1, ManualClock::start()).notBefore,
             expected);
}

QTEST_GUILESS_MAIN(HttpFailureTest)
#include "test_HttpFailure.moc"
