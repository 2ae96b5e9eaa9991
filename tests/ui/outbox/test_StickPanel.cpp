// SPDX-License-Identifier: GPL-3.0-or-later
// A job of the stick that is under way when somebody thinks better of it.
#include "app/store/OperatorRepository.h"
#include "app/workflow/StationRestore.h"
#include "sync/client/TransferJournal.h"
#include "tests/sync/media/MediaRig.h"
#include "tests/ui/lists/PageBench.h"
#include "ui/outbox/StickPanel.h"
#include "ui/outbox/SyncPage.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/TableList.h"

#include <QApplication>
#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestStickPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anExportIsCancelledByKey();
    void anImportIsCancelledByKey();
    void anAdministratorBacksUpByKey();
    void nobodyElseBacksUp();

private:
    Theme m_theme;
};

namespace
{

constexpr int patience = 60'000;

// Stops the stick's thread where it tells its progress for the n-th time, for as long as a test looks around.
class HeldJob
{
public:
    HeldJob(const MediaCarrier& carrier, int atWord)
        : m_connection(QObject::connect(&carrier, &MediaCarrier::progressed, [state = m_state, atWord] {
              if (++state->words != atWord)
                  return;
              state->isHeld = true;
              state->go.acquire();
          }))
    {
    }
    ~HeldJob()
    {
        QObject::disconnect(m_connection);
        release();
    }
    Q_DISABLE_COPY_MOVE(HeldJob)

    bool isHeld() const { return m_state->isHeld; }
    void release() { m_state->go.release(); }

private:
    struct State {
        int words = 0; // of the stick's thread
        std::atomic<bool> isHeld = false;
        QSemaphore go;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
    QMetaObject::Connection m_connection;
};

class Fixture : public PageBenchOf<SyncPage>
{
public:
    explicit Fixture(const Theme& theme) : m_theme(theme) {}

    void open()
    {
        show(u"syncTable"_s, m_theme, bench.sync(), bench.control(), bench.review(), bench.carrier(),
             bench.services());
        panel = page->findChild<StickPanel*>();
        leave = page->findChild<ActionButton*>(u"stickLeave"_s);
    }

    void begin(Qt::Key job, const QString& stick)
    {
        QTest::keyClick(page.get(), job, Qt::ControlModifier);
        page->findChild<LineEdit*>(u"stickFolder"_s)->setText(stick);
        key(Qt::Key_Return);
    }

    StickPanel* panel = nullptr;
    ActionButton* leave = nullptr;

private:
    const Theme& m_theme;
};

QStringList foldersOf(const QString& path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

void TestStickPanel::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void TestStickPanel::anExportIsCancelledByKey()
{
    const QTemporaryDir stick;
    const QString batches = stick.filePath(u"thunhan/batches"_s);
    Fixture f(m_theme);
    const QList<ApplicationId> waiting{f.bench.queued(11), f.bench.queued(12)};
    f.open();
    HeldJob job(f.bench.carrier(), 1);
    f.begin(Qt::Key_E, stick.path());
    QTRY_VERIFY_WITH_TIMEOUT(job.isHeld(), patience);
    QVERIFY(f.shows(u"Writing to the stick"_s));
    QCOMPARE(f.leave->label(), u"Cancel"_s);

    f.key(Qt::Key_Escape);
    // The page takes the word at once, whatever the stick is busy with.
    QVERIFY(f.shows(u"Ends with the file that is under way. Leave the stick plugged in."_s));
    QVERIFY(f.panel->isVisible());
    job.release();
    QTRY_VERIFY_WITH_TIMEOUT(f.shows(u"Cancelled"_s), patience);
    QVERIFY(f.shows(u"Ended before all was written. The next export goes on with what is missing."_s));
    QCOMPARE(foldersOf(batches), QStringList());
    TransferJournal journal(f.bench.station.store(), f.bench.station.clock);
    for (const ApplicationId id : waiting) {
        QCOMPARE(f.bench.station.load(id).state, ApplicationState::Queued);
        QCOMPARE(await(journal.entry(id)).value().attempts, 0);
        const auto events = await(
            f.bench.station.store().run([id](Database& database) { return AuditLog(database).of(id); }));
        QVERIFY(events.ok());
        QVERIFY(std::ranges::none_of(
            *events, [](const AuditEntry& entry) { return entry.event.action == AuditAction::Exported; }));
    }

    f.key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!f.panel->isVisible(), patience);
    QVERIFY(f.table->hasFocus());
    f.begin(Qt::Key_E, stick.path());
    QTRY_VERIFY_WITH_TIMEOUT(f.shows(u"The stick may be taken out"_s), patience);
    QCOMPARE(foldersOf(batches).size(), 1);
    QCOMPARE(foldersOf(batches + u'/' + foldersOf(batches).first()).size(), 2);
}

void TestStickPanel::anImportIsCancelledByKey()
{
    MediaRig office;
    for (int batch = 0; batch < 2; ++batch) {
        office.away.queue();
        const Result<ExportReport> exported = office.exportFromAway(*office.media);
        QVERIFY(exported.ok());
        QCOMPARE(exported->batches, 1);
    }
    Fixture f(m_theme);
    const auto trusted = await(f.bench.station.store().transact(
        [authorities = office.away.identity().registryCa](Database& database) -> Result<void> {
            THUNHAN_TRY_ASSIGN(StationIdentity own, StationRepository(database).loadIdentity());
            own.id = StationId(QUuid::createUuid()); // another one than the one whose stick it is
            own.registryCa = authorities;
            return StationRepository(database).saveIdentity(own);
        }));
    QVERIFY(trusted.ok());
    TransferJournal journal(f.bench.station.store(), f.bench.station.clock);
    const auto taken = [&] { return await(journal.totals()).value().outbox.forwarding; };
    f.open();
    HeldJob job(f.bench.carrier(), 2); // the first batch has been read
    f.begin(Qt::Key_I, office.stick.path());
    QTRY_VERIFY_WITH_TIMEOUT(job.isHeld(), patience);
    QVERIFY(f.shows(u"Reading the stick"_s));

    f.key(Qt::Key_Escape);
    QVERIFY(f.shows(u"Ends with the file that is under way. Leave the stick plugged in."_s));
    f.key(Qt::Key_Escape); // once more changes nothing
    QVERIFY(f.panel->isVisible());
    job.release();
    QTRY_VERIFY_WITH_TIMEOUT(f.shows(u"Cancelled"_s), patience);
    QVERIFY(f.shows(u"Ended before all was read. What was taken in stays; read the stick again."_s));
    QCOMPARE(taken(), 1);

    f.key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!f.panel->isVisible(), patience);
    f.begin(Qt::Key_I, office.stick.path());
    QTRY_VERIFY_WITH_TIMEOUT(f.shows(u"The stick was read"_s), patience);
    QVERIFY(f.shows(u"1 application of other stations taken in, sent from here · "
                    "1 application had been taken in before."_s));
    QCOMPARE(taken(), 2);
}

void TestStickPanel::anAdministratorBacksUpByKey()
{
    const QTemporaryDir stick;
    Fixture f(m_theme);
    DeskFixture& station = f.bench.station;
    QVERIFY(await(station.store().transact([who = station.administrator](Database& database) {
        return OperatorRepository(database).save({who, true});
    })));
    f.bench.carrier().setBackupSource(
        {station.folder().path(), {}, [&station] { return station.folder().key.clone(); }});
    station.signIn(station.administrator);
    f.open();
    f.begin(Qt::Key_U, stick.path());
    QTRY_VERIFY_WITH_TIMEOUT(f.shows(u"The backup is made, the stick may be taken out"_s), patience);
    const auto first = findBackup(stick.path());
    QVERIFY(first.ok());
    f.key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!f.panel->isVisible(), patience);

    station.clock.advance(std::chrono::minutes(1));
    HeldJob job(f.bench.carrier(), 1);
    f.begin(Qt::Key_U, stick.path());
    QTRY_VERIFY_WITH_TIMEOUT(job.isHeld(), patience);
    QVERIFY(f.shows(u"Backing up to the stick"_s));
    f.key(Qt::Key_Escape);
    QVERIFY(f.shows(u"Ends in a moment. Leave the stick plugged in."_s));
    job.release();
    QTRY_VERIFY_WITH_TIMEOUT(f.shows(u"Cancelled"_s), patience);
    QVERIFY(f.shows(u"Ended before the copy was whole. The next one onto this stick goes on from here; "
                    "a copy that lay there before is kept."_s));
    QCOMPARE(findBackup(stick.path())->folder, first->folder);
}

void TestStickPanel::nobodyElseBacksUp()
{
    Fixture f(m_theme);
    f.open();
    QVERIFY(!f.page->findChild<ActionButton*>(u"syncBackup"_s)->isVisible());
    QTest::keyClick(f.page.get(), Qt::Key_U, Qt::ControlModifier);
    QVERIFY(!f.panel->isVisible());
    DeskFixture& station = f.bench.station;
    station.signIn(station.administrator);
    f.page->enter();
    QVERIFY(f.page->findChild<ActionButton*>(u"syncBackup"_s)->isVisible());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestStickPanel)
#include "test_StickPanel.moc"
