// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Sha256.h"
#include "capture/portrait/PortraitStill.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QtTest>

using namespace thunhan;

class TestPortraitStill : public QObject
{
    Q_OBJECT

    std::shared_ptr<const FaceAssessor> m_assessor;

    static Frame frameOf(const QImage& image)
    {
        Frame frame;
        frame.image = image;
        return frame;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY2(model.ok(), "package libdlib-data is needed");
        m_assessor = std::make_shared<const FaceAssessor>(*model, PortraitPolicy{});
    }

    // A leaning head off the middle becomes an upright one in the middle of the card's picture.
    void straightensAndCentres()
    {
        PortraitPose pose;
        pose.roll = 10;
        pose.offset = {0.15, 0.02};
        const PortraitStill still =
            makePortraitStill(frameOf(drawPortrait({4}, pose, {1280, 960})), m_assessor, {});
        QVERIFY(std::abs(still.assessment.roll - 10) < 2);
        QCOMPARE(still.picture.width() * 3, still.picture.height() * 2);
        const PortraitAssessment again = m_assessor->assess(still.picture);
        QVERIFY(std::abs(again.check(PortraitMeasure::Roll)->value) < 2);
        QVERIFY(std::abs(again.eyes.x() - still.picture.width() / 2.0) < still.picture.width() * 0.03);
        QVERIFY(std::abs(again.eyes.y() - still.picture.height() * 1.5 / 3.4) <
                still.picture.height() * 0.03);
    }

    void isWhatIsEncoded()
    {
        const PortraitStill still =
            makePortraitStill(frameOf(drawPortrait({4}, {}, {1280, 960})), m_assessor, {});
        QVERIFY(still.assessment.passed);
        QCOMPARE(still.digest, sha256(still.encoded));
        const QImage decoded = QImage::fromData(still.encoded, "JPG");
        QCOMPARE(decoded.size(), still.picture.size());
        // 30 millimetres high on the card.
        QVERIFY(std::abs(decoded.height() * 1000.0 / decoded.dotsPerMeterY() - 30) < 0.5);
    }

    // Only when asked for, and never unsaid.
    void aWhitenedBackgroundIsMarked()
    {
        QImage warm = drawPortrait({4}, {}, {1280, 960});
        for (int y = 0; y < warm.height(); ++y) {
            for (int x = 0; x < warm.width(); ++x) {
                if (warm.pixelColor(x, y).lightness() > 205 && y < 600)
                    warm.setPixelColor(x, y, QColor(120, 150, 200));
            }
        }
        PortraitPolicy policy;
        const PortraitStill asIs = makePortraitStill(frameOf(warm), m_assessor, policy);
        QCOMPARE(asIs.assessment.quality.size(), 1);
        QVERIFY(asIs.picture.pixelColor(10, 10).blue() - asIs.picture.pixelColor(10, 10).red() > 50);
        policy.whitenBackground = true;
        const PortraitStill whitened = makePortraitStill(frameOf(warm), m_assessor, policy);
        QCOMPARE(whitened.assessment.quality.size(), 2);
        QCOMPARE(whitened.assessment.quality.last().algorithm, QString::fromLatin1(backgroundReplaced));
        QVERIFY(whitened.assessment.quality.last().value > 0.1);
        QCOMPARE(whitened.picture.pixelColor(10, 10), QColor(Qt::white));
        // What was judged is what the camera saw.
        QCOMPARE(whitened.assessment.passed, asIs.assessment.passed);
        QVERIFY(!whitened.assessment.passed);
    }

    void whatIsSentMayBeJpeg2000()
    {
        PortraitPolicy policy;
        const Frame frame = frameOf(drawPortrait({4}, {}, {1280, 960}));
        QVERIFY(!makePortraitStill(frame, m_assessor, policy).rendition);
        policy.sentAs = PortraitFormat::Jpeg2000;
        policy.pictureBytes = 20'000;
        const PortraitStill still = makePortraitStill(frame, m_assessor, policy);
        QVERIFY(still.rendition);
        QCOMPARE(still.rendition->mediaType, QStringLiteral("image/jp2"));
        QCOMPARE(still.rendition->digest, sha256(still.sent));
        QVERIFY(still.sent.startsWith(QByteArray("\0\0\0\x0cjP  \r\n\x87\n", 12)));
        QVERIFY(still.sent.size() <= 20'000);
        // The desk shows this one.
        QCOMPARE(QImage::fromData(still.encoded).size(), still.picture.size());
        QCOMPARE(still.digest, sha256(still.encoded));
    }

    void largePicturesAreReduced()
    {
        PortraitPolicy policy;
        policy.pictureHeight = 300;
        const PortraitStill still =
            makePortraitStill(frameOf(drawPortrait({4}, {}, {1280, 960})), m_assessor, policy);
        QCOMPARE(still.picture.size(), QSize(200, 300));
    }

    void withoutAFaceTheMiddleIsKept()
    {
        QImage wall(640, 480, QImage::Format_RGB888);
        wall.fill(Qt::gray);
        const PortraitStill still = makePortraitStill(frameOf(wall), m_assessor, {});
        QCOMPARE(still.picture.size(), QSize(320, 480));
        QVERIFY(!still.assessment.passed);
    }
};

QTEST_GUILESS_MAIN(TestPortraitStill)
#include "test_PortraitStill.moc"
