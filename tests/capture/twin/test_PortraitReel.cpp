// SPDX-License-Identifier: GPL-3.0-or-later
// The training camera from end to end: film, OpenCV, assessor, session.
#include "capture/portrait/OpenCvCamera.h"
#include "capture/portrait/PortraitCaptureSession.h"
#include "capture/twin/PortraitReel.h"

#include <QSignalSpy>
#include <QtTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestPortraitReel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void guidesAndThenTakesThePortrait()
    {
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY2(model.ok(), "package libdlib-data is needed");
        const auto reel = PortraitReel::make({11});
        QVERIFY(reel.ok());
        CameraSettings settings;
        settings.address = (*reel)->address();
        settings.name = u"Training camera"_s;
        settings.origin = SampleOrigin::Virtual;
        const auto clock = std::make_shared<SystemClock>();
        OpenCvCamera camera(settings, clock);
        SystemRandom random;
        QThreadPool pool;
        PortraitCaptureSession session(camera, pool, *clock, random, {});
        session.setModel(*model);
        QSignalSpy samples(&session, &PortraitCaptureSession::sampleReady);
        QList<PortraitAdvice> advices;
        connect(&session, &PortraitCaptureSession::assessed, this, [&](const PortraitAssessment& assessment) {
            if (advices.isEmpty() || advices.last() != assessment.advice)
                advices << assessment.advice;
        });
        camera.open();
        session.begin(OperatorId(QUuid::createUuid()));
        QTRY_VERIFY_WITH_TIMEOUT(samples.size() >= 3, 60000);
        QVERIFY(advices.first() != PortraitAdvice::None); // sits down off centre, looks aside
        QVERIFY(advices.contains(PortraitAdvice::None));
        for (const PortraitCandidate& candidate : session.candidates()) {
            QVERIFY(candidate.sample.passed);
            QCOMPARE(candidate.sample.origin, SampleOrigin::Virtual);
        }

        // The next person sits down before the same camera.
        const auto next = PortraitReel::make({12});
        QVERIFY(next.ok());
        camera.setAddress((*next)->address());
        samples.clear();
        session.begin(OperatorId(QUuid::createUuid()));
        QTRY_VERIFY_WITH_TIMEOUT(samples.size() >= 1, 60000);
    }

    void goesWithItsOwner()
    {
        QString folder;
        {
            const auto reel = PortraitReel::make({1});
            QVERIFY(reel.ok());
            folder = QFileInfo((*reel)->address().address).path();
            QVERIFY(QFileInfo::exists(folder));
            QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 42);
        }
        QVERIFY(!QFileInfo::exists(folder));
    }

    void canBeCancelled()
    {
        const CancelToken cancel;
        cancel.cancel();
        QCOMPARE(PortraitReel::make({1}, cancel).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPortraitReel)
#include "test_PortraitReel.moc"
