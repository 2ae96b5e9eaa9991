// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitMeasures.h"

#include <QtTest>

using namespace thunhan;

namespace
{

FaceView goodView()
{
    FaceView view;
    view.frame = {1280, 960};
    view.geometry.eyes = {640, 420};
    view.geometry.eyeDistance = 130;
    view.geometry.eyesToChin = 230;
    view.geometry.eyeOpening = 0.08;
    view.crop = {380, 75, 520, 780};
    view.rgb = cv::Mat(300, 200, CV_8UC3, cv::Scalar(235, 235, 235));
    view.luminance = cv::Mat(300, 200, CV_8U, cv::Scalar(100));
    view.face = cv::Mat::zeros(300, 200, CV_8U);
    view.background = cv::Mat::zeros(300, 200, CV_8U);
    view.background.rowRange(0, 60).setTo(255);
    view.grey = cv::Mat(300, 200, CV_8U, cv::Scalar(235));
    view.backgroundArea = {0, 0, 200, 60};
    return view;
}

} // namespace

class TestPortraitMeasures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limitsThemselvesHold()
    {
        QCOMPARE(atMost(PortraitMeasure::Roll, 8, 8, PortraitAdvice::LeanLeft).state, CheckState::Ok);
        QCOMPARE(atMost(PortraitMeasure::Roll, 8.01, 8, PortraitAdvice::LeanLeft).state, CheckState::Bad);
        QCOMPARE(atLeast(PortraitMeasure::EyesOpen, 1, 1, PortraitAdvice::OpenEyes).goodness, 0.5);
        QCOMPARE(atLeast(PortraitMeasure::EyesOpen, 0.99, 1, PortraitAdvice::OpenEyes).state,
                 CheckState::Bad);
    }

    void directionsAreThePersonsOwn()
    {
        FaceView view = goodView();
        view.geometry.yaw = 9;
        QCOMPARE(YawMeasurer().check(view, {}).advice, PortraitAdvice::TurnRight);
        view.geometry.yaw = -9;
        QCOMPARE(YawMeasurer().check(view, {}).advice, PortraitAdvice::TurnLeft);
        view.geometry.roll = 9;
        QCOMPARE(RollMeasurer().check(view, {}).advice, PortraitAdvice::LeanRight);
        view.geometry.pitch = 9;
        QCOMPARE(PitchMeasurer().check(view, {}).advice, PortraitAdvice::ChinDown);
        view.crop.moveLeft(-200); // seen at the picture's left: the person sits too far to the right
        QCOMPARE(HeadPlaceMeasurer().check(view, {}).advice, PortraitAdvice::MoveLeft);
        view.crop.moveTop(400);
        view.crop.moveLeft(380);
        QCOMPARE(HeadPlaceMeasurer().check(view, {}).advice, PortraitAdvice::MoveUp);
    }

    void pitchIsReadFromTheCamerasNeutral()
    {
        FaceView view = goodView();
        view.geometry.pitch = -9;
        PortraitPolicy policy;
        QCOMPARE(PitchMeasurer().check(view, policy).state, CheckState::Bad);
        policy.pitchNeutral = -9;
        QCOMPARE(PitchMeasurer().check(view, policy).state, CheckState::Ok);
    }

    void eyeDistanceWarnsBeforeItFails()
    {
        FaceView view = goodView();
        QCOMPARE(EyeDistanceMeasurer().check(view, {}).state, CheckState::Ok);
        view.geometry.eyeDistance = 100;
        QCOMPARE(EyeDistanceMeasurer().check(view, {}).state, CheckState::Warn);
        view.geometry.eyeDistance = 80;
        QCOMPARE(EyeDistanceMeasurer().check(view, {}).state, CheckState::Bad);
        QCOMPARE(EyeDistanceMeasurer().check(view, {}).advice, PortraitAdvice::ComeCloser);
    }

    void shutEyes()
    {
        FaceView view = goodView();
        QCOMPARE(EyesOpenMeasurer().check(view, {}).state, CheckState::Ok);
        view.geometry.eyeOpening = 0.02;
        QCOMPARE(EyesOpenMeasurer().check(view, {}).advice, PortraitAdvice::OpenEyes);
    }

    void headSize()
    {
        FaceView view = goodView();
        QCOMPARE(HeadSizeMeasurer().check(view, {}).state, CheckState::Ok);
        view.crop.setHeight(300);
        QCOMPARE(HeadSizeMeasurer().check(view, {}).advice, PortraitAdvice::ComeCloser);
        view.crop.setHeight(1100);
        QCOMPARE(HeadSizeMeasurer().check(view, {}).advice, PortraitAdvice::MoveBack);
    }

    void background()
    {
        FaceView view = goodView();
        QCOMPARE(BackgroundWhiteMeasurer().check(view, {}).value, 1.0);
        QCOMPARE(BackgroundEvenMeasurer().check(view, {}).value, 0.0);
        view.rgb.setTo(cv::Scalar(120, 160, 220));
        QCOMPARE(BackgroundWhiteMeasurer().check(view, {}).advice, PortraitAdvice::WhiteBackground);
        for (int x = 0; x < view.rgb.cols; x += 4)
            view.grey.colRange(x, x + 2).setTo(150);
        QCOMPARE(BackgroundEvenMeasurer().check(view, {}).advice, PortraitAdvice::PlainBackground);
        view.background.setTo(0);
        QCOMPARE(BackgroundEvenMeasurer().check(view, {}).state, CheckState::NotMeasured);
        QCOMPARE(BackgroundWhiteMeasurer().check(view, {}).state, CheckState::NotMeasured);
    }
};

QTEST_APPLESS_MAIN(TestPortraitMeasures)
#include "test_PortraitMeasures.moc"
