// SPDX-License-Identifier: GPL-3.0-or-later
// Real photographs from Debian's packages, and drawn people with one controlled damage each.
#include "capture/portrait/FaceAssessor.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QPainter>
#include <QtTest>
#include <functional>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr QSize frameSize(1280, 960);
using Damage = std::function<QImage(const QImage&)>;

QImage overlaid(const QImage& image, QPainter::CompositionMode mode, const QBrush& brush)
{
    QImage changed = image.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&changed);
    painter.setCompositionMode(mode);
    painter.fillRect(changed.rect(), brush);
    painter.end();
    return changed;
}

QImage blurred(const QImage& image, int by)
{
    return image.scaled(image.size() / by, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage withASecondPerson(const QImage& image)
{
    QImage changed = image;
    const QImage other = drawPortrait({77}, {}, frameSize);
    QPainter painter(&changed);
    painter.drawImage(QRect(0, 200, 400, 600), other, QRect(440, 150, 400, 600));
    painter.end();
    return changed;
}

QImage beforeACoarseWall(const QImage& image)
{
    QImage changed = image;
    for (int y = 0; y < changed.height(); ++y) {
        for (int x = 0; x < changed.width(); ++x) {
            const QColor c = changed.pixelColor(x, y);
            if (c.lightness() > 215 && y < 640)
                changed.setPixelColor(x, y,
                                      (x / 24 + y / 24) % 2 ? QColor(40, 90, 160) : QColor(120, 60, 60));
        }
    }
    return changed;
}

QImage litFromOneSide(const QImage& image)
{
    QLinearGradient light(540, 0, 740, 0);
    light.setColorAt(0, QColor(40, 40, 40));
    light.setColorAt(1, Qt::white);
    return overlaid(image, QPainter::CompositionMode_Multiply, light);
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestFaceAssessor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY2(model.ok(), "package libdlib-data is needed");
        m_assessor = std::make_unique<FaceAssessor>(*model, PortraitPolicy{});
    }

    void drawnPeoplePass_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed : {1, 2, 3, 4, 5, 6, 7, 8, 1000, 123456789})
            QTest::addRow("%llu", seed) << seed;
    }

    void drawnPeoplePass()
    {
        QFETCH(quint64, seed);
        const PortraitAssessment result = m_assessor->assess(drawPortrait({seed}, {}, frameSize));
        for (const PortraitCheck& check : result.checks) {
            QVERIFY2(check.state == CheckState::Ok || check.state == CheckState::Warn,
                     qPrintable(u"measure %1: %2"_s.arg(int(check.measure)).arg(check.value)));
        }
        QVERIFY(result.passed);
        QCOMPARE(result.checks.size(), portraitMeasureCount);
        QVERIFY(result.score > 60 && result.score <= 100);
        QCOMPARE(result.quality,
                 (QList<QualityScore>{{u"thunhan.portrait"_s, u"1"_s, double(result.score)}}));
        QVERIFY(QRectF(QPointF(), frameSize).contains(result.crop));
        QVERIFY(result.crop.contains(result.face.center()));
    }

    void oneDamageIsNamed_data()
    {
        QTest::addColumn<PortraitPose>("pose");
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<PortraitMeasure>("measure");
        QTest::addColumn<PortraitAdvice>("advice");
        const Damage none = [](const QImage& image) { return image; };
        const auto posed = [](auto change) {
            PortraitPose pose;
            change(pose);
            return pose;
        };
        using M = PortraitMeasure;
        using A = PortraitAdvice;
        QTest::newRow("leans to the left")
            << posed([](auto& p) { p.roll = 14; }) << none << M::Roll << A::LeanRight;
        QTest::newRow("leans to the right")
            << posed([](auto& p) { p.roll = -14; }) << none << M::Roll << A::LeanLeft;
        QTest::newRow("turned to the left")
            << posed([](auto& p) { p.yaw = 13; }) << none << M::Yaw << A::TurnRight;
        QTest::newRow("turned to the right")
            << posed([](auto& p) { p.yaw = -13; }) << none << M::Yaw << A::TurnLeft;
        QTest::newRow("chin up") << posed([](auto& p) { p.pitch = 16; }) << none << M::Pitch << A::ChinDown;
        QTest::newRow("chin down") << posed([](auto& p) { p.pitch = -16; }) << none << M::Pitch << A::ChinUp;
        QTest::newRow("mouth open") << posed([](auto& p) { p.mouthOpening = 0.6; }) << none << M::MouthClosed
                                    << A::CloseMouth;
        QTest::newRow("far away") << posed([](auto& p) { p.distance = 1.9; }) << none << M::HeadSize
                                  << A::ComeCloser;
        QTest::newRow("off centre") << posed([](auto& p) {
            p.offset = {-0.5, 0};
        }) << none << M::HeadPlace << A::MoveLeft;
        QTest::newRow("too low") << posed([](auto& p) {
            p.offset = {0, 0.2};
        }) << none << M::HeadPlace
                                 << A::MoveUp;
        QTest::newRow("dark") << PortraitPose() << Damage([](const QImage& image) {
            return overlaid(image, QPainter::CompositionMode_Multiply, QColor(90, 90, 90));
        }) << M::Brightness << A::MoreLight;
        QTest::newRow("overexposed") << PortraitPose() << Damage([](const QImage& image) {
            return overlaid(image, QPainter::CompositionMode_Plus, QColor(90, 90, 90));
        }) << M::OverExposure << A::LessLight;
        QTest::newRow("grey") << PortraitPose() << Damage([](const QImage& image) {
            return image.convertToFormat(QImage::Format_Grayscale8);
        }) << M::Colour << A::ColourPictureNeeded;
        QTest::newRow("blue light") << PortraitPose() << Damage([](const QImage& image) {
            return overlaid(image, QPainter::CompositionMode_Multiply, QColor(150, 180, 255));
        }) << M::NaturalColour << A::CorrectWhiteBalance;
        QTest::newRow("blurred") << PortraitPose()
                                 << Damage([](const QImage& image) { return blurred(image, 6); })
                                 << M::Sharpness << A::HoldStill;
        QTest::newRow("light from one side")
            << PortraitPose() << Damage(litFromOneSide) << M::EvenLight << A::EvenLight;
        QTest::newRow("two people") << PortraitPose() << Damage(withASecondPerson) << M::OneFace
                                    << A::OnePersonOnly;
        QTest::newRow("coloured wall")
            << PortraitPose() << Damage(beforeACoarseWall) << M::BackgroundWhite << A::WhiteBackground;
    }

    void oneDamageIsNamed()
    {
        QFETCH(PortraitPose, pose);
        QFETCH(Damage, damage);
        QFETCH(PortraitMeasure, measure);
        QFETCH(PortraitAdvice, advice);
        const PortraitAssessment result = m_assessor->assess(damage(drawPortrait({5}, pose, frameSize)));
        QVERIFY(!result.passed);
        const PortraitCheck* check = result.check(measure);
        QVERIFY(check);
        QVERIFY2(check->state == CheckState::Bad, qPrintable(QString::number(check->value)));
        QCOMPARE(check->advice, advice);
        QVERIFY(result.advice != PortraitAdvice::None);
        QCOMPARE(result.checks.size(), portraitMeasureCount); // the others were measured all the same
    }

    void photographs()
    {
        const QImage astronaut(u"/usr/lib/python3/dist-packages/skimage/data/astronaut.png"_s);
        QVERIFY2(!astronaut.isNull(), "package python3-skimage is needed");
        const PortraitAssessment small = m_assessor->assess(astronaut);
        QVERIFY(!small.passed); // too few pixels, and she smiles
        QCOMPARE(small.check(PortraitMeasure::EyeDistance)->state, CheckState::Bad);
        QCOMPARE(small.check(PortraitMeasure::MouthClosed)->state, CheckState::Bad);
        for (const auto measure :
             {PortraitMeasure::OneFace, PortraitMeasure::Roll, PortraitMeasure::Yaw, PortraitMeasure::Pitch,
              PortraitMeasure::EyesOpen, PortraitMeasure::Brightness, PortraitMeasure::OverExposure,
              PortraitMeasure::NaturalColour, PortraitMeasure::Colour, PortraitMeasure::Sharpness,
              PortraitMeasure::EvenLight})
            QCOMPARE(small.check(measure)->state, CheckState::Ok);

        const QImage admiral(u"/usr/share/doc/facedetect/examples/grace_hopper_512x512.jpg"_s);
        QVERIFY2(!admiral.isNull(), "package facedetect is needed");
        const PortraitAssessment flag = m_assessor->assess(admiral);
        QVERIFY(!flag.passed);
        QCOMPARE(flag.check(PortraitMeasure::BackgroundWhite)->state, CheckState::Bad); // a flag behind her
        QCOMPARE(flag.check(PortraitMeasure::MouthClosed)->state, CheckState::Ok);
        QCOMPARE(flag.check(PortraitMeasure::EyesOpen)->state, CheckState::Ok);
    }

    void withoutAFaceTheAdviceIsToShowOne()
    {
        QImage wall(frameSize, QImage::Format_RGB888);
        wall.fill(QColor(235, 235, 235));
        for (const QImage& image : {wall, QImage()}) {
            const PortraitAssessment result = m_assessor->assess(image);
            QVERIFY(!result.passed);
            QVERIFY(result.face.isNull());
            QCOMPARE(result.advice, PortraitAdvice::ShowFace);
            QCOMPARE(result.score, 0);
        }
    }

private:
    std::unique_ptr<FaceAssessor> m_assessor;
};

QTEST_GUILESS_MAIN(TestFaceAssessor)
#include "test_FaceAssessor.moc"
