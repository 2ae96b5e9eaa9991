// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/ReaderProtocol.h"

#include <QTest>

using namespace thunhan;

namespace
{

QImage smallPrint()
{
    QImage image(37, 21, QImage::Format_Grayscale8); // rows end within a padded line
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(x * 5 + y);
    }
    return image;
}

} // namespace

class TestReaderProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReportComesBack()
    {
        const QList<ReaderReport> reports{
            reader::Absent(),
            reader::Opening(),
            reader::Ready{QStringLiteral("driver"), QStringLiteral("0"), QStringLiteral("Name")},
            reader::Armed(),
            reader::FingerOn(),
            reader::Captured{smallPrint(), 19.7},
            reader::Retry{CaptureRetry::LiftAndPress},
            reader::Cancelled(),
            reader::Removed(),
            reader::Failed{{ErrorCode::DeviceBusy, QStringLiteral("detail")}}};
        QCOMPARE(static_cast<std::size_t>(reports.size()), std::variant_size_v<ReaderReport>);
        ReaderReportParser parser;
        for (const ReaderReport& report : reports) {
            parser.feed(encodeReport(report));
            const auto back = parser.next();
            QVERIFY(back);
            QCOMPARE(back->index(), report.index());
            QCOMPARE(encodeReport(*back), encodeReport(report));
        }
        QVERIFY(!parser.next());
        QVERIFY(!parser.isBroken());
    }

    void piecesAreWaitedFor()
    {
        const QByteArray bytes = encodeReport(reader::Captured{smallPrint(), 0});
        ReaderReportParser parser;
        for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
            parser.feed(bytes.sliced(i, 1));
            QVERIFY(!parser.next());
        }
        parser.feed(bytes.last(1));
        const auto report = parser.next();
        QVERIFY(report);
        QCOMPARE(std::get<reader::Captured>(*report).image, smallPrint());
    }

    void hostileBytesBreakIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray trailing = encodeReport(reader::Armed()) + 'x';
        trailing[3] = 2;
        QByteArray shortImage = encodeReport(reader::Captured{smallPrint(), 0});
        shortImage[4 + 1 + 3] = 38; // one pixel wider than there are bytes
        QByteArray hugeImage = encodeReport(reader::Captured{smallPrint(), 0});
        hugeImage[4 + 1] = 0x7F;
        QByteArray badRetry = encodeReport(reader::Retry{CaptureRetry::PressAgain});
        badRetry[5] = 77;
        QTest::newRow("empty report") << QByteArray(4, '\0');
        QTest::newRow("longer than any report") << QByteArray("\xFF\xFF\xFF\xFF", 4);
        QTest::newRow("unknown kind") << QByteArray("\x00\x00\x00\x01\x63", 5);
        QTest::newRow("bytes left over") << trailing;
        QTest::newRow("picture too short") << shortImage;
        QTest::newRow("picture too large") << hugeImage;
        QTest::newRow("unknown retry") << badRetry;
    }

    void hostileBytesBreakIt()
    {
        QFETCH(QByteArray, bytes);
        ReaderReportParser parser;
        parser.feed(bytes);
        QVERIFY(!parser.next());
        QVERIFY(parser.isBroken());
        parser.feed(encodeReport(reader::Armed()));
        QVERIFY(!parser.next()); // for good
    }
};

QTEST_GUILESS_MAIN(TestReaderProtocol)
#include "test_ReaderProtocol.moc"
