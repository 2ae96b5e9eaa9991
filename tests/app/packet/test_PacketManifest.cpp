// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/PacketManifest.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class PacketManifestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItWrote();
    void writesOneSpelling();
    void refusesHostileInput_data();
    void refusesHostileInput();
    void refusesUnsoundContent();

private:
    static PacketManifest sample();
};

PacketManifest PacketManifestTest::sample()
{
    return {
        .enrollment = ApplicationId::fromString(u"019cacd1-5c00-7000-8000-000000000001"_s),
        .station = StationId::fromString(u"019cacd1-5c00-7000-8000-000000000002"_s),
        .certificateThumbprint = QByteArray(32, '\x11'),
        .clerk = OperatorId::fromString(u"019cacd1-5c00-7000-8000-000000000003"_s),
        .reviewer = OperatorId::fromString(u"019cacd1-5c00-7000-8000-000000000004"_s),
        .sealedAt = QDateTime({2026, 3, 2}, {1, 2, 3, 45}, Qt::UTC),
        .documentDigest = QByteArray(32, '\x22'),
        .objects = {{0, u"application.json"_s, u"application/json"_s, 5, QByteArray(32, '\x33'),
                     QByteArray(32, '\x44')}},
    };
}

void PacketManifestTest::readsWhatItWrote()
{
    QCOMPARE(PacketManifest::parse(sample().toCanonical().value()).value(), sample());
}

void PacketManifestTest::writesOneSpelling()
{
    const QByteArray text = sample().toCanonical().value();
    QVERIFY(text.startsWith(R"({"certificateSha256":"1111)"));
    QVERIFY(text.contains(R"("format":"thunhan.packet/1")"));
    QVERIFY(text.contains(R"("sealedAt":"2026-03-02T01:02:03.045Z")"));
    QVERIFY(text.contains(R"("name":"application.json","ordinal":0,)"));
}

void PacketManifestTest::refusesHostileInput_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("other format") << QByteArray("packet/1") << QByteArray("packet/2");
    QTest::newRow("extra member") << QByteArray(R"("format")") << QByteArray(R"("extra":1,"format")");
    QTest::newRow("upper-case digest") << QByteArray("4444\"") << QByteArray("444A\"");
    QTest::newRow("short digest") << QByteArray("2222\"") << QByteArray("22\"");
    QTest::newRow("blank") << QByteArray(R"(,"format")") << QByteArray(R"(, "format")");
    QTest::newRow("local time") << QByteArray("045Z") << QByteArray("045+00:00");
    QTest::newRow("no id") << QByteArray("000000000001") << QByteArray("00000000000");
    QTest::newRow("wrong ordinal") << QByteArray(R"("ordinal":0)") << QByteArray(R"("ordinal":1)");
    QTest::newRow("negative size") << QByteArray(R"("size":5)") << QByteArray(R"("size":-5)");
    QTest::newRow("fraction") << QByteArray(R"("size":5)") << QByteArray(R"("size":5.5)");
}

void PacketManifestTest::refusesHostileInput()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray text = sample().toCanonical().value();
    QVERIFY(text.contains(from));
    text.replace(from, to);
    QCOMPARE(PacketManifest::parse(text).error().code, ErrorCode::MalformedInput);
}

void PacketManifestTest::refusesUnsoundContent()
{
    for (const QByteArray& text : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray(300000, 'x')})
        QCOMPARE(PacketManifest::parse(text).error().code, ErrorCode::MalformedInput);

    PacketManifest empty = sample();
    empty.objects.clear();
    QCOMPARE(PacketManifest::parse(empty.toCanonical().value()).error().code, ErrorCode::MalformedInput);
    PacketManifest many = sample();
    for (int i = 1; i < 300; ++i) {
        many.objects.append(many.objects.first());
        many.objects.last().ordinal = i;
    }
    QCOMPARE(PacketManifest::parse(many.toCanonical().value()).error().code, ErrorCode::MalformedInput);
}

QTEST_GUILESS_MAIN(PacketManifestTest)
#include "test_PacketManifest.moc"
