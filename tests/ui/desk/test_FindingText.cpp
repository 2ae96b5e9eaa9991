// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingText.h"
#include "ui/theme/LanguageSwitch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

Applicant applicant()
{
    Applicant a;
    a.personalNumber = PersonalNumber::parse(u"048302006127").value();
    a.sex = Sex::Male;
    a.birthDate = PartialDate::make(2001, 8, 14).value();
    return a;
}

constexpr auto allGapKinds = std::to_array<GapKind>(
    {GapKind::KindReasonMissing, GapKind::FieldEmpty, GapKind::RuleBroken, GapKind::ReasonMissing,
     GapKind::SampleMissing, GapKind::SampleBelowGate, GapKind::NoPrints, GapKind::SampleNotAskedFor,
     GapKind::ConfirmationMissing, GapKind::CorrectionMissing, GapKind::NoticeIncomplete,
     GapKind::DocumentMissing, GapKind::SignatureMissing});

QStringList everySentence()
{
    QStringList sentences;
    for (int rule = 0; rule < ruleCount; ++rule) {
        Finding finding;
        finding.rule = static_cast<RuleId>(rule);
        for (const Applicant& one : {applicant(), Applicant()}) {
            const FactAndAction text = findingText(finding, one);
            sentences << text.fact << text.action;
        }
    }
    for (const GapKind kind : allGapKinds) {
        Gap gap;
        gap.kind = kind;
        gap.field = FieldKey::Origin;
        gap.finding = Finding{};
        gap.modality = BiometricModality::Finger;
        gap.site = FingerPosition::LeftRing;
        gap.confirmation = ConfirmationKind::BiometricConsent;
        for (const Signer signer : {Signer::Applicant, Signer::Representative}) {
            gap.signer = signer;
            if (signer == Signer::Representative)
                gap.documents = {DocumentType::BirthCertificate};
            const FactAndAction text = gapText(gap, applicant());
            sentences << text.fact << text.action;
        }
    }
    return sentences;
}

} // namespace

class TestFindingText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRuleAndGapHasFactAndAction();
    void clashesNameBothValues();
    void aRelativeIsNamed();
    void shortWordsFitTheForm();

private:
    LanguageSwitch m_language;
};

void TestFindingText::everyRuleAndGapHasFactAndAction()
{
    m_language.setLanguage(Language::English);
    const QStringList english = everySentence();
    m_language.setLanguage(Language::Vietnamese);
    const QStringList vietnamese = everySentence();
    QCOMPARE(english.size(), vietnamese.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        QVERIFY2(english.at(i).endsWith(u'.'), qPrintable(english.at(i)));
        QVERIFY2(vietnamese.at(i).endsWith(u'.'), qPrintable(vietnamese.at(i)));
        QVERIFY2(english.at(i) != vietnamese.at(i), qPrintable(english.at(i)));
    }
}

void TestFindingText::clashesNameBothValues()
{
    for (const Language language : {Language::English, Language::Vietnamese}) {
        m_language.setLanguage(language);
        Finding finding;
        finding.rule = RuleId::NumberBirthYearClash;
        const QString fact = findingText(finding, applicant()).fact;
        QVERIFY(fact.contains(u"2002"_s));
        QVERIFY(fact.contains(u"2001"_s));
    }
}

void TestFindingText::aRelativeIsNamed()
{
    m_language.setLanguage(Language::English);
    Applicant a = applicant();
    a.relatives = {{RelativeRole::Mother, u"Trần Thị Chi"_s, {}, {}, {}}};
    const Finding finding{RuleId::ParentNotOlder, FindingSeverity::Warning, FieldKey::Relatives, 0};
    QVERIFY(findingText(finding, a).fact.startsWith(u"Trần Thị Chi: "_s));
    a.relatives.clear();
    QVERIFY(!findingText(finding, a).fact.contains(u':'));
}

void TestFindingText::shortWordsFitTheForm()
{
    constexpr qsizetype room = 46;
    for (const Language language : {Language::English, Language::Vietnamese}) {
        m_language.setLanguage(language);
        for (int rule = 0; rule < ruleCount; ++rule) {
            Finding finding;
            finding.rule = static_cast<RuleId>(rule);
            QVERIFY2(findingShort(finding).size() <= room, qPrintable(findingShort(finding)));
        }
    }
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestFindingText)
#include "test_FindingText.moc"
