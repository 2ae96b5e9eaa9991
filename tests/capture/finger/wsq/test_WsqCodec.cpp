// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqCodec.h"

#include "capture/finger/wsq/WsqSegments.h"
#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/TwinRandom.h"

#include <QTest>
#include <cmath>

using namespace thunhan;

namespace
{

const QImage& print()
{
    static const QImage made =
        FingerprintSynthesizer(TwinPerson{7}).impression(FingerPosition::RightIndex, 0);
    return made;
}

// Peak signal to noise ratio in decibels; the larger the closer.
double likeness(const QImage& a, const QImage& b)
{
    if (a.size() != b.size() || a.format() != b.format())
        return 0;
    double squares = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            squares += std::pow(a.constScanLine(y)[x] - b.constScanLine(y)[x], 2);
    }
    const double mean = squares / (static_cast<double>(a.width()) * a.height());
    return mean == 0 ? 99 : 10 * std::log10(255 * 255 / mean);
}

// A small file, so that something can be done to every byte of it.
const QByteArray& smallFile()
{
    static const QByteArray made = encodeWsq(print().copy(160, 220, 96, 80)).value();
    return made;
}

QImage filled(int width, int height, int grey)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(grey);
    return image;
}

} // namespace

class TestWsqCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPrintComesBackAlmostAsItWas()
    {
        const auto bytes = encodeWsq(print());
        QVERIFY(bytes);
        const auto back = decodeWsq(*bytes);
        QVERIFY(back);
        QCOMPARE(back->ppi, 500);
        const double ratio = static_cast<double>(print().sizeInBytes()) / static_cast<double>(bytes->size());
        qInfo("ratio %.1f, %.1f dB", ratio, likeness(print(), back->image));
        QVERIFY(ratio > 9 && ratio < 25);
        QVERIFY(likeness(print(), back->image) > 26);
    }

    void moreBitsTellMore()
    {
        qsizetype size = 0;
        double like = 0;
        for (const double rate : {0.3, 0.75, 1.5, 2.25, 5.0}) {
            const auto bytes = encodeWsq(print(), {.bitRate = rate});
            QVERIFY(bytes);
            const double now = likeness(print(), decodeWsq(*bytes)->image);
            QVERIFY(bytes->size() > size);
            QVERIFY(now > like);
            size = bytes->size();
            like = now;
        }
        QVERIFY(like > 38);
    }

    void everySizeComesBack_data()
    {
        QTest::addColumn<QRect>("part");
        QTest::newRow("smallest") << QRect(180, 240, 32, 32);
        QTest::newRow("odd") << QRect(100, 100, 201, 303);
        QTest::newRow("narrow") << QRect(190, 20, 33, 500);
        QTest::newRow("flat") << QRect(10, 200, 400, 35);
    }
    void everySizeComesBack()
    {
        QFETCH(QRect, part);
        const QImage image = print().copy(part);
        const auto bytes = encodeWsq(image, {.bitRate = 2.25});
        QVERIFY(bytes);
        const auto back = decodeWsq(*bytes);
        QVERIFY(back);
        QVERIFY2(likeness(image, back->image) > 24,
                 qPrintable(QString::number(likeness(image, back->image))));
    }

    void levelPicturesComeBackExactly()
    {
        for (const int grey : {0, 1, 128, 254, 255}) {
            const QImage image = filled(64, 48, grey);
            const auto back = decodeWsq(encodeWsq(image).value());
            QVERIFY(back);
            QVERIFY(back->image == image);
        }
    }

    void noiseAndHardEdgesComeBackInTheirSize()
    {
        TwinRandom random({4});
        QImage noise = filled(120, 90, 0);
        QImage half = noise;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                noise.scanLine(y)[x] = static_cast<uchar>(random.next());
                half.scanLine(y)[x] = x < 60 ? 0 : 255;
            }
        }
        QVERIFY(likeness(noise, decodeWsq(encodeWsq(noise).value())->image) > 9);
        QVERIFY(likeness(half, decodeWsq(encodeWsq(half).value())->image) > 27);
    }

    void theSamePictureGivesTheSameBytes()
    {
        const QImage image = print().copy(100, 100, 203, 150);
        QImage elsewhere(300, 200, QImage::Format_Grayscale8);
        elsewhere.fill(1);
        for (int y = 0; y < image.height(); ++y)
            std::copy_n(image.constScanLine(y), image.width(), elsewhere.scanLine(y + 7) + 9);
        // A view with other padding behind each line.
        const QImage view(elsewhere.constScanLine(7) + 9, image.width(), image.height(),
                          elsewhere.bytesPerLine(), QImage::Format_Grayscale8);
        QCOMPARE(encodeWsq(view).value(), encodeWsq(image).value());
    }

    void resolutionIsToldInTheFile()
    {
        QCOMPARE(decodeWsq(encodeWsq(filled(40, 40, 9), {.ppi = 1000}).value())->ppi, 1000);
    }

    void whatCannotBeWrittenIsRefused()
    {
        QVERIFY(!encodeWsq(QImage()));
        QVERIFY(!encodeWsq(filled(1, 1, 9)));
        QVERIFY(!encodeWsq(filled(31, 400, 9)));
        QVERIFY(!encodeWsq(QImage(64, 64, QImage::Format_RGB888)));
        QVERIFY(!encodeWsq(filled(64, 64, 9), {.bitRate = 0}));
        QVERIFY(!encodeWsq(filled(64, 64, 9), {.bitRate = std::nan("")}));
        QVERIFY(!encodeWsq(filled(64, 64, 9), {.ppi = 0}));
        QVERIFY(!encodeWsq(filled(8000, 8000, 9)));
    }

    void aFileCutOffAnywhereIsRefused()
    {
        for (qsizetype length = 0; length < smallFile().size(); ++length) {
            const auto result = decodeWsq(QByteArrayView(smallFile()).first(length));
            QVERIFY2(!result, qPrintable(QString::number(length)));
            QCOMPARE(result.error().code, ErrorCode::MalformedInput);
        }
    }

    // Never another size, never a crash; the sanitizers' build looks for what else could happen.
    void aFileDamagedAnywhereNeverChangesItsSize()
    {
        int refused = 0;
        for (qsizetype at = 0; at < smallFile().size(); ++at) {
            for (const int mask : {0x01, 0x80, 0xFF}) {
                QByteArray damaged = smallFile();
                damaged[at] = static_cast<char>(damaged[at] ^ mask);
                const auto result = decodeWsq(damaged);
                if (result)
                    QCOMPARE(result->image.size(), QSize(96, 80));
                else
                    ++refused;
            }
        }
        QVERIFY(refused > smallFile().size() / 4);
    }

    void sizeAndCommentMustAgree()
    {
        QByteArray other = smallFile();
        other.replace("PIX_WIDTH 96", "PIX_WIDTH 97");
        QVERIFY(!decodeWsq(other));
    }

    void tablesComeOnceAndBeforeTheirUse()
    {
        QByteArray filters;
        appendFilters(filters, standardWsqFilters());
        const qsizetype at = smallFile().indexOf(filters);
        QVERIFY(at > 0);
        QVERIFY(!decodeWsq(QByteArray(smallFile()).insert(at, filters)));
        QVERIFY(!decodeWsq(QByteArray(smallFile()).remove(at, filters.size())));
    }

    // A file of another encoder, with restart markers within the data of its only subband.
    void restartsAreReadOver()
    {
        std::vector<std::int32_t> indices;
        for (int i = 0; i < 64; ++i)
            indices.push_back(i % 5 - 2);
        const auto tokens = tokensOf(indices);
        WsqHistogram histogram{};
        count(tokens, histogram);
        const WsqCodeBook book = makeCodeBook(histogram);
        WsqFrame frame;
        frame.width = frame.height = 256;
        frame.shift = 100;
        WsqQuantisation quantisation;
        quantisation.bins[0] = {4, 4.8F};
        const auto file = [&](quint16 firstRestart, bool announced) {
            QByteArray out;
            appendMarker(out, WsqMarker::StartOfImage);
            appendFilters(out, standardWsqFilters());
            appendQuantisation(out, quantisation);
            appendFrame(out, frame);
            if (announced)
                out += QByteArray::fromHex("ffa700040010");
            appendCodeBook(out, 0, book);
            appendBlockStart(out, 0);
            const std::span all(tokens);
            writeTokens(all.first(10), book, out);
            appendMarker(out, static_cast<WsqMarker>(firstRestart));
            writeTokens(all.subspan(10, 20), book, out);
            appendMarker(out, static_cast<WsqMarker>(0xFFB1));
            writeTokens(all.subspan(30), book, out);
            appendMarker(out, WsqMarker::EndOfImage);
            return out;
        };
        const auto back = decodeWsq(file(0xFFB0, true));
        QVERIFY(back);
        QCOMPARE(back->image.size(), QSize(256, 256));
        QCOMPARE(back->ppi, 0);
        QVERIFY(!decodeWsq(file(0xFFB3, true)));
        QVERIFY(!decodeWsq(file(0xFFB0, false)));
    }
};

QTEST_GUILESS_MAIN(TestWsqCodec)
#include "test_WsqCodec.moc"
