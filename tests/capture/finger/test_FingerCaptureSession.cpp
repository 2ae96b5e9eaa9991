// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerCaptureSession.h"

#include "app/base/Sha256.h"
#include "capture/finger/match/PrintTemplate.h"
#include "capture/twin/SlapSynthesizer.h"
#include "tests/capture/finger/ScriptedScanner.h"
#include "tests/capture/finger/slap/DrawnPad.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using Kind = ScriptedScanner::Kind;

namespace
{

constexpr int patience = 20000; // for a loaded machine
constexpr int good = 0;
constexpr int dry = 1;
constexpr int wetter = 2;
constexpr int drawnHand = 3; // a slap as one picture, of pads without ridges
constexpr int otherHand = 4; // the same of the other hand
constexpr int noRing = 5;    // a slap as fingers, without the ring finger

Frame printOf(int quality)
{
    static const auto prints = [] {
        FingerprintSynthesizer person(TwinPerson{11});
        const auto press = [&](double dryness) {
            return person.impression(FingerPosition::RightThumb, 0, {.dry = dryness});
        };
        return std::array{press(0), press(0.9), press(0.75)};
    }();
    static const SystemClock clock;
    Frame frame;
    frame.image = prints.at(static_cast<std::size_t>(quality));
    frame.ppi = FingerprintSynthesizer::ppi;
    frame.device = QStringLiteral("Scripted");
    frame.origin = SampleOrigin::Virtual;
    frame.capturedAt = clock.nowUtc();
    return frame;
}

std::pair<Frame, QList<FingerFrame>> pressed(const FingerRequest& request, int quality)
{
    if (!request.isSlap())
        return {printOf(quality), {}};
    if (quality == drawnHand || quality == otherHand) {
        SlapSynthesizer hand(TwinPerson{11}, drawnPad);
        SlapCondition condition;
        condition.otherHand = quality == otherHand;
        Frame frame = printOf(good);
        frame.image = hand.slap(std::get<FingerGroup>(request.site), 0, condition).image;
        return {frame, {}};
    }
    QList<FingerFrame> fingers;
    for (const FingerPosition position : request.fingers()) {
        if (quality == noRing && position == FingerPosition::RightRing)
            continue;
        // Only the index finger is as bad as the presentation.
        const bool bad = position == FingerPosition::RightIndex && quality != noRing;
        fingers.append({position, printOf(bad ? quality : good)});
    }
    return {Frame(), fingers};
}

struct Desk {
    SystemClock clock;
    SystemRandom random;
    QThreadPool pool;
    ScriptedScanner scanner{pressed};
    OperatorId clerk{QUuid::createUuid()};
    FingerCaptureSession session;
    QSignalSpy samples;

    Desk()
        : session({scanner, pool, clock, random}, CapturePolicy(), clerk),
          samples(&session, &FingerCaptureSession::sampleReady)
    {
        FingerprintCapabilities capabilities;
        capabilities.slap = capabilities.rolled = true;
        scanner.setCapabilities(capabilities);
        scanner.open();
    }
    ~Desk() { pool.waitForDone(); }
    BiometricSample sample(int index) const { return samples.at(index)[0].value<BiometricSample>(); }
    QByteArray png(int index) const { return content(index).image; }
    SampleContent content(int index) const { return samples.at(index)[1].value<SampleContent>(); }
    bool becomes(FingerSessionState state) const
    {
        return QTest::qWaitFor([this, state] { return session.state() == state; }, patience);
    }
};

} // namespace

class TestFingerCaptureSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatIsWantedInItsOrder()
    {
        Desk desk;
        desk.session.start(
            {FingerPosition::RightThumb, FingerPosition::RightLittle, FingerPosition::LeftThumb});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.samples.count(), 3);
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightThumb));
        QCOMPARE(desk.sample(1).site, BiometricSite(FingerPosition::RightLittle));
        QCOMPARE(desk.sample(2).site, BiometricSite(FingerPosition::LeftThumb));
        QCOMPARE(desk.session.progress(FingerPosition::RightThumb), FingerProgress::Passed);
        QCOMPARE(desk.session.progress(FingerPosition::RightIndex), FingerProgress::NotWanted);
        QVERIFY(!desk.session.current());
    }

    void theSampleTellsEverythingAboutItsPicture()
    {
        Desk desk;
        desk.session.start({FingerPosition::RightIndex});
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
        QVERIFY(sample.rendition.has_value());
        QCOMPARE(sample.rendition->mediaType, QStringLiteral("image/x-wsq"));
        QCOMPARE(sample.rendition->digest, sha256(desk.content(0).rendition));
        QVERIFY(decodeTemplate(desk.content(0).features).ok());
        const QImage back = QImage::fromData(desk.png(0), "PNG");
        QCOMPARE(back.size(), sample.size);
        QCOMPARE(back.dotsPerMeterX(), 19685);
        const auto attempt = desk.session.attempts(FingerPosition::RightIndex).first();
        QCOMPARE(back.convertToFormat(QImage::Format_Grayscale8).pixel(200, 300),
                 attempt.frame.image.pixel(200, 300));
    }

    void threeBadAttemptsKeepTheBestAndAskTheClerk()
    {
        Desk desk;
        desk.scanner.plan({Kind::Press, dry});
        desk.scanner.plan({Kind::Press, wetter});
        desk.scanner.plan({Kind::Press, dry});
        desk.session.start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::Exhausted));
        QCOMPARE(desk.session.current(), FingerRequest(FingerPosition::RightThumb));
        QCOMPARE(desk.session.attempts(FingerPosition::RightThumb).size(), 3);
        QCOMPARE(desk.session.best(FingerPosition::RightThumb), 1);
        QCOMPARE(desk.samples.count(), 3);
        QVERIFY(desk.sample(0).kept); // the best until then
        QVERIFY(desk.sample(1).kept);
        QVERIFY(!desk.sample(2).kept);
        QVERIFY(!desk.sample(1).passed);
        QCOMPARE(desk.sample(2).attempt, 3);

        desk.session.keepBest();
        QCOMPARE(desk.session.progress(FingerPosition::RightThumb), FingerProgress::KeptBelow);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session.progress(FingerPosition::RightIndex), FingerProgress::Passed);
    }

    void aBadAttemptIsFollowedByAnother()
    {
        Desk desk;
        desk.scanner.plan({Kind::Press, dry});
        desk.session.start({FingerPosition::RightThumb});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session.attempts(FingerPosition::RightThumb).size(), 2);
        QCOMPARE(desk.session.best(FingerPosition::RightThumb), 1);
        QCOMPARE(desk.session.attempts(FingerPosition::RightThumb)[0].assessment.causes.first(),
                 FingerDefect::TooDry);
    }

    void anExceptedFingerIsPassedOver()
    {
        Desk desk;
        desk.scanner.setHabit({Kind::StayAway});
        desk.session.start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.scanner.setHabit({});
        desk.session.except(FingerPosition::RightThumb);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session.progress(FingerPosition::RightThumb), FingerProgress::Excepted);
        QCOMPARE(desk.samples.count(), 1);
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightIndex));

        desk.session.readmit(FingerPosition::RightThumb);
        QTRY_COMPARE_WITH_TIMEOUT(desk.samples.count(), 2, patience);
        QCOMPARE(desk.session.progress(FingerPosition::RightThumb), FingerProgress::Passed);
    }

    void theClerkChoosesAnotherFinger()
    {
        Desk desk;
        desk.scanner.setHabit({Kind::StayAway});
        desk.session.start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.scanner.setHabit({});
        desk.session.select(FingerPosition::RightIndex);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightIndex));
        QCOMPARE(desk.sample(1).site, BiometricSite(FingerPosition::RightThumb));
    }

    // The reader had not yet said that it waits: what it then takes is of the finger it was asked for last.
    void aPrintIsOfTheFingerThatWasAskedFor()
    {
        Desk desk;
        desk.scanner.setCancelsAtOnce();
        desk.session.start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QCOMPARE(desk.session.state(), FingerSessionState::Arming);
        desk.session.select(FingerPosition::RightIndex);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        const QList<FingerRequest> asked{FingerPosition::RightThumb, FingerPosition::RightIndex,
                                         FingerPosition::RightThumb};
        QCOMPARE(desk.scanner.asked(), asked);
        QCOMPARE(desk.samples.count(), 2);
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightIndex));
        QCOMPARE(desk.sample(1).site, BiometricSite(FingerPosition::RightThumb));
    }

    void unpluggingLosesNothingAndGoesOn()
    {
        Desk desk;
        desk.scanner.plan({});
        desk.scanner.plan({Kind::Unplug});
        desk.session.start({FingerPosition::RightThumb, FingerPosition::RightIndex});
        QVERIFY(desk.becomes(FingerSessionState::ReaderAway));
        QCOMPARE(desk.session.error()->code, ErrorCode::DeviceRemoved);
        QCOMPARE(desk.session.attempts(FingerPosition::RightThumb).size(), 1);
        desk.scanner.plugIn();
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.samples.count(), 2);
        QCOMPARE(desk.session.progress(FingerPosition::RightThumb), FingerProgress::Passed);
    }

    void pausedNobodyIsAsked()
    {
        Desk desk;
        desk.scanner.setHabit({Kind::StayAway});
        desk.session.start({FingerPosition::RightThumb});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.session.pause();
        QCOMPARE(desk.session.state(), FingerSessionState::Idle);
        QTRY_COMPARE_WITH_TIMEOUT(desk.scanner.status().state, DeviceState::Ready, patience);
        QCOMPARE(desk.samples.count(), 0);
        desk.scanner.setHabit({});
        desk.session.resume();
        QVERIFY(desk.becomes(FingerSessionState::Finished));
    }

    void aSlapGivesEachFingerAndGatesEachByItself()
    {
        Desk desk;
        desk.scanner.plan({Kind::Press, dry});
        desk.session.start({FingerRequest(FingerGroup::PlainRightFour)});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        // The first presentation had one bad finger, so the whole hand was asked for again.
        QCOMPARE(desk.scanner.asked().size(), 2);
        QCOMPARE(desk.samples.count(), 8);
        for (const FingerPosition position : fingersOf(FingerGroup::PlainRightFour)) {
            QCOMPARE(desk.session.progress(position), FingerProgress::Passed);
            QCOMPARE(desk.session.attempts(position).size(), 2);
        }
        QCOMPARE(desk.session.best(FingerPosition::RightIndex), 1);
        QCOMPARE(desk.session.best(FingerPosition::RightMiddle), 0); // the second was no better
        QCOMPARE(desk.sample(0).site, BiometricSite(FingerPosition::RightIndex));
        QVERIFY(!desk.sample(0).passed);
    }

    void oneBadFingerOfASlapIsTakenByItself()
    {
        Desk desk;
        desk.scanner.setHabit({Kind::Press, dry});
        desk.session.start({FingerRequest(FingerGroup::PlainRightFour)});
        QVERIFY(desk.becomes(FingerSessionState::Exhausted));
        QCOMPARE(desk.scanner.asked().size(), 3);
        desk.scanner.setHabit({});
        desk.session.select(FingerPosition::RightIndex);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.scanner.asked().last(), FingerRequest(FingerPosition::RightIndex));
        QCOMPARE(desk.session.attempts(FingerPosition::RightIndex).size(), 4);
        QCOMPARE(desk.session.best(FingerPosition::RightIndex), 3);
    }

    void aFingerThatIsNotOnTheGlassStaysWanted()
    {
        Desk desk;
        QSignalSpy laid(&desk.session, &FingerCaptureSession::laid);
        desk.scanner.plan({Kind::Press, noRing});
        desk.session.start({FingerRequest(FingerGroup::PlainRightFour)});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        const QList<SlapFinding> expected{{SlapDefect::FingerMissing, FingerPosition::RightRing}};
        QCOMPARE(laid.first()[1].value<QList<SlapFinding>>(), expected);
        QVERIFY(laid.last()[1].value<QList<SlapFinding>>().isEmpty());
        QCOMPARE(desk.session.attempts(FingerPosition::RightRing).size(), 1);
    }

    void theWrongHandIsNamedAndNotCounted()
    {
        Desk desk;
        QSignalSpy laid(&desk.session, &FingerCaptureSession::laid);
        for (int i = 0; i < 4; ++i)
            desk.scanner.plan({Kind::Press, otherHand});
        desk.session.start({FingerRequest(FingerGroup::PlainRightFour)});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(laid.count(), 5);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(laid.at(i)[1].value<QList<SlapFinding>>().first().defect, SlapDefect::WrongHand);
        QCOMPARE(desk.samples.count(), 4); // of the good one alone
    }

    void theWholePictureOfASlapIsKeptToo()
    {
        Desk desk;
        desk.scanner.plan({Kind::Press, drawnHand});
        desk.session.start({FingerRequest(FingerGroup::PlainLeftFour)});
        QTRY_VERIFY_WITH_TIMEOUT(desk.samples.count() >= 5, patience);
        const BiometricSample slap = desk.sample(4);
        QCOMPARE(slap.site, BiometricSite(FingerGroup::PlainLeftFour));
        QCOMPARE(slap.size, QSize(SlapSynthesizer::width, SlapSynthesizer::height));
        QVERIFY(!slap.passed); // pads without ridges
        QCOMPARE(slap.imageDigest, sha256(desk.png(4)));
        desk.session.pause();
    }

    void whoLacksAFingerIsNotAskedForIt()
    {
        Desk desk;
        desk.scanner.setHabit({Kind::StayAway});
        desk.session.start({FingerRequest(FingerGroup::PlainRightFour),
                            {FingerPosition::RightRing, Impression::LiveScanRolled}});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.scanner.setHabit({});
        desk.session.except(FingerPosition::RightRing);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.scanner.asked().size(), 2);
        QCOMPARE(desk.scanner.asked().last().absent, QList{FingerPosition::RightRing});
        QCOMPARE(desk.samples.count(), 3);
        // Taken back, it is wanted in both impressions again.
        desk.session.readmit(FingerPosition::RightRing);
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session.progress(FingerPosition::RightRing), FingerProgress::Passed);
        QCOMPARE(desk.session.progress(FingerPosition::RightRing, Impression::LiveScanRolled),
                 FingerProgress::Passed);
    }

    void plainAndRolledPrintsOfAFingerAreApart()
    {
        Desk desk;
        desk.scanner.plan({Kind::Press, good});
        desk.scanner.plan({Kind::Press, dry});
        desk.session.start({FingerRequest(FingerPosition::LeftThumb),
                            {FingerPosition::LeftThumb, Impression::LiveScanRolled}});
        QVERIFY(desk.becomes(FingerSessionState::Finished));
        QCOMPARE(desk.session.attempts(FingerPosition::LeftThumb).size(), 1);
        QCOMPARE(desk.session.attempts(FingerPosition::LeftThumb, Impression::LiveScanRolled).size(), 2);
        QCOMPARE(desk.sample(0).impression, Impression::LiveScanPlain);
        QCOMPARE(desk.sample(2).impression, Impression::LiveScanRolled);
    }

    void nothingWantedIsFinished()
    {
        Desk desk;
        desk.session.start({});
        QCOMPARE(desk.session.state(), FingerSessionState::Finished);
    }

    void previewsDoNotWaitForJudging()
    {
        Desk desk;
        desk.pool.setMaxThreadCount(1);
        QSemaphore busy;
        desk.scanner.setHabit({Kind::StayAway});
        desk.session.start({FingerGroup::PlainRightFour});
        QVERIFY(desk.becomes(FingerSessionState::Waiting));
        desk.pool.start([&busy] { busy.acquire(); }); // all that could judge
        QSignalSpy shown(&desk.session, &FingerCaptureSession::previewed);
        QSignalSpy judged(&desk.session, &FingerCaptureSession::previewJudged);
        for (int i = 0; i < 30; ++i)
            Q_EMIT desk.scanner.preview(pressed(FingerGroup::PlainRightFour, drawnHand).first);
        QCOMPARE(shown.count(), 30);
        busy.release();
        QTRY_COMPARE_WITH_TIMEOUT(judged.count(), 1, patience); // the others were let go
    }
};

QTEST_GUILESS_MAIN(TestFingerCaptureSession)
#include "test_FingerCaptureSession.moc"
