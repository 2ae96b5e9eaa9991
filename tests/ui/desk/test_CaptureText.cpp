// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the capture steps: one for every cause and kind, in both languages, the failing checks first.
#include "ui/ErrorText.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/capture/DocumentText.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/desk/capture/PortraitText.h"
#include "ui/theme/LanguageSwitch.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

PortraitCheck check(PortraitMeasure measure, CheckState state, double value = 0, double limit = 0,
                    PortraitAdvice advice = PortraitAdvice::None)
{
    PortraitCheck made;
    made.measure = measure;
    made.state = state;
    made.value = value;
    made.limit = limit;
    made.advice = advice;
    return made;
}

} // namespace

class TestCaptureText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCauseHasItsWords_data();
    void everyCauseHasItsWords();
    void arrowsPointWhereTheFingerMustGo();
    void failingChecksComeFirst();
    void everyKindHasItsOwnLetter();
    void anOverrideIsToldInWords();
    void aReaderWithoutAVoucherIsToldAsThat();
};

void TestCaptureText::everyCauseHasItsWords_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("Vietnamese") << Language::Vietnamese;
    QTest::newRow("English") << Language::English;
}

void TestCaptureText::everyCauseHasItsWords()
{
    QFETCH(Language, language);
    LanguageSwitch languages;
    languages.setLanguage(language);
    QSet<QString> facts;
    for (const FingerDefect defect : allFingerDefects) {
        facts.insert(defectText(defect).fact);
        QVERIFY(!defectText(defect).action.isEmpty());
    }
    QCOMPARE(facts.size(), static_cast<qsizetype>(allFingerDefects.size()));
    QSet<QString> laid;
    for (const SlapDefect defect : allSlapDefects) {
        const FactAndAction text = slapText({defect, FingerPosition::LeftRing}, FingerGroup::PlainLeftFour);
        laid.insert(text.fact);
        QVERIFY(!text.action.isEmpty());
    }
    QCOMPARE(laid.size(), static_cast<qsizetype>(allSlapDefects.size()));
    QSet<QString> clashes;
    const SequencePrint one{FingerPosition::RightIndex, Impression::LiveScanPlain, nullptr, false};
    const SequencePrint other{FingerPosition::LeftIndex, Impression::LiveScanPlain, nullptr, false};
    for (const SequenceClash clash : {SequenceClash::SameFingerTwice, SequenceClash::HandsSwapped,
                                      SequenceClash::NotTheSame, SequenceClash::ClerksFinger})
        clashes.insert(clashText(clash, one, other));
    QCOMPARE(clashes.size(), 4);
    QSet<QString> advices;
    const auto last = static_cast<int>(PortraitAdvice::PlainBackground);
    for (int advice = static_cast<int>(PortraitAdvice::ShowFace); advice <= last; ++advice)
        advices.insert(adviceText(static_cast<PortraitAdvice>(advice)));
    QCOMPARE(advices.size(), last);
    QVERIFY(adviceText(PortraitAdvice::None).isEmpty());
}

void TestCaptureText::arrowsPointWhereTheFingerMustGo()
{
    QCOMPARE(defectArrow(FingerDefect::OffCentreLeft), Icon::Right);
    QCOMPARE(defectArrow(FingerDefect::OffCentreDown), Icon::Up);
    QVERIFY(!defectArrow(FingerDefect::TooDry));
    QCOMPARE(adviceArrow(PortraitAdvice::TurnLeft), Icon::Left);
    QVERIFY(!adviceArrow(PortraitAdvice::HoldStill));
}

void TestCaptureText::failingChecksComeFirst()
{
    LanguageSwitch languages;
    languages.setLanguage(Language::English);
    QCOMPARE(checkLines({}).first().shape, Shape::Idle); // nothing was measured yet
    PortraitAssessment assessment;
    assessment.checks = {
        check(PortraitMeasure::OneFace, CheckState::Ok),
        check(PortraitMeasure::EyeDistance, CheckState::Ok, 132.4, 90),
        check(PortraitMeasure::Roll, CheckState::Ok, 2),
        check(PortraitMeasure::Yaw, CheckState::Bad, -9.2, 5, PortraitAdvice::TurnLeft),
        check(PortraitMeasure::EvenLight, CheckState::Warn, 0.24, 0.3, PortraitAdvice::EvenLight),
    };
    const QList<CheckLine> lines = checkLines(assessment);
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.at(0), (CheckLine{Shape::Bad, u"Face turned to the right"_s, u"9° · up to 5°"_s}));
    QCOMPARE(lines.at(1), (CheckLine{Shape::Warn, u"Light from one side"_s, u"0.24 · need 0.30"_s}));
    QVERIFY(lines.contains(CheckLine{Shape::Ok, u"Distance of the eyes"_s, u"132 pixels"_s}));
}

void TestCaptureText::everyKindHasItsOwnLetter()
{
    for (const DocumentType type : allDocumentTypes)
        QCOMPARE(documentOf(documentLetter(type)), type);
    QVERIFY(!documentOf(u'X'));
}

void TestCaptureText::anOverrideIsToldInWords()
{
    LanguageSwitch languages;
    languages.setLanguage(Language::English);
    const auto reference = ReferenceData().with(
        R"({"document": "codes", "schema": 1, "edition": "2026-01-31", "lists": {
            "override_reasons": {"system": "A", "entries": [
                {"code": "WORN_RIDGES", "vi": "Vân mòn", "en": "Ridges worn by work"},
                {"code": "OTHER", "vi": "Khác", "en": "Other"}]},
            "clash_reasons": {"system": "B", "entries": [
                {"code": "SEEN", "vi": "Đã xem", "en": "Seen laid down"},
                {"code": "OTHER", "vi": "Khác", "en": "Other"}]}}})"_ba);
    QVERIFY2(reference, qPrintable(reference ? QString() : reference.error().detail));
    QualityOverride granted;
    const auto words = [&granted, &reference](const QString& reason) {
        granted.reason = reason;
        return overrideReasonText(granted, *reference);
    };
    QCOMPARE(words(u"WORN_RIDGES"_s), u"Ridges worn by work"_s);
    QCOMPARE(words(u"WORN_RIDGES: a mason"_s), u"Ridges worn by work: a mason"_s);
    QCOMPARE(words(u"OTHER: burnt as a child"_s), u"burnt as a child"_s);
    QCOMPARE(words(u"GONE"_s), u"GONE"_s);
    QCOMPARE(words(u"SEEN"_s), u"SEEN"_s);
    granted.matter = OverrideMatter::Clash;
    QCOMPARE(words(u"SEEN"_s), u"Seen laid down"_s);
    QCOMPARE(words(u"WORN_RIDGES"_s), u"Ridges worn by work"_s); // as it was recorded once
    QCOMPARE(overrideReasons(granted, *reference).entries.first().code, u"SEEN"_s);
    // An office whose codes are older still has reasons to choose from.
    granted.matter = OverrideMatter::NoPrints;
    QCOMPARE(overrideReasons(granted, *reference).entries.first().code, u"WORN_RIDGES"_s);
}

void TestCaptureText::aReaderWithoutAVoucherIsToldAsThat()
{
    for (const ErrorCode code :
         {ErrorCode::CertificateMissing, ErrorCode::CertificateInvalid, ErrorCode::CertificateExpired}) {
        const Error error{code, {}};
        QVERIFY(readerTrouble(error).fact != errorSentence(code)); // which is of the station's own
        QCOMPARE(readerTrouble(error).fact, readerTrouble({ErrorCode::CertificateInvalid, {}}).fact);
        QVERIFY(readerWarning(error) != errorSentence(code));
    }
    QCOMPARE(readerTrouble({ErrorCode::DeviceRemoved, {}}).fact, errorSentence(ErrorCode::DeviceRemoved));
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestCaptureText)
#include "test_CaptureText.moc"
