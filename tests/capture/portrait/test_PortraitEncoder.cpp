// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitEncoder.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QColorSpace>
#include <QtTest>

using namespace thunhan;

namespace
{

QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB888);
    quint32 state = 7;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < 3 * size.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>((state = state * 1664525 + 1013904223) >> 24);
    }
    return image;
}

} // namespace

class TestPortraitEncoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWithinTheBytesAndWastesNone_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {20'000, 40'000, 80'000})
            QTest::addRow("%d", bytes) << bytes;
    }
    void keepsWithinTheBytesAndWastesNone()
    {
        QFETCH(int, bytes);
        PortraitPolicy policy;
        policy.pictureBytes = bytes;
        const QImage picture = drawPortrait({3}, {}, {600, 900}).convertToFormat(QImage::Format_RGB888);
        const auto encoded = encodePortrait(picture, policy);
        QVERIFY(encoded.ok());
        QVERIFY(encoded->bytes.size() <= bytes);
        QCOMPARE(encoded->picture.size(), picture.size());
        QVERIFY(encoded->quality >= policy.jpegLeast && encoded->quality < policy.jpegMost);
        // One step more would not have fitted.
        PortraitPolicy next = policy;
        next.jpegLeast = next.jpegMost = encoded->quality + 1;
        next.pictureBytes = 10'000'000;
        QVERIFY(encodePortrait(picture, next)->bytes.size() > bytes);
    }

    void plentyOfRoomGivesTheBestQuality()
    {
        PortraitPolicy policy;
        policy.pictureBytes = 10'000'000;
        const auto encoded = encodePortrait(drawPortrait({3}, {}, {400, 600}), policy);
        QCOMPARE(encoded->quality, policy.jpegMost);
    }

    void whatFitsAtNoQualityIsMadeSmaller()
    {
        PortraitPolicy policy;
        policy.pictureBytes = 30'000;
        QImage picture = noise({600, 900});
        picture.setDotsPerMeterX(30'000);
        picture.setDotsPerMeterY(30'000);
        const auto encoded = encodePortrait(picture, policy);
        QVERIFY(encoded->bytes.size() <= policy.pictureBytes);
        const QImage back = QImage::fromData(encoded->bytes, "JPG");
        QCOMPARE(back.size(), encoded->picture.size());
        QVERIFY(back.height() < 900);
        QCOMPARE(back.width() * 3, back.height() * 2);
        // Still 30 millimetres high.
        QVERIFY(std::abs(back.height() * 1000.0 / back.dotsPerMeterY() - 30) < 0.5);
    }

    void coloursAreTold()
    {
        const auto encoded = encodePortrait(drawPortrait({3}, {}, {400, 600}), {});
        QCOMPARE(QImage::fromData(encoded->bytes, "JPG").colorSpace(), QColorSpace(QColorSpace::SRgb));
    }

    void anEmptyPictureIsRefused()
    {
        QCOMPARE(encodePortrait({}, {}).error().code, ErrorCode::ImageUnreadable);
        PortraitPolicy none;
        none.pictureBytes = 0; // no limit can be kept: the least quality, and an end
        QVERIFY(encodePortrait(noise({60, 90}), none).ok());
    }
};

QTEST_GUILESS_MAIN(TestPortraitEncoder)
#include "test_PortraitEncoder.moc"
