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
        QCOMPARE(measureYaw(view, {}).advice, PortraitAdvice::TurnRight);
        view.geometry.yaw = -9;
        QCOMPARE(measureYaw(view, {}).advice, PortraitAdvice::TurnLeft);
        view.geometry.roll = 9;
        QCOMPARE(measureRoll(view, {}).advice, PortraitAdvice::LeanRight);
        view.geometry.pitch = 9;
        QCOMPARE(measurePitch(view, {}).advice, PortraitAdvice::ChinDown);
        view.crop.moveLeft(-200); // seen at the picture's left: the person sits too far to the right
        QCOMPARE(measureHeadPlace(view, {}).advice, PortraitAdvice::MoveLeft);
        view.crop.moveTop(400);
        view.crop.moveLeft(380);
        QCOMPARE(measureHeadPlace(view, {}).advice, PortraitAdvice::MoveUp);
    }

    void pitchIsReadFromTheCamerasNeutral()
    {
        FaceView view = goodView();
        view.geometry.pitch = -9;
        PortraitPolicy policy;
        QCOMPARE(measurePitch(view, policy).state, CheckState::Bad);
        policy.pitchNeutral = -9;
        QCOMPARE(measurePitch(view, policy).state, CheckState::Ok);
    }

    void eyeDistanceWarnsBeforeItFails()
    {
        FaceView view = goodView();
        QCOMPARE(measureEyeDistance(view, {}).state, CheckState::Ok);
        view.geometry.eyeDistance = 100;
        QCOMPARE(measureEyeDistance(view, {}).state, CheckState::Warn);
        view.geometry.eyeDistance = 80;
        QCOMPARE(measureEyeDistance(view, {}).state, CheckState::Bad);
        QCOMPARE(measureEyeDistance(view, {}).advice, PortraitAdvice::ComeCloser);
    }

    void shutEyes()
    {
        FaceView view = goodView();
        QCOMPARE(measureEyesOpen(view, {}).state, CheckState::Ok);
        view.geometry.eyeOpening = 0.02;
        QCOMPARE(measureEyesOpen(view, {}).advice, PortraitAdvice::OpenEyes);
    }

    void headSize()
    {
        FaceView view = goodView();
        QCOMPARE(measureHeadSize(view, {}).state, CheckState::Ok);
        view.crop.setHeight(300);
        QCOMPARE(measureHeadSize(view, {}).advice, PortraitAdvice::ComeCloser);
        view.crop.setHeight(1100);
        QCOMPARE(measureHeadSize(view, {}).advice, PortraitAdvice::MoveBack);
    }

    void background()
    {
        FaceView view = goodView();
        QCOMPARE(measureBackgroundWhite(view, {}).value, 1.0);
        QCOMPARE(measureBackgroundEven(view, {}).value, 0.0);
        view.rgb.setTo(cv::Scalar(120, 160, 220));
        QCOMPARE(measureBackgroundWhite(view, {}).advice, PortraitAdvice::WhiteBackground);
        for (int x = 0; x < view.rgb.cols; x += 4)
            view.rgb.colRange(x, x + 2).setTo(cv::Scalar(250, 250, 250));
        QCOMPARE(measureBackgroundEven(view, {}).advice, PortraitAdvice::PlainBackground);
        view.background.setTo(0);
        QCOMPARE(measureBackgroundEven(view, {}).state, CheckState::NotMeasured);
        QCOMPARE(measureBackgroundWhite(view, {}).state, CheckState::NotMeasured);
    }
};

QTEST_APPLESS_MAIN(TestPortraitMeasures)
#include "test_PortraitMeasures.moc"
