// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/lists/PageBench.h"
#include "ui/review/ReviewPage.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/KeyTeller.h"
#include "ui/widgets/ReasonBar.h"
#include "ui/widgets/TableList.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestReviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anEmptyQueueSaysWhatComesNext();
    void highestRiskStandsFirst();
    void jAndKMove();
    void approvingACleanOneNeedsNoReason();
    void aGrantedExceptionNeedsAReason();
    void returningNeedsACodedReason();
    void escapeKeepsTheApplication();
    void onesOwnCannotBeDecided();
    void theBatchTakesCleanOnesOnly();
    void aSessionThatEndedIsSaid();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    Theme m_theme;
};

namespace
{

class Fixture : public PageBenchOf<ReviewPage>
{
public:
    explicit Fixture(const Theme& theme) : m_theme(theme) {}

    // Call when the applications are there.
    void open()
    {
        show(u"reviewQueue"_s, m_theme, bench.review(), bench.services());
        approve = page->findChild<ActionButton*>(u"approveApplication"_s);
        giveBack = page->findChild<ActionButton*>(u"returnApplication"_s);
        clean = page->findChild<ActionButton*>(u"approveClean"_s);
        reasons = page->findChild<ReasonBar*>(u"reviewReasons"_s);
    }

    ActionButton* approve = nullptr;
    ActionButton* giveBack = nullptr;
    ActionButton* clean = nullptr;
    ReasonBar* reasons = nullptr;

private:
    const Theme& m_theme;
};

} // namespace

void TestReviewPage::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void TestReviewPage::anEmptyQueueSaysWhatComesNext()
{
    Fixture f(m_theme);
    f.open();
    QTRY_VERIFY(f.shows(u"No application waits for review.\nWhat a clerk submits appears here by itself."_s));
    QVERIFY(!f.approve->isEnabled());
    QVERIFY(!f.clean->isEnabled());
    f.bench.clean(11);
    f.page->enter();
    QTRY_COMPARE(f.rows(), 1);
    QTRY_VERIFY(f.approve->isEnabled());
}

void TestReviewPage::highestRiskStandsFirst()
{
    Fixture f(m_theme);
    f.bench.clean(11);
    const ApplicationId exception = f.bench.withException(12);
    const ApplicationId granted = f.bench.withOverride(13);
    f.open();
    QTRY_COMPARE(f.rows(), 3);
    QCOMPARE(f.id(0), granted.toString());
    QCOMPARE(f.id(1), exception.toString());
    QTRY_VERIFY(f.shows(f.bench.station.load(granted).applicant.fullName.toUpper()));
}

void TestReviewPage::jAndKMove()
{
    Fixture f(m_theme);
    for (quint64 seed = 11; seed < 14; ++seed)
        f.bench.clean(seed);
    f.open();
    QTRY_COMPARE(f.table->currentRow(), 0);
    f.key(Qt::Key_J);
    f.key(Qt::Key_J);
    f.key(Qt::Key_J);
    QCOMPARE(f.table->currentRow(), 2);
    f.key(Qt::Key_K);
    QCOMPARE(f.table->currentRow(), 1);
}

void TestReviewPage::approvingACleanOneNeedsNoReason()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.clean(11);
    f.open();
    QTRY_VERIFY(f.approve->isEnabled());
    QVERIFY(!f.reasons->isVisible());
    f.key(Qt::Key_A);
    QTRY_COMPARE(f.rows(), 0);
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::Queued);
}

void TestReviewPage::aGrantedExceptionNeedsAReason()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.withOverride(11);
    f.open();
    QTRY_VERIFY(f.reasons->isVisible());
    QVERIFY(f.approve->isBlocked());
    f.key(Qt::Key_A); // goes to what is missing
    QTRY_VERIFY(f.reasons->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::PendingReview);
    f.key(Qt::Key_2);
    f.key(Qt::Key_A);
    QTRY_COMPARE(f.rows(), 0);
    const Application approved = f.bench.station.load(id);
    QCOMPARE(approved.state, ApplicationState::Queued);
    QCOMPARE(approved.decision->reasonCode, u"CLERK_ASKED"_s);
    QVERIFY(f.table->hasFocus() || !f.table->isVisible());
}

void TestReviewPage::returningNeedsACodedReason()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.clean(11);
    f.open();
    QTRY_VERIFY(f.giveBack->isEnabled());
    const KeyHelp wayOut{{u"Esc"_s}, u"Do not return this application"_s};
    QVERIFY(keysBelow(*f.page).contains({{u"J"_s, u"K"_s}, u"next, previous"_s}));
    QVERIFY(!keysBelow(*f.page).contains(wayOut));
    f.key(Qt::Key_R);
    QVERIFY(keysBelow(*f.page).contains(wayOut));
    QVERIFY(f.reasons->isVisible());
    QVERIFY(f.giveBack->isBlocked());
    f.key(Qt::Key_R);
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::PendingReview);
    f.key(Qt::Key_1);
    f.key(Qt::Key_R);
    QTRY_COMPARE(f.rows(), 0);
    const Application returned = f.bench.station.load(id);
    QCOMPARE(returned.state, ApplicationState::Returned);
    QCOMPARE(returned.decision->reasonCode, u"PORTRAIT_UNFIT"_s);
}

void TestReviewPage::escapeKeepsTheApplication()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.clean(11);
    f.open();
    QTRY_VERIFY(f.giveBack->isEnabled());
    f.key(Qt::Key_R);
    QVERIFY(f.reasons->isVisible());
    f.key(Qt::Key_Escape);
    QVERIFY(!f.reasons->isVisible());
    QVERIFY(f.table->hasFocus());
    f.key(Qt::Key_A);
    QTRY_COMPARE(f.rows(), 0);
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::Queued);
}

void TestReviewPage::onesOwnCannotBeDecided()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.own(11);
    f.open();
    QTRY_COMPARE(f.rows(), 1);
    QTRY_VERIFY(f.shows(u"You had a hand in it: another officer must decide"_s));
    QVERIFY(!f.approve->isEnabled());
    QVERIFY(!f.giveBack->isEnabled());
    QVERIFY(!f.clean->isEnabled());
    f.key(Qt::Key_A);
    f.bench.clean(12);
    f.page->enter();
    QTRY_COMPARE(f.rows(), 2);
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::PendingReview);
}

void TestReviewPage::theBatchTakesCleanOnesOnly()
{
    Fixture f(m_theme);
    const ApplicationId granted = f.bench.withOverride(11);
    const ApplicationId exception = f.bench.withException(12);
    const ApplicationId warned = f.bench.withWarning(13);
    const ApplicationId own = f.bench.own(14);
    const QList<ApplicationId> clean{f.bench.clean(15), f.bench.clean(16), f.bench.clean(17)};
    f.open();
    QTRY_VERIFY(f.clean->isEnabled());
    f.key(Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE(f.rows(), 4);
    for (const ApplicationId id : clean)
        QCOMPARE(f.bench.station.load(id).state, ApplicationState::Queued);
    for (const ApplicationId id : {granted, exception, warned, own})
        QCOMPARE(f.bench.station.load(id).state, ApplicationState::PendingReview);
    QTRY_VERIFY(f.shows(u"3 applications approved and sealed"_s));
}

void TestReviewPage::aSessionThatEndedIsSaid()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.clean(11);
    f.open();
    QTRY_VERIFY(f.approve->isEnabled());
    f.bench.station.session.lock();
    f.key(Qt::Key_A);
    QTRY_VERIFY(f.approve->isEnabled());
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::PendingReview);
    QCOMPARE(f.rows(), 1);
}

void TestReviewPage::nothingIsCut_data()
{
    addLanguagesAndWidths({904, 1270, 1824});
}

void TestReviewPage::nothingIsCut()
{
    QFETCH(Language, language);
    QFETCH(int, width);
    Fixture f(m_theme);
    f.bench.withOverride(11);
    f.language.setLanguage(language);
    f.open();
    f.page->setMinimumSize(width, 484); // as the window does: it never grows for a page
    f.page->resize(width, 712);
    QTRY_VERIFY(f.reasons->isVisible());
    for (const Qt::Key mode : {Qt::Key_Escape, Qt::Key_R}) {
        f.key(mode);
        QCOMPARE(f.page->width(), width);
        QTRY_COMPARE(cutTexts(*f.page).join(u'\n'), QString());
    }
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestReviewPage)
#include "test_ReviewPage.moc"
