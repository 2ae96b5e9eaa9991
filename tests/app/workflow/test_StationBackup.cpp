// SPDX-License-Identifier: GPL-3.0-or-later
// A station is copied to a stick while it works: whole or not there, and never at the cost of the copy
// before.
#include "app/workflow/StationBackup.h"

#include "app/base/Sha256.h"
#include "app/workflow/BackupLayout.h"
#include "tests/app/workflow/BackupFixture.h"
#include "tests/support/FaultyDisk.h"

#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::array allSteps{BackupStep::Clearing,     BackupStep::CopyingStore, BackupStep::CopyingFiles,
                              BackupStep::Vouching,     BackupStep::TakingName,   BackupStep::Telling,
                              BackupStep::RemovingOlder};

} // namespace

class StationBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<BackupFixture>(); }

    void aCopyIsWholeSignedAndToldOf()
    {
        const auto done = m_fixture->backUp();
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(m_fixture->copies().size(), 1);
        const auto found = findBackup(m_fixture->stick.path());
        QVERIFY(found);
        QCOMPARE(found->folder, done->folder);
        QCOMPARE(found->manifest.station, m_fixture->station);
        QCOMPARE(found->manifest.madeAt, done->at);
        QCOMPARE(found->manifest.size(), done->bytes);
        QStringList names;
        for (const BackupFile& file : found->manifest.files) {
            names.append(file.name);
            QCOMPARE(sha256(readAll(QDir(found->folder).filePath(file.name))), file.digest);
        }
        QCOMPARE(names,
                 QStringList({u"keyslots.json"_s, u"station.json"_s, u"store.db"_s, u"store.keycheck"_s}));
        QCOMPARE(m_fixture->told(*m_fixture->store).first(), AuditAction::BackupMade);
        const auto last = await(m_fixture->store->run([](Database& d) { return lastBackup(d); }));
        QVERIFY(last && last->has_value());
        QCOMPARE((*last)->at, done->at);
        QCOMPARE((*last)->bytes, done->bytes);
    }

    void noKeyAndNothingOfAnybodyLiesOpenOnTheStick()
    {
        QVERIFY(m_fixture->backUp());
        const Application application = sampleApplication(1);
        int files = 0;
        for (QDirIterator it(m_fixture->stick.path(), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            const QByteArray content = readAll(it.next());
            ++files;
            const QByteArray key(reinterpret_cast<const char*>(m_fixture->folder.key.data()),
                                 qsizetype(m_fixture->folder.key.size()));
            for (const QByteArray& planted :
                 {key, key.toHex(), key.toBase64(), application.applicant.fullName.toUtf8(),
                  application.applicant.personalNumber.digits().toUtf8(), application.fileNumber.toUtf8(),
                  QByteArray("PRIVATE KEY"), QByteArray("SQLite format 3"),
                  sampleImage(application.samples.first()).mid(16, 32)})
                QVERIFY2(!content.contains(planted), qPrintable(it.filePath()));
        }
        QCOMPARE(files, 6);
    }

    void aClerkGoesOnMeanwhile()
    {
        // Between any two steps of the copy: what was entered before its end is in it, and the copy is whole.
        int entered = 0;
        auto orders = m_fixture->orders();
        orders.watch = [&](const CopyProgress& progress) -> Result<void> {
            if (progress.part != CopyProgress::Part::Writing || entered == 10)
                return {};
            ++entered;
            return await(m_fixture->store->transact(
                [seed = quint64(100 + entered)](Database& d) { return BackupFixture::enter(d, seed); }));
        };
        const auto done = backUpStation(*m_fixture->store, orders, m_fixture->clock);
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(entered, 10);
        QTemporaryDir place;
        const QString to = place.filePath(u"new"_s);
        QVERIFY(m_fixture->restore(to));
        auto restored = Store::open(to, m_fixture->folder.key);
        QVERIFY(restored);
        // All but what came after its last page.
        QVERIFY(m_fixture->rows(**restored, "application") >= 3 + 9);
        QVERIFY(await((*restored)->run([](Database& d) { return d.checkIntegrity(); })));
        const auto trail = await((*restored)->run([](Database& d) { return AuditLog(d).verify(); }));
        QCOMPARE(trail->firstBroken, 0);
    }

    // From another thread, as fast as the store takes it.
    void aBusyStoreIsCopiedAsWell()
    {
        std::atomic<bool> over = false;
        std::atomic<int> entered = 0;
        bool sound = true;
        std::thread busy([&] {
            for (quint64 seed = 200; !over; ++seed, ++entered)
                sound = await(m_fixture->store->transact([seed](Database& d) {
                            return BackupFixture::enter(d, seed);
                        })).ok() &&
                        sound;
        });
        while (entered == 0)
            std::this_thread::yield();
        const auto done = m_fixture->backUp();
        over = true;
        busy.join();
        QVERIFY(sound);
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        QTemporaryDir place;
        QVERIFY(m_fixture->restore(place.filePath(u"new"_s)));
    }

    // More is written between any two steps than a step copies at first.
    void aStoreThatGrowsFasterThanItIsCopiedIsCopied()
    {
        quint64 seed = 1000;
        auto orders = m_fixture->orders();
        orders.watch = [&](const CopyProgress& progress) -> Result<void> {
            if (progress.part != CopyProgress::Part::Writing)
                return {};
            if (seed > 2000)
                return ErrorCode::Cancelled; // it would go on for ever
            return await(m_fixture->store->transact([&seed](Database& d) -> Result<void> {
                for (int i = 0; i < 10; ++i)
                    THUNHAN_TRY(BackupFixture::enter(d, ++seed));
                return {};
            }));
        };
        const auto done = backUpStation(*m_fixture->store, orders, m_fixture->clock);
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        QTemporaryDir place;
        QVERIFY(m_fixture->restore(place.filePath(u"new"_s)));
    }

    void theOlderCopyGoesWhenTheNewOneIsWhole()
    {
        const auto first = m_fixture->backUp();
        const auto second = m_fixture->backUp();
        QVERIFY(first && second);
        QVERIFY(first->folder != second->folder);
        QCOMPARE(m_fixture->copies(), QStringList(QDir(second->folder).dirName()));
    }

    void anotherStationsCopyStays()
    {
        QVERIFY(m_fixture->backUp());
        BackupFixture other;
        auto orders = other.orders();
        orders.to = m_fixture->stick.path();
        QVERIFY(backUpStation(*other.store, orders, other.clock));
        QCOMPARE(m_fixture->copies().size(), 1);
        const auto found = findBackup(m_fixture->stick.path());
        QCOMPARE(found.error().code, ErrorCode::BackupMissing);
        QVERIFY(found.error().detail.contains(m_fixture->copies().first()));
        QCOMPARE(findBackup(m_fixture->home())->manifest.station, m_fixture->station);
    }

    void onlyAnAdministratorOfTheStoreMay()
    {
        auto orders = m_fixture->orders();
        orders.actor = m_fixture->clerk.id;
        QCOMPARE(backUpStation(*m_fixture->store, orders, m_fixture->clock).error().code,
                 ErrorCode::RightMissing);
        QVERIFY(QDir(m_fixture->stick.path()).isEmpty());
    }

    void whoeverStopsItKeepsTheCopyOfBefore_data()
    {
        QTest::addColumn<CopyProgress::Part>("part");
        QTest::newRow("writing") << CopyProgress::Part::Writing;
        QTest::newRow("proving") << CopyProgress::Part::Proving;
    }
    void whoeverStopsItKeepsTheCopyOfBefore()
    {
        QFETCH(CopyProgress::Part, part);
        const auto first = m_fixture->backUp();
        QVERIFY(first);
        auto orders = m_fixture->orders();
        orders.watch = [part](const CopyProgress& progress) -> Result<void> {
            return progress.part == part ? Result<void>(ErrorCode::Cancelled) : Result<void>();
        };
        QCOMPARE(backUpStation(*m_fixture->store, orders, m_fixture->clock).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(m_fixture->copies(), QStringList(QDir(first->folder).dirName()));
        QVERIFY(m_fixture->backUp());
    }

    void killedBeforeAnyPartAWholeCopyIsThereAndTheNextOneWorks()
    {
        for (const BackupStep fatal : allSteps) {
            m_fixture = std::make_unique<BackupFixture>();
            const auto first = m_fixture->backUp();
            QVERIFY(first);
            auto orders = m_fixture->orders();
            orders.probe = [fatal](BackupStep step) { return step == fatal; };
            m_fixture->clock.advance(std::chrono::minutes(1));
            QVERIFY(!backUpStation(*m_fixture->store, orders, m_fixture->clock));
            const bool isNamed = fatal > BackupStep::TakingName;
            const auto found = findBackup(m_fixture->stick.path());
            QVERIFY2(found.ok(), qPrintable(QString::number(int(fatal))));
            QCOMPARE(found->folder == first->folder, !isNamed);
            QTemporaryDir place;
            QVERIFY(m_fixture->restore(place.filePath(u"new"_s)));
            QVERIFY(m_fixture->backUp());
            QCOMPARE(m_fixture->copies().size(), 1);
        }
    }

    void anyAccessToTheCopyMayFail()
    {
        const auto first = m_fixture->backUp();
        QVERIFY(first);
        QString whole = first->folder;
        for (int failing = 0;; ++failing) {
            int access = 0;
            bool failed = false;
            auto orders = m_fixture->orders();
            orders.databaseProbe = [&](DatabaseAccess) {
                if (access++ != failing)
                    return std::optional<Error>();
                failed = true;
                return std::optional(Error{ErrorCode::DiskFull, {}});
            };
            m_fixture->clock.advance(std::chrono::minutes(1));
            const auto done = backUpStation(*m_fixture->store, orders, m_fixture->clock);
            QCOMPARE(done.ok(), !failed);
            if (failed)
                QCOMPARE(done.error().code, ErrorCode::BackupNoRoom);
            else
                whole = done->folder;
            QCOMPARE(m_fixture->copies(), QStringList(QDir(whole).dirName()));
            if (!failed) {
                QVERIFY(failing > 15);
                return;
            }
        }
    }

    void anyAccessToTheStickMayFail_data()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::addColumn<ErrorCode>("cause");
        QTest::newRow("write") << FaultyDisk::Fault::WriteError << ErrorCode::FileUnwritable;
        QTest::newRow("short") << FaultyDisk::Fault::ShortWrite << ErrorCode::FileUnwritable;
        QTest::newRow("full") << FaultyDisk::Fault::Full << ErrorCode::BackupNoRoom;
    }
    void anyAccessToTheStickMayFail()
    {
        QFETCH(FaultyDisk::Fault, fault);
        QFETCH(ErrorCode, cause);
        const auto first = m_fixture->backUp();
        QVERIFY(first);
        // Every one of the first, where the file is made, then every seventh: they are its pages.
        for (int turn = 0;; turn += turn < 20 ? 1 : 7) {
            bool failed = false;
            m_fixture->clock.advance(std::chrono::minutes(1));
            Result<BackupDone> done = ErrorCode::Internal;
            {
                FaultyDisk disk; // under what is opened from here on: the copy
                disk.arm(fault, turn);
                done = backUpStation(*m_fixture->store, m_fixture->orders(), m_fixture->clock);
                failed = disk.disarm();
            }
            // What is written after the store's own end of a copy may fail without harm to it.
            QVERIFY(done.ok() || failed);
            if (!done)
                QVERIFY2(done.error().code == cause || done.error().code == ErrorCode::BackupChanged,
                         qPrintable(done.error().detail));
            QTemporaryDir place;
            QVERIFY(m_fixture->restore(place.filePath(u"new"_s)));
            // The station itself never noticed.
            QVERIFY(await(m_fixture->store->run([](Database& d) { return d.checkIntegrity(); })));
            if (QTest::currentTestFailed())
                qFatal("access %d", turn);
            if (!failed) {
                QVERIFY(turn > 20);
                return;
            }
        }
    }

    void aStickThatIsPulledIsToldOf()
    {
        auto orders = m_fixture->orders();
        const QString gone = m_fixture->stick.path() + u"-pulled"_s;
        orders.watch = [&](const CopyProgress& progress) -> Result<void> {
            if (progress.part == CopyProgress::Part::Proving)
                QDir().rename(m_fixture->stick.path(), gone);
            return {};
        };
        const auto done = backUpStation(*m_fixture->store, orders, m_fixture->clock);
        QVERIFY(!done);
        QVERIFY2(done.error().code == ErrorCode::FileUnwritable ||
                     done.error().code == ErrorCode::FileUnreadable,
                 qPrintable(done.error().detail));
        QDir(gone).removeRecursively();
        orders.watch = {};
        QCOMPARE(backUpStation(*m_fixture->store, orders, m_fixture->clock).error().code,
                 ErrorCode::FileUnwritable);
        QVERIFY(!QFileInfo::exists(m_fixture->stick.path()));
    }

    void aStickThatTakesNoMoreIsToldOfAndKeepsItsCopy()
    {
        const auto first = m_fixture->backUp();
        QVERIFY(first);
        // No file may grow beyond this: what a full stick, and FAT32, say of a file that is too large.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = rlim_t(first->bytes / 2);
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto done = backUpStation(*m_fixture->store, m_fixture->orders(), m_fixture->clock);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(done.error().code, ErrorCode::BackupNoRoom);
        QCOMPARE(m_fixture->copies(), QStringList(QDir(first->folder).dirName()));
    }

private:
    std::unique_ptr<BackupFixture> m_fixture;
};

QTEST_GUILESS_MAIN(StationBackupTest)
#include "test_StationBackup.moc"
