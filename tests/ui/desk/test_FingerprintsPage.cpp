// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FingerprintsPage.h"

#include "tests/ui/desk/CaptureStepsTest.h"
#include "ui/ErrorText.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/NoteBox.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{
const TwinPresentation dryPress{TwinPresentation::Act::Press, {.dry = 0.8}, CaptureRetry::PressAgain, {}};
} // namespace

class TestFingerprintsPage : public CaptureStepsTest
{
    Q_OBJECT
private Q_SLOTS:
    void tenFingersWithARetryAndAnException();
    void threeBadAttemptsGoToASupervisor();
    void aBandageEndsAndCanBeCorrected();
    void noFingerAtAllGoesToASupervisor();
    void anUnpluggedReaderSaysSoAndGoesOn();
    void leftInTheMiddleNothingIsLost();
};

void TestFingerprintsPage::tenFingersWithARetryAndAnException()
{
    m_bench->finger.plan({TwinPresentation::Act::Retry, {}, CaptureRetry::CentreFinger, {}});
    m_bench->finger.plan({});
    m_bench->finger.plan(act(TwinPresentation::Act::StayAway));
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QVERIFY(storedFingers(1));
    auto* hands = find<HandsView>("fingerHands");
    QTRY_COMPARE_WITH_TIMEOUT(hands->finger(FingerPosition::RightIndex).state, FingerMark::State::Current,
                              patience);
    QTRY_COMPARE_WITH_TIMEOUT(hands->finger(FingerPosition::RightThumb).state, FingerMark::State::Accepted,
                              patience);
    QVERIFY(hands->finger(FingerPosition::RightThumb).score.value_or(0) >= CapturePolicy().thresholds.score);
    QTRY_COMPARE_WITH_TIMEOUT(advice("fingerAdvice"), pressText(FingerPosition::RightIndex), patience);

    // This finger is not there.
    press(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerRecordException"), patience);
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QVERIFY(storedFingers(9));
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled() && !desk().nextButton().isBlocked(), patience);
    const Application stored = m_desk->load(m_id);
    QCOMPARE(stored.exceptions.size(), 1);
    QCOMPARE(stored.exceptions.first().site, BiometricSite(FingerPosition::RightIndex));
    QCOMPARE(stored.exceptions.first().condition, ExceptionCondition::Amputated);
    QCOMPARE(hands->finger(FingerPosition::RightIndex).state, FingerMark::State::Missing);
    QVERIFY(!stored.keptSample(BiometricModality::Finger, FingerPosition::RightIndex));
    QCOMPARE(stored.keptSample(BiometricModality::Finger, FingerPosition::LeftLittle)->origin,
             SampleOrigin::Virtual);
}

void TestFingerprintsPage::threeBadAttemptsGoToASupervisor()
{
    const OperatorProfile supervisor = addSupervisor();
    for (int i = 0; i < 3; ++i)
        m_bench->finger.plan(dryPress);
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QTRY_VERIFY_WITH_TIMEOUT(find<ActionButton>("fingerOverride"), patience);
    QVERIFY(find<ActionButton>("fingerKeepBest")->isBlocked()); // not before the attempts are used up
    QVERIFY(find<ActionButton>("fingerOverride")->isBlocked());
    QTRY_VERIFY_WITH_TIMEOUT(!find<ActionButton>("fingerOverride")->isBlocked(), patience);
    QVERIFY(!find<ActionButton>("fingerKeepBest")->isBlocked());

    press(Qt::Key_O);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerSignOverride"), patience);
    press(Qt::Key_1);
    auto* passphrase = find<QLineEdit>("passphrase");
    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("overrideSupervisor")->count(), 1, patience);
    press(Qt::Key_Return); // a passphrase is missing: the focus goes there
    QTRY_VERIFY_WITH_TIMEOUT(passphrase->hasFocus(), patience);
    QTest::keyClicks(passphrase, u"four words of a supervisor"_s);
    // The clerk's own word is not enough.
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        !find<QWidget>("overridePassphrase")->findChildren<QLabel*>().last()->text().isEmpty(), patience);
    QVERIFY(m_desk->load(m_id).overrides.isEmpty());
    signAs(supervisor);
    const QualityOverride granted = m_desk->load(m_id).overrides.first();
    QCOMPARE(granted.grantedBy, supervisor.id);
    QCOMPARE(granted.site, BiometricSite(FingerPosition::RightThumb));
    QCOMPARE(granted.reason, m_desk->reference.list(u"override_reasons"_s).entries.first().code);

    QVERIFY(storedFingers(10));
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled() && !desk().nextButton().isBlocked(), patience);
    QCOMPARE(find<HandsView>("fingerHands")->finger(FingerPosition::RightThumb).state,
             FingerMark::State::Overridden);
}

void TestFingerprintsPage::aBandageEndsAndCanBeCorrected()
{
    m_bench->finger.plan(act(TwinPresentation::Act::StayAway));
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerException"), patience);
    press(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerRecordException"), patience);
    auto* until = find<QLineEdit>("exceptionUntil");
    press(Qt::Key_1); // amputated: for good
    QVERIFY(!until->isVisible());
    press(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(until->isVisible(), patience);
    until->setFocus();
    const QDate today = m_desk->enrollment.ruleContext().today;
    QTest::keyClicks(until, today.addDays(-1).toString(u"dd/MM/yyyy"_s));
    QVERIFY(find<ActionButton>("fingerRecordException")->isBlocked());
    until->clear();
    QTest::keyClicks(until, today.addDays(9).toString(u"dd/MM/yyyy"_s));
    QVERIFY(!find<ActionButton>("fingerRecordException")->isBlocked());
    QTest::keyClick(until, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).exceptions.size(), 1, patience);
    QCOMPARE(m_desk->load(m_id).exceptions.first().condition, ExceptionCondition::Bandaged);
    QCOMPARE(m_desk->load(m_id).exceptions.first().until, today.addDays(9));
}

void TestFingerprintsPage::noFingerAtAllGoesToASupervisor()
{
    const OperatorProfile supervisor = addSupervisor();
    Application application = without(BiometricModality::Finger);
    for (const FingerPosition position : allFingerPositions)
        application.exceptions.append({BiometricModality::Finger,
                                       position,
                                       ExceptionCondition::Amputated,
                                       {},
                                       m_desk->clerk.id,
                                       application.createdAt});
    open(application, EnrollmentStep::Fingerprints);
    QTRY_VERIFY_WITH_TIMEOUT(find<ActionButton>("fingerOverride"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!find<ActionButton>("fingerOverride")->isBlocked(), patience);
    QVERIFY(desk().nextButton().isBlocked());
    QVERIFY2(find<AdviceBox>("fingerAdvice")->words().contains(u"supervisor"_s),
             qPrintable(find<AdviceBox>("fingerAdvice")->words()));
    press(Qt::Key_O);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerSignOverride"), patience);
    press(Qt::Key_1);
    signAs(supervisor);
    const QualityOverride granted = m_desk->load(m_id).overrides.first();
    QCOMPARE(granted.matter, OverrideMatter::NoPrints);
    QCOMPARE(granted.reason, m_desk->reference.list(u"no_prints_reasons"_s).entries.first().code);
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled(), patience);
    QCOMPARE(m_desk->enrollment.gapsOf(m_desk->load(m_id)).size(), 0);
}

void TestFingerprintsPage::anUnpluggedReaderSaysSoAndGoesOn()
{
    m_bench->finger.plan({});
    m_bench->finger.plan(act(TwinPresentation::Act::Unplug));
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    auto* trouble = find<NoteBox>("fingerTrouble");
    QTRY_VERIFY_WITH_TIMEOUT(
        trouble->isVisible() && trouble->accessibleName().startsWith(errorSentence(ErrorCode::DeviceRemoved)),
        patience);
    QVERIFY(storedFingers(1));
    m_bench->finger.plugIn();
    QVERIFY(storedFingers(10));
    QTRY_VERIFY_WITH_TIMEOUT(!trouble->isVisible(), patience);
}

void TestFingerprintsPage::leftInTheMiddleNothingIsLost()
{
    for (int i = 0; i < 3; ++i)
        m_bench->finger.plan({});
    m_bench->finger.setHabit(act(TwinPresentation::Act::StayAway));
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QVERIFY(storedFingers(3));
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_area->isOccupied(), patience);
    QVERIFY(storedFingers(3));

    m_bench->finger.setHabit({});
    m_area->open(m_id);
    QVERIFY(storedFingers(10));
    int prints = 0;
    for (const BiometricSample& sample : m_desk->load(m_id).samples)
        prints += sample.modality == BiometricModality::Finger ? 1 : 0;
    QCOMPARE(prints, 10); // the three were not asked for again
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled() && !desk().nextButton().isBlocked(), patience);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestFingerprintsPage)
#include "test_FingerprintsPage.moc"
