// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/TransferJournal.h"
#include "tests/support/TextFit.h"
#include "tests/ui/lists/PageBench.h"
#include "ui/ErrorText.h"
#include "ui/outbox/RefusedBox.h"
#include "ui/outbox/StickPanel.h"
#include "ui/outbox/SyncPage.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/TableList.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
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
    void aFailedLineSaysWhyAndWhen();
    void sendingShowsHowMuch();
    void aPausedLineSaysSo();
    void whatIsSentByHandWaitsForAPerson();
    void theClockIsSaidToBeWrong();
    void aFailedDownloadIsSaid();
    void anEmptyOutboxAsksTheRegistry();
    void thePlanIsKept();
    void aPlanOfAnotherValueStaysToBeChosen();
    void exportWritesToTheStick();
    void aStickThatIsNotThereIsSaid();
    void aStationWithoutAnAuthorityImportsNothing();
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
        show(u"syncTable"_s, m_theme, bench.sync(), bench.control(), bench.review(), bench.carrier(),
             bench.services());
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
    QTRY_COMPARE(f.cell(0, 1).text, u"Waits, sending has stopped"_s);
    QCOMPARE(f.cell(0, 4).text, u"Station administrator"_s);
    auto* send = f.page->findChild<ActionButton*>(u"syncSend"_s);
    QTRY_VERIFY(send->isEnabled());
    QVERIFY(!f.page->findChild<ActionButton*>(u"syncPause"_s)->isEnabled());
    QTest::keyClick(f.table, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(f.shows(u"Sending has stopped"_s));
}

void TestSyncPage::aFailedLineSaysWhyAndWhen()
{
    Fixture f(m_theme);
    f.bench.failedOnTheLine(11);
    f.open();
    QTRY_COMPARE(f.rows(), 1);
    QCOMPARE(f.cell(0, 0).shape, Shape::Wait);
    QCOMPARE(f.cell(0, 4).text, u"The station"_s);
    QCOMPARE(f.cell(0, 3).text, u"Not by itself"_s); // sending is switched off
    f.bench.startSync(RegistryScript{});
    QTRY_VERIFY(f.cell(0, 3).text != u"Not by itself"_s);
    const QString next = f.cell(0, 3).text;
    QTRY_VERIFY(f.shows(u"The station tries again by itself: %1. Nobody has to act."_s.arg(next)));
    QVERIFY(f.shows(errorSentence({ErrorCode::NetworkStalled, {}})));
    QVERIFY(!f.resend->isVisible());
}

void TestSyncPage::sendingShowsHowMuch()
{
    Fixture f(m_theme);
    f.bench.queued(11);
    f.open();
    f.bench.startSync(RegistryScript{});
    QTRY_VERIFY(f.shows(u"Sending"_s));
    auto* bar = f.page->findChild<ProgressBar*>(u"syncProgress"_s);
    QTRY_VERIFY(bar->value() > 0 && bar->value() < 1);
    QVERIFY(f.shows(u"0 with a receipt, 0 waiting, 1 on the way"_s));
    auto* stop = f.page->findChild<ActionButton*>(u"syncStop"_s);
    QVERIFY(stop->isVisible());
    QTest::keyClick(f.page.get(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(f.shows(u"Paused by an officer"_s));
    QTRY_VERIFY(!stop->isVisible());
    QTRY_COMPARE(f.cell(0, 4).text, u"Clerk"_s); // “Send now”
}

void TestSyncPage::aPausedLineSaysSo()
{
    Fixture f(m_theme);
    f.bench.startSync(RegistryScript{});
    f.open();
    QTRY_VERIFY(f.shows(u"Nothing waits to be sent"_s));
    f.bench.sync().pauseAfterCurrent();
    QTRY_VERIFY(f.shows(u"Paused by an officer"_s));
    QTest::keyClick(f.page.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(f.shows(u"Nothing waits to be sent"_s));
}

void TestSyncPage::whatIsSentByHandWaitsForAPerson()
{
    Fixture f(m_theme);
    SyncPlan plan;
    plan.start = SyncPlan::Start::ByHand;
    TransferJournal journal(f.bench.station.store(), f.bench.station.clock);
    QVERIFY(await(journal.savePlan(plan)));
    f.bench.queued(11);
    f.bench.startSync(RegistryScript{});
    f.open();
    QTRY_VERIFY(f.shows(u"Nothing is sent by itself"_s));
    QTRY_COMPARE(f.cell(0, 1).text, u"Waits for “Send now”"_s);
    QCOMPARE(f.cell(0, 4).text, u"Clerk"_s);
}

void TestSyncPage::theClockIsSaidToBeWrong()
{
    Fixture f(m_theme);
    f.bench.queued(11);
    f.open();
    f.bench.startSync(
        {Error{ErrorCode::RegistryBusy, {}}, std::nullopt,
         ClockSkew{std::chrono::minutes(12), std::chrono::seconds(1), f.bench.station.clock.nowUtc()}});
    QTRY_VERIFY(f.shows(u"The station's clock is 12 minutes slow. Set it; sealing goes on."_s));
}

void TestSyncPage::aFailedDownloadIsSaid()
{
    Fixture f(m_theme);
    f.open();
    f.bench.startSync({Error{ErrorCode::NotFound, {}}, Error{ErrorCode::SignatureInvalid, {}}});
    QTRY_COMPARE(f.bench.sync().status().phase, SyncPhase::Idle);
    f.bench.sync().sendNow();
    QTRY_VERIFY(f.shows(errorSentence({ErrorCode::SignatureInvalid, {}})));
}

void TestSyncPage::anEmptyOutboxAsksTheRegistry()
{
    Fixture f(m_theme);
    f.open();
    f.bench.startSync();
    QTRY_COMPARE(f.bench.sync().status().phase, SyncPhase::Idle);
    auto* send = f.page->findChild<ActionButton*>(u"syncSend"_s);
    QTRY_VERIFY(send->isEnabled());
    QCOMPARE(send->label(), u"Ask the registry now"_s);
    QTest::keyClick(f.page.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(f.shows(errorSentence({ErrorCode::CertificateExpired, {}})));
}

void TestSyncPage::thePlanIsKept()
{
    Fixture f(m_theme);
    f.open();
    f.bench.startSync(RegistryScript{});
    QTRY_COMPARE(f.bench.sync().status().phase, SyncPhase::Idle);
    QTest::keyClick(f.page.get(), Qt::Key_T, Qt::ControlModifier);
    auto* from = f.page->findChild<ComboBox*>(u"syncPlanFrom"_s);
    QVERIFY(!from->isVisible()); // only of a night
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Right);
    QTRY_VERIFY(from->isVisible());
    from->setFocus();
    f.key(Qt::Key_Up);
    auto* cap = f.page->findChild<ComboBox*>(u"syncPlanCap"_s);
    cap->setFocus();
    f.key(Qt::Key_Down);
    const QTime earlier(21, 30);
    QTRY_COMPARE(f.bench.sync().status().plan.nightFrom, earlier);
    QTRY_VERIFY(f.shows(u"21:30 – 05:00 · ≤ 64 kbit/s"_s));
    TransferJournal journal(f.bench.station.store(), f.bench.station.clock);
    const auto kept = [&] {
        const Result<SyncPlan> plan = await(journal.loadPlan());
        return plan ? *plan : SyncPlan();
    };
    QTRY_COMPARE(kept().bytesPerSecond, 8000);
    QTRY_COMPARE(f.bench.sync().status().phase, SyncPhase::Idle);
    QCOMPARE(kept().start, SyncPlan::Start::Night);
    QTest::keyClick(f.page.get(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(!cap->isVisible());
}

void TestSyncPage::aPlanOfAnotherValueStaysToBeChosen()
{
    Fixture f(m_theme);
    f.open();
    f.bench.startSync(RegistryScript{});
    SyncPlan plan;
    plan.start = SyncPlan::Start::Interval;
    plan.interval = std::chrono::minutes(45);
    plan.bytesPerSecond = 3000;
    f.bench.sync().setPlan(plan);
    QTRY_VERIFY(f.shows(u"Every 45 minutes · ≤ 24 kbit/s"_s));
    const auto text = [&](const QString& name) { return f.page->findChild<ComboBox*>(name)->currentText(); };
    QCOMPARE(text(u"syncPlanInterval"_s), u"45 minutes"_s);
    QCOMPARE(text(u"syncPlanCap"_s), u"24 kbit/s"_s);
}

void TestSyncPage::exportWritesToTheStick()
{
    const QTemporaryDir stick;
    Fixture f(m_theme);
    f.bench.queued(11);
    f.bench.queued(12);
    f.open();
    QTest::keyClick(f.page.get(), Qt::Key_E, Qt::ControlModifier);
    auto* folder = f.page->findChild<LineEdit*>(u"stickFolder"_s);
    QTRY_VERIFY(folder->hasFocus());
    folder->setText(stick.path());
    f.key(Qt::Key_Return);
    QTRY_VERIFY(f.shows(u"The stick may be taken out"_s));
    const QDir batches(stick.filePath(u"thunhan/batches"_s));
    const QStringList names = batches.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(names.size(), 1);
    QCOMPARE(QDir(batches.filePath(names.first())).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
    f.key(Qt::Key_Escape);
    QTRY_VERIFY(!f.page->findChild<StickPanel*>()->isVisible());
    QVERIFY(f.table->hasFocus());
}

void TestSyncPage::aStickThatIsNotThereIsSaid()
{
    const QTemporaryDir stick;
    Fixture f(m_theme);
    f.bench.queued(11);
    f.open();
    QTest::keyClick(f.page.get(), Qt::Key_E, Qt::ControlModifier);
    auto* folder = f.page->findChild<LineEdit*>(u"stickFolder"_s);
    QVERIFY(!f.page->findChild<ActionButton*>(u"stickGo"_s)->isEnabled() || !folder->text().isEmpty());
    folder->setText(stick.filePath(u"pulled"_s));
    f.key(Qt::Key_Return);
    QTRY_VERIFY(f.shows(u"The stick could not be written"_s));
    QVERIFY(f.shows(errorSentence({ErrorCode::FileUnreadable, {}})));
}

void TestSyncPage::aStationWithoutAnAuthorityImportsNothing()
{
    const QTemporaryDir stick;
    Fixture f(m_theme);
    f.open();
    QTest::keyClick(f.page.get(), Qt::Key_I, Qt::ControlModifier);
    f.page->findChild<LineEdit*>(u"stickFolder"_s)->setText(stick.path());
    f.key(Qt::Key_Return);
    // Without the registry's authority nobody's signature counts.
    QTRY_VERIFY(f.shows(u"The stick could not be read"_s));
    QVERIFY(f.shows(errorSentence({ErrorCode::CertificateMissing, {}})));
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
    QTest::keyClick(f.page.get(), Qt::Key_T, Qt::ControlModifier);
    for (int kind = 0; kind < 3; ++kind) { // at intervals, at night, by hand
        f.key(Qt::Key_Right);
        QTRY_COMPARE(cutTexts(*f.page).join(u'\n'), QString());
    }
    for (const Qt::Key job : {Qt::Key_E, Qt::Key_I}) {
        QTest::keyClick(f.page.get(), job, Qt::ControlModifier);
        QTRY_COMPARE(cutTexts(*f.page).join(u'\n'), QString());
    }
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestSyncPage)
#include "test_SyncPage.moc"
