// SPDX-License-Identifier: GPL-3.0-or-later
// Faces in frames of all sizes, and a face that is followed through a preview.
#include "capture/portrait/FaceGeometry.h"
#include "capture/portrait/FaceTracker.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QPainter>
#include <QtTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr QSize frameSize(1280, 720);

QImage frameOf(const PortraitPose& pose)
{
    return drawPortrait({5}, pose, frameSize).convertToFormat(QImage::Format_RGB888);
}

// A face of about a hundred pixels on the wall behind.
QImage withAPoster(const QImage& frame)
{
    QImage changed = frame;
    QPainter painter(&changed);
    painter.drawImage(QRect(60, 60, 200, 200), drawPortrait({77}, {}, {600, 600}));
    painter.end();
    return changed;
}

} // namespace

class TestFaceTracker : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaceFinder> m_finder;

private Q_SLOTS:
    void initTestCase()
    {
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY2(model.ok(), "package libdlib-data is needed");
        m_finder = std::make_unique<FaceFinder>(*model, 0.5);
    }

    // The landmarks come from the frame itself, not from the reduced one the detector saw.
    void landmarksAreAsPreciseAsTheFrame()
    {
        const auto large =
            m_finder->search(drawPortrait({5}, {}, {2560, 1920}).convertToFormat(QImage::Format_RGB888),
                             FaceFinder::Look::Quick);
        const auto small =
            m_finder->search(drawPortrait({5}, {}, {1280, 960}).convertToFormat(QImage::Format_RGB888),
                             FaceFinder::Look::Quick);
        QVERIFY(large && small);
        const FaceGeometry a = measureGeometry(large->landmarks);
        const FaceGeometry b = measureGeometry(small->landmarks);
        QVERIFY(std::abs(a.eyeDistance / b.eyeDistance - 2) < 0.04);
        QVERIFY2(std::abs(a.eyeOpening - b.eyeOpening) < 0.012,
                 qPrintable(u"%1 %2"_s.arg(a.eyeOpening).arg(b.eyeOpening)));
    }

    void aThoroughLookSeesThePoster()
    {
        const QImage frame = withAPoster(frameOf({}));
        const auto quick = m_finder->search(frame, FaceFinder::Look::Quick);
        const auto thorough = m_finder->search(frame, FaceFinder::Look::Thorough);
        QVERIFY(quick && thorough);
        QCOMPARE(quick->secondShare, 0.0);
        QVERIFY(thorough->secondShare > 0.05);
        QVERIFY(thorough->box.intersects(quick->box)); // the applicant stays the applicant
    }

    void tinyFrames()
    {
        for (const QSize size : {QSize(1, 1), QSize(1, 400), QSize(80, 80)}) {
            QImage frame(size, QImage::Format_RGB888);
            frame.fill(Qt::gray);
            QVERIFY(!m_finder->search(frame, FaceFinder::Look::Quick));
            FoundFace before;
            before.box = QRectF(0, 0, 40, 40);
            QVERIFY(!m_finder->follow(frame, before));
        }
        FoundFace outside;
        outside.box = QRectF(5000, 5000, 200, 200);
        QVERIFY(!m_finder->follow(frameOf({}), outside));
    }

    // Followed, it is the same face as searched for, frame by frame.
    void followsAMovingFace()
    {
        FaceTracker tracker;
        for (int i = 0; i < FaceTracker::searchEvery; ++i) {
            PortraitPose pose;
            pose.offset = {0.01 * i, 0.004 * i};
            pose.noise = static_cast<quint32>(i);
            const QImage frame = frameOf(pose);
            const auto followed = tracker.find(*m_finder, frame);
            const auto searched = m_finder->search(frame, FaceFinder::Look::Quick);
            QVERIFY(followed && searched);
            QCOMPARE(tracker.hasFollowed(), i > 0);
            const FaceGeometry a = measureGeometry(followed->landmarks);
            const FaceGeometry b = measureGeometry(searched->landmarks);
            QVERIFY(std::abs(a.eyeDistance / b.eyeDistance - 1) < 0.05);
            QVERIFY(QLineF(a.eyes, b.eyes).length() < 0.06 * b.eyeDistance);
        }
    }

    void whoLeavesIsGoneAtOnceAndWhoJumpsIsFoundAtOnce()
    {
        FaceTracker tracker;
        for (int i = 0; i < 3; ++i) // from the third on without the detector
            QVERIFY(tracker.find(*m_finder, frameOf({})));
        QImage wall(frameSize, QImage::Format_RGB888);
        wall.fill(QColor(235, 235, 235));
        QVERIFY(!tracker.find(*m_finder, wall));
        QVERIFY(tracker.find(*m_finder, frameOf({})));
        PortraitPose aside;
        aside.offset = {0.5, 0};
        const auto found = tracker.find(*m_finder, frameOf(aside)); // further than is looked when following
        QVERIFY(found);
        QVERIFY(!tracker.hasFollowed());
        QVERIFY(found->box.center().x() > 850);
    }

    // Found by a thorough look, a poster stays known through the quick ones until a thorough one misses it.
    // The detector is spared only while the picture is the one that it found a face in.
    void whatTakesTheFacesPlaceIsNoFace()
    {
        const QImage frame = frameOf({});
        auto found = m_finder->search(frame, FaceFinder::Look::Quick);
        QVERIFY(found && found->seen.isNull());
        found = m_finder->follow(frame, *found);
        QVERIFY(found && !found->seen.isNull());
        const auto again = m_finder->follow(frame, *found);
        QVERIFY(again);
        QCOMPARE(again->seen.cacheKey(), found->seen.cacheKey());
        QImage upsideDown = frame.mirrored(false, true);
        FoundFace below = *found;
        below.box.moveCenter({found->box.center().x(), frameSize.height() - found->box.center().y()});
        QVERIFY(!m_finder->follow(upsideDown, below));
    }

    void aPosterIsFoundInTimeAndNotForgottenInBetween()
    {
        FaceTracker tracker;
        const QImage frame = withAPoster(frameOf({}));
        const int cycle = FaceTracker::thoroughEvery * (FaceTracker::searchEvery + 1);
        int seen = 0;
        for (int i = 0; i < cycle; ++i) {
            const auto found = tracker.find(*m_finder, frame);
            QVERIFY(found);
            seen += found->secondShare > 0.05 ? 1 : 0;
        }
        QVERIFY(seen > 0);
        for (int i = 0; i < FaceTracker::searchEvery + 2; ++i)
            QVERIFY(tracker.find(*m_finder, frame)->secondShare > 0.05);
        const QImage without = frameOf({});
        double share = 1;
        for (int i = 0; i < cycle; ++i)
            share = tracker.find(*m_finder, without)->secondShare;
        QCOMPARE(share, 0.0);
        tracker.forget();
        QVERIFY(tracker.find(*m_finder, frame));
        QVERIFY(!tracker.hasFollowed());
    }
};

QTEST_GUILESS_MAIN(TestFaceTracker)
#include "test_FaceTracker.moc"
