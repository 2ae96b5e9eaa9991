// SPDX-License-Identifier: GPL-3.0-or-later
// The capture steps with the real widgets, the real service on a real store and the real device stacks.
#include "capture/twin/PortraitSynthesizer.h"
#include "tests/support/TextFit.h"
#include "tests/ui/desk/CaptureBench.h"
#include "ui/ErrorText.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/CheckList.h"
#include "ui/desk/capture/DocumentText.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/desk/capture/PortraitText.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/NoteBox.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{

constexpr int patience = 60000; // for a loaded machine

const TwinPresentation dryPress{TwinPresentation::Act::Press, {.dry = 0.8}, CaptureRetry::PressAgain, {}};
TwinPresentation act(TwinPresentation::Act what)
{
    return {what, {}, CaptureRetry::PressAgain, {}};
}

// A sample application without what a step captures.
Application without(BiometricModality modality)
{
    Application application = sampleApplication(5);
    application.samples.removeIf(
        [modality](const BiometricSample& each) { return each.modality == modality; });
    return application;
}

} // namespace

class TestCapturePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tenFingersWithARetryAndAnException();
    void threeBadAttemptsGoToASupervisor();
    void aBandageEndsAndCanBeCorrected();
    void noFingerAtAllGoesToASupervisor();
    void anUnpluggedReaderSaysSoAndGoesOn();
    void leftInTheMiddleNothingIsLost();
    void thePortraitIsTakenByItself();
    void theCitizenIsGuided();
    void aPortraitBelowTheLimitsGoesToASupervisor();
    void theCameraIsCalibratedAndRemembered();
    void withoutACameraThePageSaysSo();
    void pagesAreScannedNamedAndRemoved();
    void theScannerSaysWhatIsWrong();
    void everyStepTellsItsKeys();
    void everyTextFits_data();
    void everyTextFits();

private:
    void open(const Application& application, EnrollmentStep step)
    {
        m_id = m_desk->store(application, step);
        m_area->open(m_id);
        QTRY_VERIFY(m_area->isOccupied() && desk().isSettled());
    }
    EnrollmentDesk& desk() const { return m_area->desk(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    template <class T>
    T* find(const char* name) const
    {
        const QList<T*> all = m_area->findChildren<T*>(QString::fromLatin1(name));
        for (T* each : all) { // a supervisor may sign on two pages
            if (each->isVisible())
                return each;
        }
        return all.value(0);
    }
    bool storedFingers(int count) const
    {
        return QTest::qWaitFor(
            [this, count] {
                const Application now = m_desk->load(m_id);
                int kept = 0;
                for (const FingerPosition position : allFingerPositions)
                    kept += now.keptSample(BiometricModality::Finger, position) ? 1 : 0;
                return kept == count;
            },
            patience);
    }
    bool offers(const char* action) const
    {
        const auto* button = find<ActionButton>(action);
        return button && button->isVisible();
    }
    QString advice(const char* name) const { return find<AdviceBox>(name)->words(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<SaneTestBackend> m_backend;
    std::unique_ptr<DeskBench> m_desk;
    std::unique_ptr<CaptureBench> m_bench;
    std::unique_ptr<DeskArea> m_area;
    ApplicationId m_id;
};

void TestCapturePages::initTestCase()
{
    auto backend = SaneTestBackend::make();
    QVERIFY(backend.ok());
    m_backend = std::move(*backend);
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_language = std::make_unique<LanguageSwitch>();
}

void TestCapturePages::init()
{
    m_language->setLanguage(Language::English);
    QVERIFY(m_backend->setFault(SaneTestBackend::Fault::None).ok());
    QVERIFY(m_backend->setSlow(false).ok());
    m_desk = std::make_unique<DeskBench>();
    m_bench = std::make_unique<CaptureBench>(m_backend.get());
    const QString test = QString::fromLatin1(QTest::currentTestFunction());
    if (test == u"thePortraitIsTakenByItself" || test == u"theCitizenIsGuided" ||
        test == u"theCameraIsCalibratedAndRemembered") {
        m_bench->loadFaceModel();
        m_bench->showFilm();
    } else if (test == u"aPortraitBelowTheLimitsGoesToASupervisor") {
        PortraitPose aside;
        aside.yaw = 14;
        m_bench->loadFaceModel();
        m_bench->showStill(drawPortrait({11}, aside, {1280, 960}));
    }
    m_area = m_desk->desk(*m_theme, m_bench->pages(*m_theme, *m_desk), m_bench->devices.get());
    m_theme->dress(*m_area);
    m_area->resize(1270, 712);
    m_area->show();
    m_area->start();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
}

void TestCapturePages::cleanup()
{
    m_area.reset();
    m_bench.reset();
    m_desk.reset();
}

void TestCapturePages::tenFingersWithARetryAndAnException()
{
    m_bench->finger.plan({TwinPresentation::Act::Retry, {}, CaptureRetry::CentreFinger, {}});
    m_bench->finger.plan({});
    m_bench->finger.plan(act(TwinPresentation::Act::StayAway));
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QVERIFY(storedFingers(1));
    auto* hands = find<HandsView>("fingerHands");
    QTRY_COMPARE_WITH_TIMEOUT(hands->finger(FingerPosition::RightIndex).state, FingerMark::State::Current,
                              patience);
    QTRY_COMPARE(hands->finger(FingerPosition::RightThumb).state, FingerMark::State::Accepted);
    QVERIFY(hands->finger(FingerPosition::RightThumb).score.value_or(0) >= CapturePolicy().fingerThreshold);
    QTRY_COMPARE_WITH_TIMEOUT(advice("fingerAdvice"), pressText(FingerPosition::RightIndex), patience);

    // This finger is not there.
    press(Qt::Key_M);
    QTRY_VERIFY(offers("fingerRecordException"));
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

void TestCapturePages::threeBadAttemptsGoToASupervisor()
{
    const OperatorProfile supervisor = sampleOperator(Role::Supervisor);
    QVERIFY(await(m_desk->database->transact([supervisor](Database& db) -> Result<void> {
                return OperatorRepository(db).save({supervisor, true});
            })).ok());
    for (int i = 0; i < 3; ++i)
        m_bench->finger.plan(dryPress);
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QTRY_VERIFY_WITH_TIMEOUT(find<ActionButton>("fingerOverride"), patience);
    QVERIFY(find<ActionButton>("fingerKeepBest")->isBlocked()); // not before the attempts are used up
    QVERIFY(find<ActionButton>("fingerOverride")->isBlocked());
    QTRY_VERIFY_WITH_TIMEOUT(!find<ActionButton>("fingerOverride")->isBlocked(), patience);
    QVERIFY(!find<ActionButton>("fingerKeepBest")->isBlocked());

    press(Qt::Key_O);
    QTRY_VERIFY(offers("fingerSignOverride"));
    press(Qt::Key_1);
    auto* passphrase = find<QLineEdit>("passphrase");
    QTRY_COMPARE(find<QComboBox>("overrideSupervisor")->count(), 1);
    press(Qt::Key_Return); // a passphrase is missing: the focus goes there
    QTRY_VERIFY(passphrase->hasFocus());
    QTest::keyClicks(passphrase, u"four words of a supervisor"_s);
    // The clerk's own word is not enough.
    press(Qt::Key_Return);
    QTRY_VERIFY(!find<QWidget>("overridePassphrase")->findChildren<QLabel*>().last()->text().isEmpty());
    QVERIFY(m_desk->load(m_id).overrides.isEmpty());
    m_desk->clerk = supervisor; // whom the bench admits
    QTRY_VERIFY(passphrase->isEnabled());
    QTest::keyClicks(passphrase, u"four words of a supervisor"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).overrides.size(), 1, patience);
    const QualityOverride granted = m_desk->load(m_id).overrides.first();
    QCOMPARE(granted.grantedBy, supervisor.id);
    QCOMPARE(granted.site, BiometricSite(FingerPosition::RightThumb));
    QCOMPARE(granted.reason, m_desk->reference.list(u"override_reasons"_s).entries.first().code);

    QVERIFY(storedFingers(10));
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled() && !desk().nextButton().isBlocked(), patience);
    QCOMPARE(find<HandsView>("fingerHands")->finger(FingerPosition::RightThumb).state,
             FingerMark::State::Overridden);
}

void TestCapturePages::aBandageEndsAndCanBeCorrected()
{
    m_bench->finger.plan(act(TwinPresentation::Act::StayAway));
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QTRY_VERIFY_WITH_TIMEOUT(offers("fingerException"), patience);
    press(Qt::Key_M);
    QTRY_VERIFY(offers("fingerRecordException"));
    auto* until = find<QLineEdit>("exceptionUntil");
    press(Qt::Key_1); // amputated: for good
    QVERIFY(!until->isVisible());
    press(Qt::Key_2);
    QTRY_VERIFY(until->isVisible());
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

void TestCapturePages::noFingerAtAllGoesToASupervisor()
{
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
    QTRY_VERIFY(!find<ActionButton>("fingerOverride")->isBlocked());
    QVERIFY(desk().nextButton().isBlocked());
    QVERIFY2(find<AdviceBox>("fingerAdvice")->words().contains(u"supervisor"_s),
             qPrintable(find<AdviceBox>("fingerAdvice")->words()));
    const QualityOverride granted{
        BiometricModality::Finger, {}, u"WORN_RIDGES"_s, {}, {}, Impression::NotApplicable,
        OverrideMatter::NoPrints};
    QVERIFY(
        eventually(m_desk->enrollment.grantOverride(m_id, granted, sampleOperator(Role::Supervisor))).ok());
    QTRY_VERIFY(desk().isSettled());
    QCOMPARE(m_desk->enrollment.gapsOf(m_desk->load(m_id)).size(), 0);
}

void TestCapturePages::anUnpluggedReaderSaysSoAndGoesOn()
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
    QTRY_VERIFY(!trouble->isVisible());
}

void TestCapturePages::leftInTheMiddleNothingIsLost()
{
    for (int i = 0; i < 3; ++i)
        m_bench->finger.plan({});
    m_bench->finger.setHabit(act(TwinPresentation::Act::StayAway));
    open(without(BiometricModality::Finger), EnrollmentStep::Fingerprints);
    QVERIFY(storedFingers(3));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_area->isOccupied());
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

void TestCapturePages::thePortraitIsTakenByItself()
{
    Application application = without(BiometricModality::Face);
    application.confirmations.clear();
    open(application, EnrollmentStep::Portrait);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->load(m_id).keptSample(BiometricModality::Face), patience);
    const Application stored = m_desk->load(m_id);
    QVERIFY(stored.keptSample(BiometricModality::Face)->passed);
    QCOMPARE(find<CheckList>("portraitChecks")->lines().size(), 9);
    QTRY_VERIFY(desk().nextButton().isBlocked()); // four looks of the officer are missing
    press(Qt::Key_1);
    press(Qt::Key_2);
    QTRY_VERIFY(desk().isSettled());
    press(Qt::Key_F9);
    QTRY_VERIFY(desk().isSettled());
    QCOMPARE(desk().currentStep(), EnrollmentStep::Portrait);
    press(Qt::Key_3);
    press(Qt::Key_4);
    QTRY_VERIFY(!desk().nextButton().isBlocked());
    QVERIFY(m_desk->load(m_id).isConfirmed(ConfirmationKind::NeutralExpression));
    QVERIFY(m_desk->load(m_id).isConfirmed(ConfirmationKind::NeatDress));
}

// The film's person sits down off the middle and looks aside before anything is captured: each is told.
void TestCapturePages::theCitizenIsGuided()
{
    open(without(BiometricModality::Face), EnrollmentStep::Portrait);
    auto* box = find<AdviceBox>("portraitAdvice");
    QStringList told;
    const auto taken = [&] {
        if (told.isEmpty() || told.last() != box->words())
            told.append(box->words());
        return m_desk->load(m_id).keptSample(BiometricModality::Face) != nullptr;
    };
    QVERIFY(QTest::qWaitFor(taken, patience));
    QVERIFY2(told.contains(adviceText(PortraitAdvice::TurnRight)) ||
                 told.contains(adviceText(PortraitAdvice::LeanLeft)) ||
                 told.contains(adviceText(PortraitAdvice::LeanRight)) ||
                 told.contains(adviceText(PortraitAdvice::TurnLeft)),
             qPrintable(told.join(u" | "_s)));
    QVERIFY2(told.size() <= 10, qPrintable(told.join(u" | "_s))); // no flicker
    QCOMPARE(told.last(), u"Good. Hold still"_s);
}

void TestCapturePages::aPortraitBelowTheLimitsGoesToASupervisor()
{
    const OperatorProfile supervisor = sampleOperator(Role::Supervisor);
    QVERIFY(await(m_desk->database->transact([supervisor](Database& db) -> Result<void> {
                return OperatorRepository(db).save({supervisor, true});
            })).ok());
    open(without(BiometricModality::Face), EnrollmentStep::Portrait);
    auto* box = find<AdviceBox>("portraitAdvice");
    QTRY_COMPARE_WITH_TIMEOUT(box->words(), adviceText(PortraitAdvice::TurnRight), patience);
    const auto taken = [this](int count) {
        return QTest::qWaitFor(
            [this, count] {
                int faces = 0;
                for (const BiometricSample& sample : m_desk->load(m_id).samples)
                    faces += sample.modality == BiometricModality::Face ? 1 : 0;
                return faces == count;
            },
            patience);
    };
    for (int still = 1; still <= 3; ++still) { // by hand: by itself it takes none
        QVERIFY(find<ActionButton>("portraitOverride")->isBlocked());
        press(Qt::Key_Space);
        QVERIFY(taken(still));
        QTRY_VERIFY(desk().isSettled());
    }
    QVERIFY(!m_desk->load(m_id).keptSample(BiometricModality::Face)->passed);
    QTRY_VERIFY(desk().nextButton().isBlocked());
    QTRY_VERIFY(!find<ActionButton>("portraitOverride")->isBlocked());
    press(Qt::Key_O);
    QTRY_VERIFY(offers("portraitSignOverride"));
    QTRY_COMPARE(find<QComboBox>("overrideSupervisor")->count(), 1);
    press(Qt::Key_Return); // a reason is missing
    QVERIFY(m_desk->load(m_id).overrides.isEmpty());
    press(Qt::Key_1);
    auto* passphrase = find<QLineEdit>("passphrase");
    m_desk->clerk = supervisor; // whom the bench admits
    passphrase->setFocus();
    QTest::keyClicks(passphrase, u"four words of a supervisor"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).overrides.size(), 1, patience);
    QCOMPARE(m_desk->load(m_id).overrides.first().modality, BiometricModality::Face);
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled() && !desk().nextButton().isBlocked(), patience);
}

void TestCapturePages::theCameraIsCalibratedAndRemembered()
{
    open(without(BiometricModality::Face), EnrollmentStep::Portrait);
    QTRY_VERIFY_WITH_TIMEOUT(find<CheckList>("portraitChecks")->lines().first().shape != Shape::Idle,
                             patience);
    press(Qt::Key_C);
    auto* state = find<QLabel>("cameraState");
    QTRY_VERIFY(state->isVisible());
    QCOMPARE(state->text(), u"Not calibrated yet"_s);
    QTRY_VERIFY(offers("portraitCalibrate"));
    press(Qt::Key_K);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->cameras->calibration(), patience);
    QTRY_VERIFY(state->text().startsWith(u"Calibrated on"_s));
    QVERIFY(m_bench->cameras->calibration()->sharpness > 3);
    // Nobody is photographed meanwhile.
    QVERIFY(!m_desk->load(m_id).keptSample(BiometricModality::Face));
    const QString book = m_bench->folder.filePath(u"cameras.json"_s);
    QTRY_VERIFY(CameraBook::load(book)->cameras.first().calibration);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(!state->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->load(m_id).keptSample(BiometricModality::Face), patience);
}

void TestCapturePages::withoutACameraThePageSaysSo()
{
    open(without(BiometricModality::Face), EnrollmentStep::Portrait);
    auto* trouble = find<NoteBox>("portraitTrouble");
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY(trouble->accessibleName().startsWith(errorSentence(ErrorCode::DeviceMissing)));
    QVERIFY(find<ActionButton>("portraitCapture")->isBlocked());
}

void TestCapturePages::pagesAreScannedNamedAndRemoved()
{
    Application application = sampleApplication(5);
    application.documents.clear();
    open(application, EnrollmentStep::Documents);
    QTRY_VERIFY_WITH_TIMEOUT(!find<ActionButton>("documentScan")->isBlocked(), patience);
    QVERIFY(desk().nextButton().isBlocked());
    press(Qt::Key_K);
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).documents.size(), 1, patience);
    QCOMPARE(m_desk->load(m_id).documents.first().type, DocumentType::BirthCertificate);
    QTRY_VERIFY(!desk().nextButton().isBlocked());
    press(Qt::Key_H); // it is a marriage certificate after all
    QTRY_COMPARE(m_desk->load(m_id).documents.first().type, DocumentType::MarriageCertificate);
    QTRY_VERIFY(desk().isSettled());
    QCOMPARE(find<QLabel>("documentTitle")->text(), documentName(DocumentType::MarriageCertificate));
    QVERIFY(find<ActionButton>("documentRemove")->label().contains(u'1'));
    press(Qt::Key_Delete);
    QTRY_VERIFY(m_desk->load(m_id).documents.isEmpty());
    QTRY_VERIFY(desk().nextButton().isBlocked());
}

void TestCapturePages::theScannerSaysWhatIsWrong()
{
    Application application = sampleApplication(5);
    application.documents.clear();
    open(application, EnrollmentStep::Documents);
    auto* scan = find<ActionButton>("documentScan");
    auto* trouble = find<NoteBox>("documentTrouble");
    QTRY_VERIFY_WITH_TIMEOUT(!scan->isBlocked(), patience);
    QVERIFY(m_backend->setFault(SaneTestBackend::Fault::Jammed).ok());
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), patience);
    QVERIFY(trouble->accessibleName().startsWith(errorSentence(ErrorCode::ScannerJammed)));

    QVERIFY(m_backend->setFault(SaneTestBackend::Fault::None).ok());
    QVERIFY(m_backend->setSlow(true).ok());
    QTRY_VERIFY(scan->isVisible());
    press(Qt::Key_Space);
    QTRY_VERIFY(find<ActionButton>("documentStop")->isVisible());
    press(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(scan->isVisible(), patience);
    QVERIFY(!trouble->isVisible()); // it was asked for
    QVERIFY(m_desk->load(m_id).documents.isEmpty());
}

void TestCapturePages::everyStepTellsItsKeys()
{
    open(sampleApplication(5), EnrollmentStep::Fingerprints);
    QTRY_COMPARE(untold(*m_area, u"Esc Space Enter M O ← → F8 F9"_s), QStringList());
    press(Qt::Key_F9);
    QTRY_VERIFY(desk().currentStep() == EnrollmentStep::Portrait && desk().isSettled());
    QTRY_VERIFY(untold(*m_area, u"M"_s).contains(u"M"_s)); // of the step before
    QTRY_COMPARE(untold(*m_area, u"Space O C 1 2 3"_s), QStringList());
    press(Qt::Key_F9);
    QTRY_COMPARE(desk().currentStep(), EnrollmentStep::Documents);
    QTRY_COMPARE(untold(*m_area, u"↑ ↓ K H C M P T D N U Q"_s), QStringList());
}

void TestCapturePages::everyTextFits_data()
{
    QTest::addColumn<bool>("vietnamese");
    QTest::addColumn<EnrollmentStep>("step");
    for (const bool vietnamese : {true, false}) {
        for (const EnrollmentStep step :
             {EnrollmentStep::Fingerprints, EnrollmentStep::Portrait, EnrollmentStep::Documents})
            QTest::addRow("%s step %d", vietnamese ? "vi" : "en", static_cast<int>(step))
                << vietnamese << step;
    }
}

void TestCapturePages::everyTextFits()
{
    QFETCH(bool, vietnamese);
    QFETCH(EnrollmentStep, step);
    m_bench->finger.setHabit(act(TwinPresentation::Act::StayAway));
    m_language->setLanguage(vietnamese ? Language::Vietnamese : Language::English);
    open(sampleApplication(4), step);
    QTRY_COMPARE(cutTexts(*m_area).join(u'\n'), QString());
    const StepPage* page = nullptr;
    for (const StepPage* each : m_area->findChildren<StepPage*>()) {
        if (each->step() == step)
            page = each;
    }
    QVERIFY(page->stepStatus().text.size() <= 26);
    QCOMPARE(page->stepStatus().shape, Shape::Ok);
    if (step == EnrollmentStep::Fingerprints) {
        press(Qt::Key_M);
        QTRY_COMPARE(cutTexts(*m_area).join(u'\n'), QString());
    }
    m_language->toggle();
    QTRY_COMPARE(cutTexts(*m_area).join(u'\n'), QString());
    QVERIFY(page->stepStatus().text.size() <= 26);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestCapturePages)
#include "test_CapturePages.moc"
