// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/lists/PageBench.h"
#include "ui/outbox/RefusedBox.h"
#include "ui/outbox/SyncPage.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/TableList.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestSyncPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anEmptyOutboxSaysThatAllArrived();
    void greenMeansAReceipt();
    void aRefusalShowsWordsAndWaysOut();
    void aClerkIsSentToASupervisor();
    void resendingPutsItBackInLine();
    void returningSendsItToTheClerk();
    void aCitizenToBeCalledBackIsTheClerks();
    void aStoppedLineSaysWhy();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    Theme m_theme;
};

namespace
{

class Fixture : public PageBenchOf<SyncPage>
{
public:
    explicit Fixture(const Theme& theme) : m_theme(theme) {}

    void open()
    {
        show(u"syncTable"_s, m_theme, bench.sync(), bench.review(), bench.services());
        resend = page->findChild<ActionButton*>(u"outboxResend"_s);
        giveBack = page->findChild<ActionButton*>(u"outboxReturn"_s);
    }

    ActionButton* resend = nullptr;
    ActionButton* giveBack = nullptr;

private:
    const Theme& m_theme;
};

} // namespace

void TestSyncPage::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void TestSyncPage::anEmptyOutboxSaysThatAllArrived()
{
    Fixture f(m_theme);
    f.bench.delivered(11);
    f.open();
    QTRY_VERIFY(f.shows(u"Everything that was approved has arrived. Nothing to do here."_s));
}

void TestSyncPage::greenMeansAReceipt()
{
    Fixture f(m_theme);
    f.bench.queued(11);
    f.bench.failedOnTheLine(12);
    f.bench.inTransit(13);
    f.bench.refused(14, ErrorCode::RegistryRefused, u"no"_s);
    f.bench.refused(15, ErrorCode::RegistryConflict, {});
    f.open();
    QTRY_COMPARE(f.rows(), 5);
    for (int row = 0; row < f.rows(); ++row)
        QVERIFY(f.cell(row, 0).shape != Shape::Ok);
}

void TestSyncPage::aRefusalShowsWordsAndWaysOut()
{
    Fixture f(m_theme);
    f.bench.refused(11, ErrorCode::RegistryRefused, u"UIN already has a PENDING request."_s);
    f.open();
    QTRY_COMPARE(f.rows(), 1);
    QCOMPARE(f.cell(0, 0).shape, Shape::Bad);
    QCOMPARE(f.cell(0, 4).text, u"Supervisor"_s);
    QTRY_VERIFY(f.shows(u"“UIN already has a PENDING request.”"_s));
    QVERIFY(f.resend->isVisible());
}

void TestSyncPage::aClerkIsSentToASupervisor()
{
    Fixture f(m_theme);
    f.bench.refused(11, ErrorCode::RegistryRefused, {});
    f.bench.station.signIn(f.bench.station.clerk);
    f.open();
    QTRY_VERIFY(f.shows(u"A supervisor decides: sign in as one, or tell your supervisor."_s));
    QVERIFY(!f.resend->isVisible());
    QVERIFY(!f.giveBack->isVisible());
}

void TestSyncPage::resendingPutsItBackInLine()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.refused(11, ErrorCode::RegistryRefused, {});
    f.open();
    QTRY_VERIFY(f.resend->isVisible());
    QTest::keyClick(f.table, Qt::Key_1);
    QTRY_VERIFY(!f.resend->isVisible());
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::Queued);
}

void TestSyncPage::returningSendsItToTheClerk()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.refused(11, ErrorCode::RegistryRefused, {});
    f.open();
    QTRY_VERIFY(f.giveBack->isVisible());
    QTest::keyClick(f.table, Qt::Key_2);
    QTRY_VERIFY(!f.giveBack->isVisible());
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::Returned);
}

void TestSyncPage::aCitizenToBeCalledBackIsTheClerks()
{
    Fixture f(m_theme);
    const ApplicationId id = f.bench.notIssued(11, u"Ảnh mờ"_s);
    f.bench.station.signIn(f.bench.station.clerk);
    f.open();
    QTRY_COMPARE(f.rows(), 1);
    QVERIFY(f.cell(0, 0).shape != Shape::Ok);
    QCOMPARE(f.cell(0, 1).text, u"The citizen must be called back: Ảnh mờ"_s);
    QCOMPARE(f.cell(0, 4).text, u"Clerk"_s);
    auto* called = f.page->findChild<ActionButton*>(u"outboxCalledBack"_s);
    QTRY_VERIFY(called->isVisible());
    QVERIFY(!f.resend->isVisible());
    QTest::keyClick(f.table, Qt::Key_3);
    QTRY_VERIFY(!called->isVisible());
    QTRY_COMPARE(f.rows(), 0); // finished
    QCOMPARE(f.bench.station.load(id).state, ApplicationState::Processed);
}

void TestSyncPage::aStoppedLineSaysWhy()
{
    Fixture f(m_theme);
    f.bench.queued(11);
    f.open();
    f.bench.startSync();
    QTRY_VERIFY(f.shows(u"Sending has stopped"_s));
    auto* send = f.page->findChild<ActionButton*>(u"syncSend"_s);
    QTRY_VERIFY(send->isEnabled());
    QVERIFY(!f.page->findChild<ActionButton*>(u"syncPause"_s)->isEnabled());
    QTest::keyClick(f.table, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(f.shows(u"Sending has stopped"_s));
}

void TestSyncPage::nothingIsCut_data()
{
    addLanguagesAndWidths({904, 1270});
}

void TestSyncPage::nothingIsCut()
{
    QFETCH(Language, language);
    QFETCH(int, width);
    Fixture f(m_theme);
    f.language.setLanguage(language);
    f.bench.refused(11, ErrorCode::RegistryRefused, u"UIN already has a PENDING credential request."_s);
    f.bench.queued(12);
    f.bench.startSync();
    f.open();
    f.page->resize(width, 712);
    QTRY_VERIFY(f.resend->isVisible());
    QTRY_COMPARE(f.bench.sync().status().phase, SyncPhase::Halted);
    QTRY_COMPARE(f.page->width(), width);
    QTRY_COMPARE(cutTexts(*f.page).join(u'\n'), QString());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestSyncPage)
#include "test_SyncPage.moc"
