// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerCaptureSession.h"

#include "app/base/Sha256.h"
#include "capture/finger/LibfprintScanner.h"
#include "capture/twin/TwinFinger.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 40000; // for a loaded machine

const TwinPresentation dryPress{TwinPresentation::Act::Press, {.dry = 0.8}, CaptureRetry::PressAgain, {}};
const TwinPresentation wetterPress{TwinPresentation::Act::Press, {.dry = 0.6}, CaptureRetry::PressAgain, {}};

// The real scanner, its real host and a training person before it.
struct Desk {
    SystemClock clock;
    SystemRandom random;
    QThreadPool pool;
    TwinFinger finger{{11}};
    std::unique_ptr<LibfprintScanner> scanner;
    std::unique_ptr<FingerCaptureSession> session;
    std::unique_ptr<QSignalSpy> samples;
    OperatorId clerk = makeOperator();

    Desk()
    {
        LibfprintSetup setup;
        setup.hostProgram = QStringLiteral(READER_HOST);
        setup.virtualSocket = finger.socketPath();
        setup.lookAgain = 30ms;
        scanner = std::make_unique<LibfprintScanner>(setup, clock);
        finger.attendTo(*scanner);
        scanner->open();
        session = std::make_unique<FingerCaptureSession>(
            FingerCaptureSession::Services{*scanner, pool, clock, random}, CapturePolicy(), clerk);
        samples = std::make_unique<QSignalSpy>(session.get(), &FingerCaptureSession::sampleReady);
    }
    ~Desk()
    {
        session.reset();
        scanner.reset();
        pool.waitForDone();
    }
    static OperatorId makeOperator() { return OperatorId(QUuid::createUuid()); }
    BiometricSample sample(int index) const { return samples->at(index)[0].value<BiometricSample>(); }
    QByteArray png(int index) const { return samples->at(index)[1].toByteArray(); }
    bool becomes(FingerSessionState state) const
    {
        return QTest::qWaitFor([this, state] { return session->state() == state; }, patience);
    }
};

} // namespace

class TestFingerCaptureSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheWantedFingersInTheRolledOrder()
    {
        Desk desk;
        desk.session->start(
            {FingerPosition::LeftThumb, FingerPosition::RightThumb, FingerPosition::RightLittle});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.samples->count(), 3);
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightThumb));
        QCOMPARE(desk.sample(1).site, BiometricSite(FingerPosition::RightLittle));
        QCOMPARE(desk.sample(2).site, BiometricSite(FingerPosition::LeftThumb));
        QCOMPARE(desk.session->progress(FingerPosition::RightThumb), FingerProgress::Passed);
        QCOMPARE(desk.session->progress(FingerPosition::RightIndex), FingerProgress::NotWanted);
        QVERIFY(!desk.session->current());
    }

    void theSampleTellsEverythingAboutItsPicture()
    {
        Desk desk;
        desk.session->start({FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        const BiometricSample sample = desk.sample(0);
        QVERIFY(!sample.id.isNull());
        QCOMPARE(sample.modality, BiometricModality::Finger);
        QCOMPARE(sample.impression, Impression::LiveScanPlain);
        QCOMPARE(sample.origin, SampleOrigin::Virtual);
        QCOMPARE(sample.mediaType, QStringLiteral("image/png"));
        QCOMPARE(sample.ppi, 500);
        QCOMPARE(sample.capturedBy, desk.clerk);
        QCOMPARE(sample.attempt, 1);
        QVERIFY(sample.passed);
        QVERIFY(sample.kept);
        QCOMPARE(sample.quality.first().algorithm, QStringLiteral("thunhan.finger"));
        QCOMPARE(sample.imageDigest, sha256(desk.png(0)));
        const QImage back = QImage::fromData(desk.png(0), "PNG");
        QCOMPARE(back.size(), sample.size);
        QCOMPARE(back.dotsPerMeterX(), 19685);
        const auto attempt = desk.session->attempts(FingerPosition::RightIndex).first();
        QCOMPARE(back.convertToFormat(QImage::Format_Grayscale8).pixel(200, 300),
                 attempt.frame.image.pixel(200, 300));
    }

    void threeBadAttemptsKeepTheBestAndAskTheClerk()
    {
        Desk desk;
        desk.finger.plan(dryPress);
        desk.finger.plan(wetterPress);
        desk.finger.plan(dryPress);
        desk.session->start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::Exhausted));
        QCOMPARE(desk.session->current(), FingerPosition::RightThumb);
        QCOMPARE(desk.session->attempts(FingerPosition::RightThumb).size(), 3);
        QCOMPARE(desk.session->best(FingerPosition::RightThumb), 1);
        QCOMPARE(desk.samples->count(), 3);
        QVERIFY(desk.sample(0).kept); // the best until then
        QVERIFY(desk.sample(1).kept);
        QVERIFY(!desk.sample(2).kept);
        QVERIFY(!desk.sample(1).passed);
        QCOMPARE(desk.sample(2).attempt, 3);

        desk.session->keepBest();
        QCOMPARE(desk.session->progress(FingerPosition::RightThumb), FingerProgress::KeptBelow);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session->progress(FingerPosition::RightIndex), FingerProgress::Passed);
    }

    void aBadAttemptIsFollowedByAnother()
    {
        Desk desk;
        desk.finger.plan(dryPress);
        desk.session->start({FingerPosition::RightThumb});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session->attempts(FingerPosition::RightThumb).size(), 2);
        QCOMPARE(desk.session->best(FingerPosition::RightThumb), 1);
        QCOMPARE(desk.session->attempts(FingerPosition::RightThumb)[0].assessment.causes.first(),
                 FingerDefect::TooDry);
    }

    void anExceptedFingerIsPassedOver()
    {
        Desk desk;
        desk.finger.setHabit({TwinPresentation::Act::StayAway, {}, CaptureRetry::PressAgain, {}});
        desk.session->start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.finger.setHabit({});
        desk.session->except(FingerPosition::RightThumb);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session->progress(FingerPosition::RightThumb), FingerProgress::Excepted);
        QCOMPARE(desk.samples->count(), 1);
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightIndex));

        desk.session->readmit(FingerPosition::RightThumb);
        QTRY_COMPARE_WITH_TIMEOUT(desk.samples->count(), 2, patience);
        QCOMPARE(desk.session->progress(FingerPosition::RightThumb), FingerProgress::Passed);
    }

    void theClerkChoosesAnotherFinger()
    {
        Desk desk;
        desk.finger.setHabit({TwinPresentation::Act::StayAway, {}, CaptureRetry::PressAgain, {}});
        desk.session->start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.finger.setHabit({});
        desk.session->select(FingerPosition::RightIndex);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightIndex));
        QCOMPARE(desk.sample(1).site, BiometricSite(FingerPosition::RightThumb));
    }

    void unpluggingLosesNothingAndGoesOn()
    {
        Desk desk;
        desk.finger.plan({});
        desk.finger.plan({TwinPresentation::Act::Unplug, {}, CaptureRetry::PressAgain, {}});
        desk.session->start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::ReaderAway));
        // The reader is first missing because it is still being opened, then because of the cable.
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.session->error() && desk.session->error()->code == ErrorCode::DeviceRemoved, patience);
        QCOMPARE(desk.session->attempts(FingerPosition::RightThumb).size(), 1);
        desk.finger.plugIn();
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.samples->count(), 2);
        QCOMPARE(desk.session->progress(FingerPosition::RightThumb), FingerProgress::Passed);
    }

    void pausedNobodyIsAsked()
    {
        Desk desk;
        desk.finger.setHabit({TwinPresentation::Act::StayAway, {}, CaptureRetry::PressAgain, {}});
        desk.session->start({FingerPosition::RightThumb});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.session->pause();
        QCOMPARE(desk.session->state(), FingerSessionState::Idle);
        QTRY_COMPARE_WITH_TIMEOUT(desk.scanner->status().state, DeviceState::Ready, patience);
        QCOMPARE(desk.samples->count(), 0);
        desk.finger.setHabit({});
        desk.session->resume();
        QVERIFY(desk.becomes(FingerSessionState::Finished));
    }

    void nothingWantedIsFinished()
    {
        Desk desk;
        desk.session->start({});
        QCOMPARE(desk.session->state(), FingerSessionState::Finished);
    }
};

QTEST_GUILESS_MAIN(TestFingerCaptureSession)
#include "test_FingerCaptureSession.moc"
