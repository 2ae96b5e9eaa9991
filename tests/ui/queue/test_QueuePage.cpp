// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/lists/PageBench.h"
#include "ui/queue/QueuePage.h"
#include "ui/queue/StateText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TableList.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestQueuePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anEmptyQueueSaysWhatToDo();
    void newestStandsFirst();
    void namesAreFoundWithoutMarks();
    void filterKeepsToStates();
    void enterOpensWhatIsAClerks();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    Theme m_theme;
};

namespace
{

class Fixture : public PageBenchOf<QueuePage>
{
public:
    explicit Fixture(const Theme& theme) : m_theme(theme) {}

    void open()
    {
        show(u"queueTable"_s, m_theme, bench.services(), bench.papers());
        search = page->findChild<LineEdit*>(u"queueSearch"_s);
        filter = page->findChild<SegmentedControl*>();
    }

    LineEdit* search = nullptr;
    SegmentedControl* filter = nullptr;

private:
    const Theme& m_theme;
};

} // namespace

void TestQueuePage::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void TestQueuePage::anEmptyQueueSaysWhatToDo()
{
    Fixture f(m_theme);
    f.open();
    QTRY_VERIFY(f.shows(u"Nothing here. New applications begin at the desk (Alt+1)."_s));
    QVERIFY(!f.table->isVisible());
}

void TestQueuePage::newestStandsFirst()
{
    Fixture f(m_theme);
    const ApplicationId older = f.bench.clean(11);
    const ApplicationId newer = f.bench.draft(12);
    f.open();
    QTRY_COMPARE(f.rows(), 2);
    QCOMPARE(f.id(0), newer.toString());
    QCOMPARE(f.id(1), older.toString());
}

void TestQueuePage::namesAreFoundWithoutMarks()
{
    Fixture f(m_theme);
    const ApplicationId wanted = f.bench.clean(11);
    f.bench.clean(12);
    f.open();
    QTRY_COMPARE(f.rows(), 2);
    QTest::keyClick(f.table, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(f.search->hasFocus());
    const Application application = f.bench.station.load(wanted);
    QTest::keyClicks(f.search, application.fileNumber);
    QTRY_COMPARE(f.rows(), 1);
    QCOMPARE(f.id(0), wanted.toString());
    QTest::keyClicks(f.search, u"x"_s);
    QTRY_VERIFY(f.shows(u"No application fits. Check the spelling, or search a part of the number."_s));
}

void TestQueuePage::filterKeepsToStates()
{
    Fixture f(m_theme);
    const ApplicationId draft = f.bench.draft(11);
    const ApplicationId waiting = f.bench.clean(12);
    const ApplicationId delivered = f.bench.delivered(13);
    const ApplicationId refused = f.bench.refused(14, ErrorCode::RegistryRefused, {});
    f.open();
    QTRY_COMPARE(f.rows(), 4);
    const QList<ApplicationId> expected{draft, waiting, {}, delivered, refused};
    for (int option = 1; option <= 5; ++option) {
        QTest::keyClick(f.filter->findChildren<QAbstractButton*>().at(option - 1), Qt::Key_Right);
        const ApplicationId only = expected.at(option - 1);
        QTRY_COMPARE(f.rows(), only.isNull() ? 0 : 1);
        if (!only.isNull())
            QTRY_COMPARE(f.id(0), only.toString());
    }
}

void TestQueuePage::enterOpensWhatIsAClerks()
{
    Fixture f(m_theme);
    const ApplicationId draft = f.bench.draft(11);
    f.bench.clean(12);
    f.open();
    QTRY_COMPARE(f.rows(), 2);
    QSignalSpy opened(f.page.get(), &QueuePage::openRequested);
    f.table->selectRow(0); // waits for review: not the clerk's any more
    QTest::keyClick(f.table, Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    const auto* holder = f.page->findChild<Label*>(u"queueHolder"_s);
    QVERIFY(holder->isVisible());
    QCOMPARE(holder->text(), holderText(ApplicationState::PendingReview));
    f.table->selectRow(1);
    QVERIFY(!holder->isVisible());
    QTest::keyClick(f.table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<ApplicationId>(), draft);
}

void TestQueuePage::nothingIsCut_data()
{
    addLanguagesAndWidths({904, 1270});
}

void TestQueuePage::nothingIsCut()
{
    QFETCH(Language, language);
    QFETCH(int, width);
    Fixture f(m_theme);
    f.language.setLanguage(language);
    f.bench.clean(11);
    f.open();
    f.page->resize(width, 484);
    QTRY_COMPARE(f.rows(), 1);
    QTRY_COMPARE(f.page->width(), width);
    QTRY_COMPARE(cutTexts(*f.page).join(u'\n'), QString());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestQueuePage)
#include "test_QueuePage.moc"
