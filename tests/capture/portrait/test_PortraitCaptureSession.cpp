// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Sha256.h"
#include "capture/portrait/FaceAssessor.h"
#include "capture/portrait/PortraitCaptureSession.h"
#include "capture/twin/PortraitSynthesizer.h"
#include "tests/capture/portrait/ScriptedCamera.h"
#include "tests/support/SeededRandom.h"

#include <QSignalSpy>
#include <QtTest>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr QSize frameSize(1280, 960);
constexpr int patience = 60'000; // ms, for a loaded machine

} // namespace

class TestPortraitCaptureSession : public QObject
{
    Q_OBJECT

    std::shared_ptr<const FaceModel> m_model;
    QImage m_good, m_better, m_turned;
    ManualClock m_clock;
    SeededRandom m_random;
    QThreadPool m_pool;
    const OperatorId m_operator{QUuid::createUuidV5(QUuid(), u"operator"_s)};

    struct Bench {
        explicit Bench(TestPortraitCaptureSession& test)
            : session(camera, test.m_pool, test.m_clock, test.m_random, {}),
              samples(&session, &PortraitCaptureSession::sampleReady)
        {
            connect(&session, &PortraitCaptureSession::assessed, &session,
                    [this](const PortraitAssessment& assessment) {
                        last = assessment;
                        ++assessments;
                    });
        }
        // Shows one picture and waits for its judgement.
        void show(const QImage& image)
        {
            const int before = assessments;
            camera.show(image);
            QTRY_COMPARE_WITH_TIMEOUT(assessments, before + 1, patience);
        }
        ScriptedCamera camera;
        PortraitCaptureSession session;
        QSignalSpy samples;
        PortraitAssessment last;
        int assessments = 0;
    };

private Q_SLOTS:
    void initTestCase()
    {
        const auto model = FaceModel::load(FaceModel::debianPath());
        QVERIFY2(model.ok(), "package libdlib-data is needed");
        m_model = *model;
        m_good = drawPortrait({5}, {}, frameSize);
        PortraitPose aside;
        aside.yaw = 13;
        m_turned = drawPortrait({5}, aside, frameSize);
    }

    void takesAStillByItselfWhenAllHolds()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator);
        QVERIFY(bench.camera.previewing);
        bench.show(m_good);
        QVERIFY(bench.last.passed);
        QVERIFY(bench.camera.lightHeld); // one colour for the stills to come
        m_clock.advance(400ms);
        bench.show(m_good);
        m_clock.advance(90ms);
        bench.show(m_good);
        QCOMPARE(bench.samples.size(), 0); // not long enough
        m_clock.advance(10ms);
        bench.show(m_good);
        QTRY_COMPARE_WITH_TIMEOUT(bench.samples.size(), 1, patience);

        const auto sample = bench.samples[0][0].value<BiometricSample>();
        const QByteArray encoded = bench.samples[0][1].value<SampleContent>().image;
        QVERIFY(sample.passed && sample.kept);
        QVERIFY(!sample.id.isNull());
        QCOMPARE(sample.modality, BiometricModality::Face);
        QCOMPARE(sample.origin, SampleOrigin::Virtual);
        QCOMPARE(sample.mediaType, u"image/jpeg"_s);
        QCOMPARE(sample.capturedBy, m_operator);
        QCOMPARE(sample.capturedAt, ManualClock::start());
        QCOMPARE(sample.attempt, 1);
        QCOMPARE(sample.quality.value(0).algorithm, u"thunhan.portrait"_s);
        QCOMPARE(sample.imageDigest, sha256(encoded));
        const QImage picture = QImage::fromData(encoded, "JPG");
        QCOMPARE(picture.size(), sample.size);
        QCOMPARE(picture.width() * 3, picture.height() * 2);
        const PortraitAssessment still = FaceAssessor(m_model, {}).assess(m_good);
        QVERIFY(picture.height() <= still.crop.height() + 1); // nothing was invented
    }

    void aMovementStartsTheTimeAnew()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator);
        bench.show(m_good);
        m_clock.advance(400ms);
        bench.show(m_turned);
        QCOMPARE(bench.last.advice, PortraitAdvice::TurnRight);
        QVERIFY(!bench.camera.lightHeld);
        m_clock.advance(200ms);
        bench.show(m_good);
        m_clock.advance(400ms);
        bench.show(m_good);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.samples.size(), 0);
    }

    // While a camera is chosen or calibrated nobody is photographed but by hand.
    void switchedOffNothingIsTakenByItself()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator);
        bench.session.setAutomatic(false);
        for (int i = 0; i < 3; ++i) {
            bench.show(m_good);
            QVERIFY(bench.last.passed && !bench.camera.lightHeld);
            m_clock.advance(600ms);
        }
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.samples.size(), 0);
        bench.session.captureNow();
        QTRY_COMPARE_WITH_TIMEOUT(bench.samples.size(), 1, patience);
    }

    // What a camera reads of a level head counts from the next frame on.
    void anotherPolicyCounts()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator);
        bench.show(m_good);
        QVERIFY(bench.last.passed);
        const double level = bench.last.check(PortraitMeasure::Pitch)->value;
        PortraitPolicy policy;
        policy.pitchNeutral = level + 9;
        bench.session.setPolicy(policy);
        bench.show(m_good);
        QVERIFY(!bench.last.passed);
        QCOMPARE(bench.last.advice, PortraitAdvice::ChinUp);
    }

    void keepsThreeAndChoosesTheBest()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator, 2);
        bench.show(m_turned);
        bench.session.captureNow(); // a picture that does not pass is taken all the same
        QTRY_COMPARE_WITH_TIMEOUT(bench.samples.size(), 1, patience);
        QCOMPARE(bench.samples[0][0].value<BiometricSample>().passed, false);
        QCOMPARE(bench.samples[0][0].value<BiometricSample>().attempt, 3);
        QCOMPARE(bench.session.best(), 0);
        for (int i = 2; i <= 3; ++i) {
            bench.show(m_good);
            m_clock.advance(600ms);
            bench.show(m_good);
            QTRY_COMPARE_WITH_TIMEOUT(bench.samples.size(), i, patience);
        }
        QCOMPARE(bench.session.candidates().size(), 3);
        const int best = bench.session.best();
        QVERIFY(best > 0);
        QVERIFY(bench.session.candidates()[best].sample.passed);
        QVERIFY(!bench.session.candidates()[0].sample.kept);
        // Enough: no more by itself, but still by hand; the worst one gives way.
        m_clock.advance(600ms);
        bench.show(m_good);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.samples.size(), 3);
        bench.session.captureNow();
        QTRY_COMPARE_WITH_TIMEOUT(bench.samples.size(), 4, patience);
        QCOMPARE(bench.session.candidates().size(), 3);
        for (const PortraitCandidate& candidate : bench.session.candidates())
            QVERIFY(candidate.sample.passed);
    }

    void stillsAreNeverDropped()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator);
        bench.camera.show(m_turned);
        for (int i = 0; i < 5; ++i)
            bench.session.captureNow();
        bench.session.end();
        QVERIFY(!bench.camera.previewing);
        QTRY_COMPARE_WITH_TIMEOUT(bench.samples.size(), 5, patience);
    }

    // Frames that come while one is judged are not queued: only the newest is judged next.
    void newestFrameIsJudgedNext()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator);
        for (int i = 0; i < 20; ++i)
            bench.camera.show(i < 19 ? m_good : m_turned);
        QTRY_COMPARE_WITH_TIMEOUT(bench.assessments, 2, patience);
        QVERIFY(!bench.last.passed); // the twentieth
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.assessments, 2);
    }

    void worksBeforeTheModelIsLoaded()
    {
        Bench bench(*this);
        QSignalSpy previews(&bench.session, &PortraitCaptureSession::preview);
        bench.session.captureNow(); // nothing to take yet
        bench.session.begin(m_operator);
        bench.show(m_good);
        QCOMPARE(previews.size(), 1);
        QVERIFY(!bench.last.assessed());
        bench.session.captureNow();
        QTRY_COMPARE_WITH_TIMEOUT(bench.samples.size(), 1, patience);
        const auto sample = bench.samples[0][0].value<BiometricSample>();
        QVERIFY(!sample.passed);
        QVERIFY(sample.quality.isEmpty());
        QCOMPARE(sample.size, QSize(640, 960));
        bench.session.setModel(m_model);
        bench.show(m_good);
        QVERIFY(bench.last.passed);
    }

    void mayGoWhileItsWorkRuns()
    {
        {
            Bench bench(*this);
            bench.session.setModel(m_model);
            bench.session.begin(m_operator);
            bench.camera.show(m_good);
            bench.session.captureNow();
        }
        m_pool.waitForDone();
        QCoreApplication::processEvents();
    }

    void theNextApplicantStartsClean()
    {
        Bench bench(*this);
        bench.session.setModel(m_model);
        bench.session.begin(m_operator);
        bench.camera.show(m_good);
        bench.session.captureNow();
        bench.session.begin(m_operator);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.samples.size(), 0); // a late still belongs to nobody
        QVERIFY(bench.session.candidates().isEmpty());
        bench.session.captureNow();
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.samples.size(), 0); // nor does a frame
    }
};

QTEST_GUILESS_MAIN(TestPortraitCaptureSession)
#include "test_PortraitCaptureSession.moc"
