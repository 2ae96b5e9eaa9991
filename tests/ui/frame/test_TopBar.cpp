// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/SampleFrame.h"
#include "ui/frame/MainWindow.h"
#include "ui/frame/TopBar.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/Label.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

OfflineBudget fine()
{
    return *sampleTopBar().budget;
}

OfflineBudget withDisk(BudgetLevel level, int applicationsLeft)
{
    OfflineBudget budget = fine();
    budget.disk.level = level;
    budget.disk.applicationsLeft = applicationsLeft;
    budget.disk.daysLeft = 0;
    return budget;
}

OfflineBudget withWait(std::optional<int> daysLeft, BudgetLevel level)
{
    OfflineBudget budget = fine();
    budget.wait = {daysLeft, 6, level};
    return budget;
}

OfflineBudget withCertificate(CertificateBudget::Whose whose, int daysLeft, BudgetLevel level)
{
    OfflineBudget budget = fine();
    budget.certificate = CertificateBudget{whose, daysLeft, level};
    return budget;
}

OfflineBudget young()
{
    OfflineBudget budget = fine();
    budget.disk.isMeasured = false;
    budget.certificate.reset();
    budget.wait = {};
    return budget;
}

} // namespace

class TestTopBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }

    void budgetIsColouredAndSaid_data()
    {
        using Whose = CertificateBudget::Whose;
        QTest::addColumn<OfflineBudget>("budget");
        QTest::addColumn<QString>("disk");
        QTest::addColumn<Tone>("diskTone");
        QTest::addColumn<QString>("deadline");
        QTest::addColumn<Tone>("deadlineTone");
        QTest::addColumn<QString>("compact"); // the one line of a narrow bar
        QTest::addColumn<QString>("remedy");  // is part of the sentences
        const QString days = u"Disk lasts 9 days"_s;
        const QString four = u"Sync deadline: 4 days left"_s;
        QTest::newRow("fine") << fine() << days << Tone::Text << four << Tone::Text2 << days
                              << u"holds 112 more days"_s;
        QTest::newRow("young") << young() << u"Disk: 56 GB free"_s << Tone::Text
                               << u"Nothing waits to be sent"_s << Tone::Text2 << u"Disk: 56 GB free"_s
                               << u"confirmed nothing yet"_s;
        const QString room = u"Disk: room for 80"_s;
        QTest::newRow("little room") << withDisk(BudgetLevel::Low, 80) << room << Tone::Warn << four
                                     << Tone::Text2 << room << u"room for 80 more applications"_s;
        const QString none = u"No room for more"_s;
        QTest::newRow("no room") << withDisk(BudgetLevel::Spent, 0) << none << Tone::Bad << four
                                 << Tone::Text2 << none << u"only room left to finish what is open"_s;
        const QString one = u"Sync deadline: 1 day left"_s;
        QTest::newRow("soon") << withWait(1, BudgetLevel::Low) << days << Tone::Text << one << Tone::Warn
                              << one << u"to another station on a stick"_s;
        const QString passed = u"Sync deadline passed"_s;
        QTest::newRow("late") << withWait(-1, BudgetLevel::Spent) << days << Tone::Text << passed << Tone::Bad
                              << passed << u"The last receipt came 6 days ago."_s;
        const QString ends = u"Certificate: 12 days left"_s;
        QTest::newRow("certificate ends")
            << withCertificate(Whose::Station, 12, BudgetLevel::Low) << days << Tone::Text << ends
            << Tone::Warn << ends << u"The administrator must install a new one."_s;
        const QString expired = u"Certificate expired"_s;
        QTest::newRow("registry's certificate over")
            << withCertificate(Whose::Registry, -1, BudgetLevel::Spent) << days << Tone::Text << expired
            << Tone::Bad << expired << u"nothing can be sealed"_s;
        const QString recovery = u"Recovery certificate expired"_s;
        QTest::newRow("recovery certificate over")
            << withCertificate(Whose::Recovery, -1, BudgetLevel::Low) << days << Tone::Text << recovery
            << Tone::Warn << recovery << u"work goes on. The administrator must install a new one."_s;
    }
    void budgetIsColouredAndSaid()
    {
        QFETCH(OfflineBudget, budget);
        LanguageSwitch language;
        language.setLanguage(Language::English);
        TopBar bar(m_theme);
        m_theme.dress(bar);
        TopBarState state = sampleTopBar();
        state.budget = budget;
        bar.setState(state);
        const auto* disk = bar.findChild<Label*>(u"diskBudget"_s);
        const auto* deadline = bar.findChild<Label*>(u"deadlineBudget"_s);
        QTEST(disk->text(), "disk");
        QTEST(disk->tone(), "diskTone");
        QTEST(deadline->text(), "deadline");
        QTEST(deadline->tone(), "deadlineTone");
        QFETCH(QString, remedy);
        QVERIFY2(disk->toolTip().contains(remedy), qPrintable(disk->toolTip()));
        QCOMPARE(disk->accessibleDescription(), disk->toolTip());
        bar.setCompact(true);
        QTEST(disk->text(), "compact");
        QVERIFY(deadline->isHidden());
    }

    void unknownIsNotShown()
    {
        TopBar bar(m_theme);
        TopBarState state = sampleTopBar();
        state.budget.reset();
        bar.setState(state);
        QVERIFY(bar.findChild<Label*>(u"diskBudget"_s)->isHidden());
        QVERIFY(bar.findChild<Label*>(u"deadlineBudget"_s)->isHidden());
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("width");
        QTest::newRow("vi") << Language::Vietnamese << 1366;
        QTest::newRow("en") << Language::English << 1366;
        QTest::newRow("vi narrow") << Language::Vietnamese << 960;
        QTest::newRow("en narrow") << Language::English << 960;
    }
    void nothingIsCut()
    {
        QFETCH(Language, language);
        QFETCH(int, width);
        LanguageSwitch chosen;
        chosen.setLanguage(language);
        MainWindow window(m_theme, chosen);
        window.showWork();
        window.resize(width, 540);
        window.show();
        using Whose = CertificateBudget::Whose;
        for (const OfflineBudget& budget :
             {withDisk(BudgetLevel::Spent, 0), withDisk(BudgetLevel::Low, 99),
              withWait(11, BudgetLevel::Fine), withWait(-1, BudgetLevel::Spent),
              withCertificate(Whose::Station, 29, BudgetLevel::Low),
              withCertificate(Whose::Registry, -1, BudgetLevel::Spent), young()}) {
            TopBarState state = sampleTopBar();
            state.budget = budget;
            window.setTopBar(state);
            const auto* bar = window.findChild<TopBar*>();
            QTRY_COMPARE_WITH_TIMEOUT(cutTexts(*bar).join(u'\n'), QString(), 60'000);
        }
    }

private:
    Theme m_theme;
};

} // namespace thunhan

QTEST_MAIN(thunhan::TestTopBar)
#include "test_TopBar.moc"
