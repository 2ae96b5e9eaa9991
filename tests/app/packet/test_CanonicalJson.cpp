// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <bit>
#include <limits>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

// Known answers are those of RFC 8785: sections 3.2.2, 3.2.3 and appendix B.
class CanonicalJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void refusesWhatIsNoNumber();
    void sampleOfSection322();
    void sortsByUtf16CodeUnits();
    void refusesLoneSurrogates();
    void refusesDeepNesting();
    void parsesOnlyTheCanonicalSpelling();
};

void CanonicalJsonTest::numbers_data()
{
    QTest::addColumn<quint64>("bits");
    QTest::addColumn<QByteArray>("text");
    const std::initializer_list<std::pair<quint64, const char*>> rows{
        {0x0000000000000000, "0"},
        {0x8000000000000000, "0"},
        {0x0000000000000001, "5e-324"},
        {0x8000000000000001, "-5e-324"},
        {0x7fefffffffffffff, "1.7976931348623157e+308"},
        {0xffefffffffffffff, "-1.7976931348623157e+308"},
        {0x4340000000000000, "9007199254740992"},
        {0xc340000000000000, "-9007199254740992"},
        {0x4430000000000000, "295147905179352830000"},
        {0x44b52d02c7e14af5, "9.999999999999997e+22"},
        {0x44b52d02c7e14af6, "1e+23"},
        {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
        {0x444b1ae4d6e2ef4e, "999999999999999700000"},
        {0x444b1ae4d6e2ef4f, "999999999999999900000"},
        {0x444b1ae4d6e2ef50, "1e+21"},
        {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
        {0x3eb0c6f7a0b5ed8d, "0.000001"},
        {0x41b3de4355555553, "333333333.3333332"},
        {0x41b3de4355555554, "333333333.33333325"},
        {0x41b3de4355555555, "333333333.3333333"},
        {0x41b3de4355555556, "333333333.3333334"},
        {0x41b3de4355555557, "333333333.33333343"},
        {0xbecbf647612f3696, "-0.0000033333333333333333"},
        {0x43143ff3c1cb0959, "1424953923781206.2"},
    };
    for (const auto& [bits, text] : rows)
        QTest::newRow(text) << bits << QByteArray(text);
}

void CanonicalJsonTest::numbers()
{
    QFETCH(const quint64, bits);
    QFETCH(const QByteArray, text);
    QCOMPARE(canonicalNumber(std::bit_cast<double>(bits)).value(), text);
}

void CanonicalJsonTest::refusesWhatIsNoNumber()
{
    QCOMPARE(canonicalNumber(std::numeric_limits<double>::quiet_NaN()).error().code,
             ErrorCode::MalformedInput);
    QCOMPARE(canonicalNumber(-std::numeric_limits<double>::infinity()).error().code,
             ErrorCode::MalformedInput);
}

void CanonicalJsonTest::sampleOfSection322()
{
    const QJsonDocument sample = QJsonDocument::fromJson(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
    })");
    QCOMPARE(
        canonicalJson(sample.object()).value(),
        QByteArray("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                   "\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"));
}

void CanonicalJsonTest::sortsByUtf16CodeUnits()
{
    const QJsonDocument sample = QJsonDocument::fromJson(R"({
        "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"
    })");
    const QByteArray text = canonicalJson(sample.object()).value();
    qsizetype last = -1;
    for (const char* value : {"Carriage Return", "One", "Control", "Latin Small Letter", "Euro Sign",
                              "Emoji: Grinning Face", "Hebrew Letter"}) {
        const qsizetype at = text.indexOf(value);
        QVERIFY2(at > last, value);
        last = at;
    }
}

void CanonicalJsonTest::refusesLoneSurrogates()
{
    QCOMPARE(canonicalJson(QString(QChar(0xD800))).error().code, ErrorCode::MalformedInput);
    QCOMPARE(canonicalJson(QJsonObject{{QString(QChar(0xDC00)), 1}}).error().code, ErrorCode::MalformedInput);
}

void CanonicalJsonTest::refusesDeepNesting()
{
    QJsonValue value(1);
    for (int i = 0; i < 64; ++i)
        value = QJsonArray{value};
    QVERIFY(canonicalJson(value).ok());
    QCOMPARE(canonicalJson(QJsonArray{value}).error().code, ErrorCode::MalformedInput);
}

void CanonicalJsonTest::parsesOnlyTheCanonicalSpelling()
{
    QCOMPARE(parseCanonicalObject(R"({"a":1,"b":"x"})").value(),
             (QJsonObject{{u"a"_s, 1}, {u"b"_s, u"x"_s}}));
    for (const char* other : {R"({"b":"x","a":1})", R"({"a": 1})", R"({"a":1.0})", R"({"a":1,"a":1})",
                              R"([1])", R"({"a":1} )", "", "{"})
        QCOMPARE(parseCanonicalObject(other).error().code, ErrorCode::MalformedInput);
}

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "test_CanonicalJson.moc"
