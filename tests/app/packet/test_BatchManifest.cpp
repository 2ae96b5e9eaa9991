// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/BatchManifest.h"

#include "tests/support/ManualClock.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class BatchManifestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWasWritten();
    void refusesHostileInput_data();
    void refusesHostileInput();
    void refusesUnsoundContent();

private:
    static BatchManifest sample()
    {
        return {.id = BatchId::fromString(u"019cacd1-5c00-7000-8000-0000000000b1"_s),
                .station = StationId::fromString(u"019cacd1-5c00-7000-8000-00000000057a"_s),
                .certificateThumbprint = QByteArray(32, 'c'),
                .by = OperatorId::fromString(u"019cacd1-5c00-7000-8000-0000000000d1"_s),
                .madeAt = ManualClock::start(),
                .sequence = 2,
                .previousDigest = QByteArray(32, 'p'),
                .packets = {{ApplicationId::fromString(u"019cacd1-5c00-7000-8000-000000000001"_s),
                             QByteArray(32, 'd'),
                             {{u"application.json"_s, 5, QByteArray(32, 'o')}}}}};
    }
};

void BatchManifestTest::comesBackAsItWasWritten()
{
    const QByteArray text = sample().toCanonical().value();
    QCOMPARE(BatchManifest::parse(text).value(), sample());

    BatchManifest first = sample();
    first.sequence = 1;
    first.previousDigest.clear();
    first.by = {};
    QCOMPARE(BatchManifest::parse(first.toCanonical().value()).value(), first);
}

void BatchManifestTest::refusesHostileInput_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("other format") << QByteArray("batch/1") << QByteArray("batch/2");
    QTest::newRow("blank") << QByteArray(R"(,"format")") << QByteArray(R"(, "format")");
    QTest::newRow("member") << QByteArray(R"({"batchId")") << QByteArray(R"({"a":1,"batchId")");
    QTest::newRow("no id") << QByteArray("0000000000b1") << QByteArray("0000000000b");
    QTest::newRow("operator") << QByteArray("0000000000d1") << QByteArray("0000000000dx");
    QTest::newRow("negative size") << QByteArray(R"("size":5)") << QByteArray(R"("size":-5)");
    QTest::newRow("sequence") << QByteArray(R"("sequence":2)") << QByteArray(R"("sequence":0)");
    QTest::newRow("first with a link") << QByteArray(R"("sequence":2)") << QByteArray(R"("sequence":1)");
    QTest::newRow("half a digest") << QByteArray(64, '0').replace("00", "64") << QByteArray(32, '6');
}

void BatchManifestTest::refusesHostileInput()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray text = sample().toCanonical().value();
    QVERIFY(text.contains(from));
    text.replace(from, to);
    QCOMPARE(BatchManifest::parse(text).error().code, ErrorCode::MalformedInput);
}

void BatchManifestTest::refusesUnsoundContent()
{
    for (const QByteArray& text :
         {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray(2'000'000, 'x')})
        QCOMPARE(BatchManifest::parse(text).error().code, ErrorCode::MalformedInput);
    BatchManifest twice = sample();
    twice.packets.append(twice.packets.first());
    QCOMPARE(BatchManifest::parse(twice.toCanonical().value()).error().code, ErrorCode::MalformedInput);
    BatchManifest none = sample();
    none.packets.clear();
    QCOMPARE(BatchManifest::parse(none.toCanonical().value()).error().code, ErrorCode::MalformedInput);
    BatchManifest many = sample();
    for (int i = 0; i < BatchManifest::mostPackets; ++i) {
        many.packets.append(many.packets.first());
        many.packets.last().enrollment = ApplicationId(QUuid::createUuid());
    }
    QCOMPARE(BatchManifest::parse(many.toCanonical().value()).error().code, ErrorCode::MalformedInput);
}

QTEST_GUILESS_MAIN(BatchManifestTest)
#include "test_BatchManifest.moc"
