// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiStream.h"

#include <QTest>

using namespace thunhan;

namespace
{

QByteArray part(const QByteArray& content)
{
    return "--BoundaryString\r\nContent-Type:image/jpeg\r\nContent-Length:" +
           QByteArray::number(content.size()) + "\r\n\r\n" + content + "\r\n";
}

} // namespace

class TestSbiStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestPictureCounts()
    {
        SbiStream stream;
        QVERIFY(!stream.newest());
        stream.feed(part("first") + part("second"));
        QCOMPARE(stream.newest(), QByteArray("second"));
        QVERIFY(!stream.newest());
    }

    void picturesMayComeByteByByteAndHoldAnything()
    {
        SbiStream stream;
        const QByteArray content("\r\n\r\n--BoundaryString\0\xff", 22);
        const QByteArray all = part(content);
        for (qsizetype i = 0; i + 1 < all.size() - 2; ++i) {
            stream.feed(all.sliced(i, 1));
            QVERIFY(!stream.newest());
        }
        stream.feed(all.sliced(all.size() - 3));
        QCOMPARE(stream.newest(), content);
        stream.feed(part("next"));
        QCOMPARE(stream.newest(), QByteArray("next"));
    }

    void aPartWithoutMeasureBreaksIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no length") << QByteArray("--BoundaryString\r\nContent-Type:image/jpeg\r\n\r\n");
        QTest::newRow("negative") << QByteArray("Content-Length: -5\r\n\r\n");
        QTest::newRow("nothing") << QByteArray("Content-Length: 0\r\n\r\n");
        QTest::newRow("no number") << QByteArray("Content-Length: many\r\n\r\n");
        QTest::newRow("huge") << QByteArray("Content-Length: 99999999999\r\n\r\n");
        QTest::newRow("an endless head") << QByteArray(5000, 'x');
    }
    void aPartWithoutMeasureBreaksIt()
    {
        QFETCH(QByteArray, bytes);
        SbiStream stream;
        stream.feed(bytes);
        QVERIFY(stream.isBroken());
        stream.feed(part("too late"));
        QVERIFY(!stream.newest());
    }
};

QTEST_APPLESS_MAIN(TestSbiStream)
#include "test_SbiStream.moc"
