// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/EnvelopeFrame.h"

#include <QTest>

using namespace thunhan;

// What sealEnvelope() makes of it is read back by OpenSSL in test_CmsEnvelope.
class EnvelopeFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsEveryLength_data();
    void growsEveryLength();
    void refusesWhatIsNotHollow();
    void endsWithTheTag();

private:
    // Types and algorithm are shorter than real ones; the recipients are an empty set.
    QByteArray m_hollow = QByteArray::fromHex("3017 060103 a012 3010 020100 3100 3007 060104 3000 8000 0400");
};

void EnvelopeFrameTest::growsEveryLength_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("short") << 1
                           << QByteArray::fromHex("3028 060103 a023 3021 020100 3100 3008 060104 3000 8001");
    QTest::newRow("long") << 65536
                          << QByteArray::fromHex("3083010033 060103 a08301002b 3083010026 020100 3100"
                                                 "308301000a 060104 3000 8083010000");
}

void EnvelopeFrameTest::growsEveryLength()
{
    QFETCH(const int, size);
    QFETCH(const QByteArray, head);
    QCOMPARE(envelopeHead(m_hollow, size)->toHex(' '), head.toHex(' '));
}

void EnvelopeFrameTest::refusesWhatIsNotHollow()
{
    QVERIFY(envelopeHead(m_hollow, 1).ok());
    for (qsizetype size = 0; size < m_hollow.size(); ++size)
        QCOMPARE(envelopeHead(m_hollow.first(size), 1).error().code, ErrorCode::SealingFailed);
    QCOMPARE(envelopeHead(m_hollow + '\0', 1).error().code, ErrorCode::SealingFailed);
    // A content, a tag, an indefinite length, a length beyond the end.
    for (const char* hex : {"3018 060103 a013 3011 020100 3100 3008 060104 3000 8001ff 0400",
                            "3018 060103 a013 3011 020100 3100 3007 060104 3000 8000 0401ff",
                            "3080 060103 a012 3010 020100 3100 3007 060104 3000 8000 0400",
                            "3017 060103 a012 3010 020100 317f 3007 060104 3000 8000 0400"})
        QCOMPARE(envelopeHead(QByteArray::fromHex(hex), 1).error().code, ErrorCode::SealingFailed);
}

void EnvelopeFrameTest::endsWithTheTag()
{
    const QByteArray tag(envelopeTagSize, 't');
    QCOMPARE(envelopeTail(tag), QByteArray::fromHex("0410") + tag);
    QCOMPARE(envelopeTail(tag).size(), envelopeTailSize);
}

QTEST_GUILESS_MAIN(EnvelopeFrameTest)
#include "test_EnvelopeFrame.moc"
