// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/ThrottledBody.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;

class ThrottledBodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesAPortionAtATime()
    {
        const QByteArray whole("0123456789abcdefghij");
        ThrottledBody body(whole, 32); // a quarter of it each quarter of a second
        QSignalSpy more(&body, &QIODevice::readyRead);
        QCOMPARE(body.bytesAvailable(), 8);
        QCOMPARE(body.read(100), QByteArray("01234567"));
        QCOMPARE(body.bytesAvailable(), 0);
        QVERIFY(body.read(1).isEmpty());
        QVERIFY(!body.atEnd());
        QTRY_COMPARE(more.size(), 1);
        QCOMPARE(body.read(5), QByteArray("89abc"));
        QTRY_COMPARE(more.size(), 2); // what was left over does not add up
        QCOMPARE(body.bytesAvailable(), 7);
        QCOMPARE(body.read(100), QByteArray("defghij"));
        QVERIFY(body.atEnd());
    }

    void aTinyCapStillMoves()
    {
        ThrottledBody body("ab", 1);
        QCOMPARE(body.read(10), QByteArray("a"));
        QTRY_COMPARE(body.bytesAvailable(), 1);
    }
};

QTEST_GUILESS_MAIN(ThrottledBodyTest)
#include "test_ThrottledBody.moc"
