// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/FingerImageRecord.h"

#include "capture/twin/LiveScanAnswers.h"
#include "capture/twin/TwinRandom.h"

#include <QBuffer>
#include <QTest>

using namespace thunhan;

namespace
{

constexpr int packingAt = 16 + 4 + 14 + 1 + 4 + 8; // of a record with one picture and no quality
constexpr int depthAt = packingAt - 1;
constexpr int widthAt = packingAt + 2;

QImage picture()
{
    TwinRandom random({5});
    QImage image(90, 70, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(random.next());
    }
    return image;
}

QByteArray record(FingerRequest::Site site = FingerPosition::LeftRing)
{
    return fingerImageRecord({site, Impression::LiveScanRolled, picture()});
}

// The same record with the picture packed otherwise.
QByteArray repacked(char packing, const QByteArray& pixels)
{
    QByteArray bytes = record().first(packingAt + 6);
    bytes[packingAt] = packing;
    const auto length = static_cast<quint32>(pixels.size());
    for (const int shift : {24, 16, 8, 0})
        bytes.append(static_cast<char>(length >> shift));
    bytes += pixels;
    const auto whole = static_cast<quint32>(bytes.size());
    for (int i = 0; i < 4; ++i)
        bytes[8 + i] = static_cast<char>(whole >> (24 - 8 * i));
    return bytes;
}

} // namespace

class TestFingerImageRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPackedComesBackPixelForPixel()
    {
        for (const FingerRequest::Site& site :
             {FingerRequest::Site(FingerPosition::LeftRing), FingerRequest::Site(FingerPosition::RightThumb),
              FingerRequest::Site(FingerGroup::PlainThumbs),
              FingerRequest::Site(FingerGroup::PlainLeftFour)}) {
            const auto read = readFingerImageRecord(record(site));
            QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
            QCOMPARE(read->size(), 1);
            QCOMPARE(read->first().site, site);
            QCOMPARE(read->first().impression, Impression::LiveScanRolled);
            QCOMPARE(read->first().ppi, 500);
            QCOMPARE(read->first().image, picture());
        }
    }

    void rawAndPngAreReadToo()
    {
        QByteArray raw;
        for (int y = 0; y < 70; ++y)
            raw.append(reinterpret_cast<const char*>(picture().constScanLine(y)), 90);
        QCOMPARE(readFingerImageRecord(repacked(0, raw))->first().image, picture());
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        picture().save(&buffer, "PNG");
        QCOMPARE(readFingerImageRecord(repacked(6, png))->first().image, picture());
    }

    void whatLosesIsRefused()
    {
        for (const char packing : {2, 3, 4, 77}) // WSQ, JPEG, JPEG 2000 with loss, unknown
            QVERIFY(!readFingerImageRecord(repacked(packing, QByteArray(100, 'x'))).ok());
    }

    void aHeaderThatLiesIsRefused_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<char>("byte");
        QTest::newRow("magic") << 0 << 'G';
        QTest::newRow("version") << 5 << '1';
        QTest::newRow("length") << 11 << '\1';
        QTest::newRow("no pictures") << 13 << '\0';
        QTest::newRow("many pictures") << 13 << '\x63';
        QTest::newRow("a palm") << 16 + 4 + 14 + 1 << '\x15';
        QTest::newRow("resolution") << packingAt - 5 << '\7';
        QTest::newRow("one bit") << depthAt << '\1';
        QTest::newRow("latent") << packingAt + 1 << '\7';
        QTest::newRow("wider") << widthAt + 1 << '\x5b';
        QTest::newRow("huge") << widthAt << '\x7f';
        QTest::newRow("longer picture") << widthAt + 4 << '\1';
    }
    void aHeaderThatLiesIsRefused()
    {
        QFETCH(int, at);
        QFETCH(char, byte);
        QByteArray bytes = record();
        bytes[at] = byte;
        QCOMPARE(readFingerImageRecord(bytes).error().code, ErrorCode::MalformedInput);
    }

    void halvesAreRefused()
    {
        const QByteArray whole = record();
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!readFingerImageRecord(whole.first(length)).ok());
    }

    // A small file must not open into a huge picture.
    void onlyPicturesOfTheAllowedSizeAreOpened()
    {
        const QByteArray packed = packJpeg2000(picture());
        QVERIFY(readJpeg2000(packed, {90, 70}).ok());
        QVERIFY(!readJpeg2000(packed, {89, 70}).ok());
        QVERIFY(!readJpeg2000(packed, {90, 69}).ok());
        QVERIFY(!readJpeg2000({}, {90, 70}).ok());
        QVERIFY(!readJpeg2000("\xff\x4f\xff\x51", {90, 70}).ok());
    }
};

QTEST_APPLESS_MAIN(TestFingerImageRecord)
#include "test_FingerImageRecord.moc"
