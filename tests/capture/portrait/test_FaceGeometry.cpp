// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceGeometry.h"

#include <QtTest>
#include <cmath>

using namespace thunhan;

namespace
{

// A level, frontal face: eyes 100 apart, chin 180 below their midpoint, lids 14 apart, lips shut.
FaceLandmarks levelFace()
{
    FaceLandmarks p;
    p.fill({300, 260});
    p[36] = {230, 200}, p[39] = {270, 200}, p[42] = {330, 200}, p[45] = {370, 200};
    p[37] = p[38] = {250, 193}, p[40] = p[41] = {250, 207};
    p[43] = p[44] = {350, 193}, p[46] = p[47] = {350, 207};
    p[8] = {300, 380};
    p[27] = {300, 196}, p[30] = {300, 267}, p[33] = {300, 283}, p[51] = {300, 310};
    p[48] = {257, 318}, p[54] = {343, 318};
    p[61] = p[67] = p[62] = p[66] = p[63] = p[65] = {300, 318};
    return p;
}

FaceLandmarks turned(FaceLandmarks p, double degrees)
{
    const double a = degrees * M_PI / 180;
    for (QPointF& point : p) {
        const QPointF d = point - QPointF(300, 200);
        point = QPointF(300 + d.x() * std::cos(a) - d.y() * std::sin(a),
                        200 + d.x() * std::sin(a) + d.y() * std::cos(a));
    }
    return p;
}

} // namespace

class TestFaceGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lengths()
    {
        const FaceGeometry g = measureGeometry(levelFace());
        QCOMPARE(g.eyes, QPointF(300, 200));
        QCOMPARE(g.eyeDistance, 100.0);
        QCOMPARE(g.eyesToChin, 180.0);
        QCOMPARE(g.eyeOpening, 14.0 / 180);
        QCOMPARE(g.mouthOpening, 0.0);
        QCOMPARE(g.roll, 0.0);
        QVERIFY(std::abs(g.yaw) < 0.5);
        QVERIFY2(std::abs(g.pitch) < 6, qPrintable(QString::number(g.pitch)));
    }

    void theEyeThatIsMoreShutCounts()
    {
        FaceLandmarks p = levelFace();
        p[43] = p[44] = {350, 199}, p[46] = p[47] = {350, 201};
        QCOMPARE(measureGeometry(p).eyeOpening, 2.0 / 180);
    }

    void lipsApart()
    {
        FaceLandmarks p = levelFace();
        p[66] = {300, 336};
        QCOMPARE(measureGeometry(p).mouthOpening, 0.1);
    }

    void rollLeavesTheOthersAlone()
    {
        const FaceGeometry level = measureGeometry(levelFace());
        const FaceGeometry g = measureGeometry(turned(levelFace(), 12));
        QVERIFY(std::abs(g.roll - 12) < 0.01);
        QVERIFY(std::abs(g.yaw - level.yaw) < 0.01);
        QVERIFY(std::abs(g.pitch - level.pitch) < 0.01);
    }

    // The nose moves to the picture's right when the person turns to the left hand side of the body.
    void yawFollowsTheNose()
    {
        FaceLandmarks p = levelFace();
        p[30] += QPointF(20, 0), p[33] += QPointF(13, 0), p[8] += QPointF(9, 0), p[51] += QPointF(13, 0);
        QVERIFY(measureGeometry(p).yaw > 5);
    }

    void pitchFollowsTheNose()
    {
        const double level = measureGeometry(levelFace()).pitch;
        FaceLandmarks up = levelFace();
        up[30] -= QPointF(0, 20);
        QVERIFY(measureGeometry(up).pitch > level + 5);
    }
};

QTEST_APPLESS_MAIN(TestFaceGeometry)
#include "test_FaceGeometry.moc"
