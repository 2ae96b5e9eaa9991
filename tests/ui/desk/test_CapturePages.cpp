// SPDX-License-Identifier: GPL-3.0-or-later
// The capture steps with the real widgets, the real service on a real store and the real device stacks.
#include "tests/support/TextFit.h"
#include "tests/ui/desk/CaptureStepsTest.h"
#include "ui/ErrorText.h"
#include "ui/desk/capture/CheckList.h"
#include "ui/desk/capture/DocumentText.h"
#include "ui/desk/capture/PortraitText.h"
#include "ui/widgets/NoteBox.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

class TestCapturePages : public CaptureStepsTest
{
    Q_OBJECT
private Q_SLOTS:
    void thePortraitIsTakenByItself();
    void theCitizenIsGuided();
    void aPortraitBelowTheLimitsGoesToASupervisor();
    void theThresholdsMayLeaveAPortraitToTheClerk();
    void theCameraIsCalibratedAndRemembered();
    void withoutACameraThePageSaysSo();
    void pagesAreScannedNamedAndRemoved();
    void thePapersThatAreMissingAreNamed();
    void theScannerSaysWhatIsWrong();
    void everyStepTellsItsKeys();
    void everyTextFits_data();
    void everyTextFits();

private:
    void takeThreeThatFail();
};

void TestCapturePages::thePortraitIsTakenByItself()
{
    Application application = without(BiometricModality::Face);
    application.confirmations.clear();
    open(application, EnrollmentStep::Portrait);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->load(m_id).keptSample(BiometricModality::Face), patience);
    const Application stored = m_desk->load(m_id);
    QVERIFY(stored.keptSample(BiometricModality::Face)->passed);
    QCOMPARE(find<CheckList>("portraitChecks")->lines().size(), 9);
    QTRY_VERIFY_WITH_TIMEOUT(desk().nextButton().isBlocked(),
                             patience); // four looks of the officer are missing
    press(Qt::Key_1);
    press(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled(), patience);
    press(Qt::Key_F9);
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled(), patience);
    QCOMPARE(desk().currentStep(), EnrollmentStep::Portrait);
    press(Qt::Key_3);
    press(Qt::Key_4);
    QTRY_VERIFY_WITH_TIMEOUT(!desk().nextButton().isBlocked(), patience);
    QVERIFY(m_desk->load(m_id).isConfirmed(ConfirmationKind::NeutralExpression));
    QVERIFY(m_desk->load(m_id).isConfirmed(ConfirmationKind::NeatDress));
}

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

void TestCapturePages::takeThreeThatFail()
{
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
        QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled(), patience);
    }
    QVERIFY(!m_desk->load(m_id).keptSample(BiometricModality::Face)->passed);
    QTRY_VERIFY_WITH_TIMEOUT(desk().nextButton().isBlocked(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!find<ActionButton>("portraitOverride")->isBlocked(), patience);
    press(Qt::Key_O);
    QTRY_VERIFY_WITH_TIMEOUT(offers("portraitSignOverride"), patience);
}

void TestCapturePages::aPortraitBelowTheLimitsGoesToASupervisor()
{
    const OperatorProfile supervisor = sampleOperator(Role::Supervisor);
    QVERIFY(await(m_desk->database->transact([supervisor](Database& db) -> Result<void> {
                return OperatorRepository(db).save({supervisor, true});
            })).ok());
    takeThreeThatFail();
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("overrideSupervisor")->count(), 1, patience);
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

void TestCapturePages::theThresholdsMayLeaveAPortraitToTheClerk()
{
    takeThreeThatFail();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(!find<QComboBox>("overrideSupervisor")->isVisible());
    QVERIFY(!find<QLineEdit>("passphrase")->isVisible());
    press(Qt::Key_Return); // a reason is missing
    QVERIFY(m_desk->load(m_id).overrides.isEmpty());
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).overrides.size(), 1, patience);
    QCOMPARE(m_desk->load(m_id).overrides.first().grantedBy, m_desk->clerk.id);
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled() && !desk().nextButton().isBlocked(), patience);
}

void TestCapturePages::theCameraIsCalibratedAndRemembered()
{
    open(without(BiometricModality::Face), EnrollmentStep::Portrait);
    QTRY_VERIFY_WITH_TIMEOUT(find<CheckList>("portraitChecks")->lines().first().shape != Shape::Idle,
                             patience);
    press(Qt::Key_C);
    auto* state = find<QLabel>("cameraState");
    QTRY_VERIFY_WITH_TIMEOUT(state->isVisible(), patience);
    QCOMPARE(state->text(), u"Not calibrated yet"_s);
    QTRY_VERIFY_WITH_TIMEOUT(offers("portraitCalibrate"), patience);
    press(Qt::Key_K);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->cameras->calibration(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(state->text().startsWith(u"Calibrated on"_s), patience);
    QVERIFY(m_bench->cameras->calibration()->sharpness > 3);
    // Nobody is photographed meanwhile.
    QVERIFY(!m_desk->load(m_id).keptSample(BiometricModality::Face));
    const QString book = m_bench->folder.filePath(u"cameras.json"_s);
    const auto remembered = [&book] {
        const auto kept = CameraBook::load(book); // empty until it has been written
        return kept && !kept->cameras.isEmpty() && kept->cameras.first().calibration;
    };
    QTRY_VERIFY_WITH_TIMEOUT(remembered(), patience);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!state->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->load(m_id).keptSample(BiometricModality::Face), patience);
}

void TestCapturePages::withoutACameraThePageSaysSo()
{
    open(without(BiometricModality::Face), EnrollmentStep::Portrait);
    auto* trouble = find<NoteBox>("portraitTrouble");
    QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), patience);
    QVERIFY(trouble->accessibleName().startsWith(errorSentence(ErrorCode::DeviceMissing)));
    QVERIFY(!find<QWidget>("portraitChecks")->isVisible()); // without a model nobody makes them
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
    QTRY_VERIFY_WITH_TIMEOUT(!desk().nextButton().isBlocked(), patience);
    press(Qt::Key_H); // it is a marriage certificate after all
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).documents.first().type, DocumentType::MarriageCertificate,
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk().isSettled(), patience);
    QCOMPARE(find<QLabel>("documentTitle")->text(), documentName(DocumentType::MarriageCertificate));
    QVERIFY(find<ActionButton>("documentRemove")->label().contains(u'1'));
    press(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->load(m_id).documents.isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk().nextButton().isBlocked(), patience);
}

// Each by what it is: a paper that proves the data does not stand for the photograph of the hands.
void TestCapturePages::thePapersThatAreMissingAreNamed()
{
    QFile file(u":/thunhan/reference/rules.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto asking = m_desk->reference.with(
        file.readAll().replace("\"hands_photograph\": false", "\"hands_photograph\": true"));
    QVERIFY(asking.ok());
    m_desk->reference = *asking;
    Application application = sampleApplication(5);
    application.documents.clear();
    application.exceptions = {{BiometricModality::Finger,
                               FingerPosition::LeftRing,
                               ExceptionCondition::Amputated,
                               {},
                               m_desk->clerk.id,
                               application.createdAt}};
    open(application, EnrollmentStep::Documents);
    const auto missing = [this] {
        QStringList names;
        for (const CheckLine& line : find<CheckList>("documentNeeds")->lines()) {
            if (line.shape == Shape::Idle)
                names.append(line.words);
        }
        return names;
    };
    const QString proof = u"A document that proves the data"_s;
    const QString hands = documentName(DocumentType::HandsPhotograph);
    QTRY_COMPARE_WITH_TIMEOUT(missing(), QStringList({proof, hands}), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!find<ActionButton>("documentScan")->isBlocked(), patience);
    press(Qt::Key_K);
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(missing(), QStringList({hands}), patience);
    QVERIFY(desk().nextButton().isBlocked());
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
    QTRY_VERIFY_WITH_TIMEOUT(scan->isVisible(), patience);
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(find<ActionButton>("documentStop")->isVisible(), patience);
    press(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(scan->isVisible(), patience);
    QVERIFY(!trouble->isVisible()); // it was asked for
    QVERIFY(m_desk->load(m_id).documents.isEmpty());
}

void TestCapturePages::everyStepTellsItsKeys()
{
    open(sampleApplication(5), EnrollmentStep::Fingerprints);
    QTRY_COMPARE_WITH_TIMEOUT(untold(*m_area, u"Esc Space Enter M O ← → F8 F9"_s), QStringList(), patience);
    press(Qt::Key_F9);
    QTRY_VERIFY_WITH_TIMEOUT(desk().currentStep() == EnrollmentStep::Portrait && desk().isSettled(),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(untold(*m_area, u"M"_s).contains(u"M"_s), patience); // of the step before
    QTRY_COMPARE_WITH_TIMEOUT(untold(*m_area, u"Space O C 1 2 3"_s), QStringList(), patience);
    press(Qt::Key_F9);
    QTRY_COMPARE_WITH_TIMEOUT(desk().currentStep(), EnrollmentStep::Documents, patience);
    QTRY_COMPARE_WITH_TIMEOUT(untold(*m_area, u"↑ ↓ K H C M P T D N U Q"_s), QStringList(), patience);
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
    QTRY_COMPARE_WITH_TIMEOUT(cutTexts(*m_area).join(u'\n'), QString(), patience);
    const StepPage* page = nullptr;
    for (const StepPage* each : m_area->findChildren<StepPage*>()) {
        if (each->step() == step)
            page = each;
    }
    QVERIFY(page->stepStatus().text.size() <= 26);
    QCOMPARE(page->stepStatus().shape, Shape::Ok);
    if (step == EnrollmentStep::Fingerprints) {
        press(Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(cutTexts(*m_area).join(u'\n'), QString(), patience);
    }
    m_language->toggle();
    QTRY_COMPARE_WITH_TIMEOUT(cutTexts(*m_area).join(u'\n'), QString(), patience);
    QVERIFY(page->stepStatus().text.size() <= 26);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestCapturePages)
#include "test_CapturePages.moc"
