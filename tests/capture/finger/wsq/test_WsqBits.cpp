// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqBits.h"

#include <QTest>

using namespace thunhan;

class TestWsqBits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesOfOnesAreFollowedByNothing()
    {
        QByteArray out;
        WsqBitWriter writer(out);
        writer.put(0xFF, 8);
        writer.put(0x5, 3);
        writer.finish();
        QCOMPARE(out, QByteArray::fromHex("ff00bf"));
    }

    void whatWasWrittenIsRead()
    {
        QByteArray out;
        WsqBitWriter writer(out);
        for (int length = 1; length <= 16; ++length)
            writer.put((1U << (length - 1)) | 1U, length);
        writer.put(0xFFFFFFFFU, 32);
        writer.finish();
        WsqBitReader reader(out);
        for (int length = 1; length <= 16; ++length) {
            QCOMPARE(reader.peek16() >> (16 - length), (1U << (length - 1)) | 1U);
            QVERIFY(reader.take(length));
        }
        for (int half = 0; half < 2; ++half) {
            QCOMPARE(reader.peek16(), 0xFFFFU);
            QVERIFY(reader.take(16));
        }
        QVERIFY(reader.onlyPaddingLeft());
        QVERIFY(!reader.take(8));
    }

    void aMarkerEndsTheData()
    {
        const QByteArray bytes = QByteArray::fromHex("12ff00ffa1");
        WsqBitReader reader(bytes);
        QCOMPARE(reader.peek16(), 0x12FFU);
        QVERIFY(reader.take(12));
        QVERIFY(!reader.take(8));
        QVERIFY(reader.onlyPaddingLeft());
        QCOMPARE(reader.consumed(), qsizetype(3));
    }

    void otherBitsAreNoPadding()
    {
        const QByteArray bytes = QByteArray::fromHex("fe");
        WsqBitReader reader(bytes);
        QVERIFY(!reader.onlyPaddingLeft()); // a whole byte is left
        QVERIFY(reader.take(4));
        QVERIFY(!reader.onlyPaddingLeft()); // 1110
    }

    void aLoneByteOfOnesAtTheEndIsCutOff()
    {
        const QByteArray bytes = QByteArray::fromHex("ff");
        WsqBitReader reader(bytes);
        QVERIFY(!reader.take(1));
        QCOMPARE(reader.consumed(), qsizetype(0));
    }
};

QTEST_APPLESS_MAIN(TestWsqBits)
#include "test_WsqBits.moc"
