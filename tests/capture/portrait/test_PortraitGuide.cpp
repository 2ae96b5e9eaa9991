// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitGuide.h"

#include <QtTest>

using namespace thunhan;
using namespace std::chrono_literals;

namespace
{

PortraitCheck check(PortraitMeasure measure, double value, PortraitAdvice advice = PortraitAdvice::None)
{
    return {measure, value, 5, advice == PortraitAdvice::None ? CheckState::Ok : CheckState::Bad,
            advice,  0.5};
}

// A face that may be turned and may be dark.
PortraitAssessment face(PortraitAdvice turn, PortraitAdvice light = PortraitAdvice::None, double yaw = 1)
{
    PortraitAssessment assessment;
    assessment.checks = {check(PortraitMeasure::Yaw, yaw, turn),
                         check(PortraitMeasure::Brightness, 0.4, light)};
    assessment.passed = allHold(assessment.checks);
    assessment.advice = mostImportantAdvice(assessment.checks);
    return assessment;
}

constexpr auto none = PortraitAdvice::None;
constexpr auto left = PortraitAdvice::TurnLeft;
constexpr auto dark = PortraitAdvice::MoreLight;

} // namespace

class TestPortraitGuide : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstWordComesAtOnce()
    {
        PortraitGuide guide;
        const PortraitAssessment shown = guide.take(face(left, dark), 0ms);
        QCOMPARE(shown.advice, left); // the head before the light
        QVERIFY(!shown.passed);
        QVERIFY(!guide.take({}, 10ms).assessed()); // nothing judged, nothing told
    }

    // A value that wavers about its limit, 24 times a second: neither check nor advice ever moves.
    void flickerIsNotShown()
    {
        PortraitGuide guide;
        guide.take(face(none), 0ms);
        for (int i = 1; i < 100; ++i) {
            const PortraitAssessment shown = guide.take(face(i % 2 ? left : none), i * 42ms);
            QCOMPARE(shown.advice, none);
            QCOMPARE(shown.checks.first().state, CheckState::Ok);
            QVERIFY(shown.passed);
        }
    }

    void whatLastsIsShown()
    {
        PortraitGuide guide;
        guide.take(face(none), 0ms);
        QCOMPARE(guide.take(face(left), 100ms).advice, none);
        QCOMPARE(guide.take(face(left), 349ms).advice, none);
        QCOMPARE(guide.take(face(left), 350ms).advice, left);
        QVERIFY(!guide.take(face(left), 360ms).passed);
        // Mended: the praise is as quick as the word.
        guide.take(face(none), 400ms);
        QCOMPARE(guide.take(face(none), 650ms).advice, none);
    }

    void anAdviceStaysReadable()
    {
        PortraitGuide guide;
        guide.take(face(left, dark), 0ms);
        for (auto now = 10ms; now < PortraitGuide::readable; now += 40ms)
            QCOMPARE(guide.take(face(none, dark), now).advice, left);
        QCOMPARE(guide.take(face(none, dark), PortraitGuide::readable).advice, dark);
        // Another direction is another word.
        guide.take(face(PortraitAdvice::TurnRight, dark), 1000ms);
        QCOMPARE(guide.take(face(left, dark), 1100ms).checks.first().advice, none);
        QCOMPARE(guide.take(face(left, dark), 1340ms).checks.first().advice, none);
        QCOMPARE(guide.take(face(left, dark), 1350ms).checks.first().advice, left);
    }

    void figuresChangeAFewTimesASecond()
    {
        PortraitGuide guide;
        QCOMPARE(guide.take(face(left, none, 9), 0ms).checks.first().value, 9.0);
        QCOMPARE(guide.take(face(left, none, 8), 299ms).checks.first().value, 9.0);
        QCOMPARE(guide.take(face(left, none, 7), 300ms).checks.first().value, 7.0);
    }

    // The box over the picture follows the face; only words wait.
    void geometryIsTheNewest()
    {
        PortraitGuide guide;
        guide.take(face(none), 0ms);
        PortraitAssessment moved = face(left);
        moved.face = {10, 20, 30, 40};
        moved.score = 7;
        const PortraitAssessment shown = guide.take(moved, 40ms);
        QCOMPARE(shown.face, moved.face);
        QCOMPARE(shown.score, 7);
    }
};

QTEST_APPLESS_MAIN(TestPortraitGuide)
#include "test_PortraitGuide.moc"
