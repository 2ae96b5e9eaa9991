// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand drawn applicants, lawful and not, through all rules for all kinds: nothing falls over, and
// whatever is refused has its place, its rule and a remedy in both languages.
#include "app/domain/CleanDataCheck.h"
#include "app/domain/KindProposal.h"
#include "tests/support/DrawnApplications.h"
#include "tests/support/SampleApplications.h"
#include "ui/desk/FindingText.h"
#include "ui/theme/LanguageSwitch.h"

#include <QMap>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int applicants = 10000;

// One of each refusal that differs in more than a citizen's values.
struct Refusal {
    Gap gap;
    Applicant applicant;
};

QString keyOf(const Gap& gap)
{
    return u"%1 %2 %3 %4"_s.arg(int(gap.kind))
        .arg(gap.finding ? int(gap.finding->rule) : -1)
        .arg(gap.field ? int(*gap.field) : -1)
        .arg(gap.modality ? int(*gap.modality) : -1);
}

// A field, a characteristic, a confirmation, or a part of the application that has one place only.
bool namesItsPlace(const Gap& gap)
{
    switch (gap.kind) {
    case GapKind::KindReasonMissing:
    case GapKind::CorrectionMissing:
    case GapKind::NoticeIncomplete:
    case GapKind::DocumentMissing: return true;
    case GapKind::RuleBroken:
    case GapKind::ReasonMissing: return gap.finding && gap.field == gap.finding->field;
    default: return gap.field || gap.modality || gap.confirmation;
    }
}

} // namespace

class TestRuleSwarm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyRefusalNamesItsPlace();
    void everyRefusalHasARemedyInBothLanguages();
    void everyRuleCameUp();

private:
    QMap<QString, Refusal> m_refusals;
    QSet<RuleId> m_rules;
    int m_clean = 0;
};

void TestRuleSwarm::initTestCase()
{
    const RuleContext rules = sampleRules();
    const Application base = sampleApplication(1);
    for (int seed = 0; seed < applicants; ++seed) {
        Application a = drawnApplication(quint64(seed), base);
        const ApplicationKind drawn = a.kind;
        QVERIFY(!proposeKind(a.applicant, rules).because.isEmpty());
        QVERIFY(feeFor(a, rules).dong >= 0);
        const CleanDataReport report = checkCleanData(a, rules, {}, a.updatedAt);
        for (const ApplicationKind kind : allApplicationKinds) {
            a.kind = kind;
            QVERIFY(requirementsFor(a, rules).steps().size() >= 3);
            const QList<Gap> gaps = findGaps(a, rules);
            if (kind == drawn)
                QCOMPARE(report.isComplete(), gaps.isEmpty());
            m_clean += gaps.isEmpty() ? 1 : 0;
            for (const Gap& gap : gaps)
                m_refusals.insert(keyOf(gap), {gap, a.applicant});
        }
        for (const Finding& finding : checkApplication(a, rules))
            m_rules.insert(finding.rule);
        a.kind = drawn;
        for (const Finding& finding : checkApplication(a, rules))
            m_rules.insert(finding.rule);
    }
    QVERIFY(m_refusals.size() > ruleCount);
    QVERIFY2(m_clean > applicants / 4, qPrintable(QString::number(m_clean))); // no wall for everybody
}

void TestRuleSwarm::everyRefusalNamesItsPlace()
{
    for (const Refusal& refusal : std::as_const(m_refusals))
        QVERIFY2(namesItsPlace(refusal.gap), qPrintable(keyOf(refusal.gap)));
}

void TestRuleSwarm::everyRefusalHasARemedyInBothLanguages()
{
    LanguageSwitch languages;
    const auto sentences = [&](Language language) {
        languages.setLanguage(language);
        QList<FactAndAction> all;
        for (const Refusal& refusal : std::as_const(m_refusals))
            all.append(gapText(refusal.gap, refusal.applicant));
        return all;
    };
    const QList<FactAndAction> english = sentences(Language::English);
    const QList<FactAndAction> vietnamese = sentences(Language::Vietnamese);
    for (qsizetype i = 0; i < english.size(); ++i) {
        for (const FactAndAction& text : {english.at(i), vietnamese.at(i)})
            QVERIFY2(text.fact.endsWith(u'.') && text.action.endsWith(u'.'), qPrintable(text.sentence()));
        QVERIFY2(english.at(i).fact != vietnamese.at(i).fact, qPrintable(english.at(i).fact));
        QVERIFY2(english.at(i).action != vietnamese.at(i).action, qPrintable(english.at(i).action));
    }
}

void TestRuleSwarm::everyRuleCameUp()
{
    QStringList unseen;
    for (int rule = 0; rule < ruleCount; ++rule) {
        if (!m_rules.contains(static_cast<RuleId>(rule)))
            unseen.append(toName(static_cast<RuleId>(rule)));
    }
    // The shipped table expects two fields only, and both have words of their own.
    QCOMPARE(unseen.join(u' '), toName(RuleId::ExpectedFieldEmpty));
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestRuleSwarm)
#include "test_RuleSwarm.moc"
