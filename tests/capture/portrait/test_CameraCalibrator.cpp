// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/CameraCalibrator.h"

#include <QtTest>

using namespace thunhan;

namespace
{

PortraitAssessment frameWith(double pitch, double sharpness, int faces = 1)
{
    PortraitAssessment assessment;
    assessment.faces = faces;
    using enum PortraitMeasure;
    for (const auto& [measure, value] :
         {std::pair(Pitch, pitch), {Sharpness, sharpness}, {BackgroundWhite, 0.97}, {BackgroundEven, 5.0}})
        assessment.checks.append({measure, value, 1, CheckState::Bad, PortraitAdvice::None, 0.5});
    return assessment;
}

const QDateTime now({2026, 9, 10}, {8, 30}, Qt::UTC);

} // namespace

class TestCameraCalibrator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mediansOfAPersonWhoHoldsStill()
    {
        PortraitPolicy policy;
        policy.pitchNeutral = 2; // what was known before is not what is read
        CameraCalibrator calibrator(policy);
        for (int i = 0; i < CameraCalibrator::frames; ++i) {
            QVERIFY(!calibrator.isComplete());
            QVERIFY(!calibrator.finish(now));
            calibrator.take(frameWith(-8 + (i % 3) * 0.5, 7 + i % 2));
        }
        QVERIFY(calibrator.isComplete());
        const auto found = calibrator.finish(now);
        QVERIFY(found);
        QCOMPARE(found->pitch, -5.5);
        QVERIFY(found->sharpness >= 7 && found->sharpness <= 8);
        QCOMPARE(found->backdropWhite, 0.97);
        QCOMPARE(found->at, now);
    }

    void framesThatShowNothingDoNotCount()
    {
        CameraCalibrator calibrator({});
        calibrator.take({});
        calibrator.take(frameWith(0, 7, 2)); // somebody behind
        PortraitAssessment noWall = frameWith(0, 7);
        noWall.checks.last().state = CheckState::NotMeasured;
        calibrator.take(noWall);
        QCOMPARE(calibrator.taken(), 0);
    }

    void whoMovesStartsOver()
    {
        CameraCalibrator calibrator({});
        for (int i = 0; i < CameraCalibrator::frames; ++i)
            calibrator.take(frameWith(i % 2 ? 9 : -9, 7));
        QVERIFY(calibrator.isComplete());
        QVERIFY(!calibrator.finish(now));
        QCOMPARE(calibrator.taken(), 0);
    }
};

QTEST_APPLESS_MAIN(TestCameraCalibrator)
#include "test_CameraCalibrator.moc"
