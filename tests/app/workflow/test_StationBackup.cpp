// SPDX-License-Identifier: GPL-3.0-or-later
// A station is copied to a stick while it works: whole or not there, and never at the cost of the copy
// before.
#include "app/workflow/StationBackup.h"

#include "app/base/Sha256.h"
#include "app/store/HeldFile.h"
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
        // Between any two steps of the copy, which is the store as of its beginning.
        int entered = 0;
        auto orders = m_fixture->orders();
        orders.watch = [&](const CopyProgress& progress) -> Result<void> {
            if (progress.part != CopyProgress::Part::Writing || entered == 5)
                return {};
            ++entered;
            return await(m_fixture->store->transact(
                [seed = quint64(100 + entered)](Database& d) { return BackupFixture::enter(d, seed); }));
        };
        const auto done = backUpStation(*m_fixture->store, orders, m_fixture->clock);
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(entered, 5);
        QCOMPARE(m_fixture->rows(*m_fixture->store, "application"), 3 + 5);
        QTemporaryDir place;
        const QString to = place.filePath(u"new"_s);
        QVERIFY(m_fixture->restore(to));
        auto restored = Store::open(to, m_fixture->folder.key);
        QVERIFY(restored);
        QCOMPARE(m_fixture->rows(**restored, "application"), 3);
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

    // A stick that was pulled, a machine that went to sleep: most of a large store is there already.
    void whatAnInterruptedOneLeftIsGoneOnWith()
    {
        const auto first = m_fixture->backUp();
        QVERIFY(first);
        QCOMPARE(first->found, 0);
        QVERIFY(await(m_fixture->store->transact([](Database& d) -> Result<void> {
            for (quint64 seed = 100; seed < 140; ++seed)
                THUNHAN_TRY(BackupFixture::enter(d, seed));
            return {};
        })));
        auto orders = m_fixture->orders();
        qint64 written = 0;
        orders.watch = [&](const CopyProgress& progress) -> Result<void> {
            written = progress.done;
            return written > progress.all / 2 ? Result<void>(ErrorCode::Cancelled) : Result<void>();
        };
        m_fixture->clock.advance(std::chrono::minutes(1));
        QVERIFY(!backUpStation(*m_fixture->store, orders, m_fixture->clock));
        QCOMPARE(m_fixture->unfinished().size(), 1);
        QVERIFY(await(m_fixture->store->transact([](Database& d) { return BackupFixture::enter(d, 77); })));
        const auto second = m_fixture->backUp();
        QVERIFY2(second.ok(), second ? "" : qPrintable(second.error().detail));
        QVERIFY2(second->found > written / 10 && second->found <= written,
                 qPrintable(QString::number(second->found)));
        QCOMPARE(m_fixture->copies(), QStringList(QDir(second->folder).dirName()));
        QVERIFY(m_fixture->unfinished().isEmpty());
        QTemporaryDir place;
        const QString to = place.filePath(u"new"_s);
        QVERIFY(m_fixture->restore(to));
        auto restored = Store::open(to, m_fixture->folder.key);
        QCOMPARE(m_fixture->rows(**restored, "application"), 3 + 40 + 1);
    }

    // Whatever somebody made of it in the meantime.
    void whatWasLeftIsNotTrusted()
    {
        auto orders = m_fixture->orders();
        orders.probe = [](BackupStep step) { return step == BackupStep::TakingName; };
        QVERIFY(!backUpStation(*m_fixture->store, orders, m_fixture->clock));
        const QDir left(m_fixture->home() + u'/' + m_fixture->unfinished().first());
        QFile store(left.filePath(u"store.db"_s));
        QVERIFY(store.open(QIODevice::ReadWrite));
        const qint64 size = store.size();
        QVERIFY(store.seek(size / 2) && store.write("changed") == 7);
        QVERIFY(store.seek(size) && store.write(QByteArray(100'000, 'x')) == 100'000);
        store.close();
        const auto done = m_fixture->backUp();
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        QVERIFY(done->found > 0 && done->found < size);
        QTemporaryDir place;
        QVERIFY(m_fixture->restore(place.filePath(u"new"_s)));

        // And no way out of the stick.
        QVERIFY(!backUpStation(*m_fixture->store, orders, m_fixture->clock));
        const QString bait = place.filePath(u"bait"_s);
        QVERIFY(overwrite(bait, "not to be written to"));
        const QDir again(m_fixture->home() + u'/' + m_fixture->unfinished().first());
        QVERIFY(QFile::remove(again.filePath(u"store.db"_s)));
        QVERIFY(QFile::link(bait, again.filePath(u"store.db"_s)));
        QVERIFY(m_fixture->backUp());
        QCOMPARE(readAll(bait), QByteArray("not to be written to"));
    }

    void twoAtATimeAreOneTooMany()
    {
        auto orders = m_fixture->orders();
        BackupFixture other; // another stick
        orders.watch = [&](const CopyProgress& progress) -> Result<void> {
            auto second = m_fixture->orders();
            second.to = other.stick.path();
            if (progress.part == CopyProgress::Part::Writing &&
                backUpStation(*m_fixture->store, second, m_fixture->clock).error().code !=
                    ErrorCode::StoreBusy)
                return ErrorCode::Internal;
            return {};
        };
        const auto done = backUpStation(*m_fixture->store, orders, m_fixture->clock);
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
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
        QCOMPARE(findBackup(m_fixture->stick.path())->folder, first->folder);
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
            QCOMPARE(m_fixture->folders().size(), 1);
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

    // Of the copy's database, while it is proven.
    void anyAccessToTheStickMayFail_data()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::newRow("write") << FaultyDisk::Fault::WriteError;
        QTest::newRow("short") << FaultyDisk::Fault::ShortWrite;
        QTest::newRow("full") << FaultyDisk::Fault::Full;
    }
    void anyAccessToTheStickMayFail()
    {
        QFETCH(FaultyDisk::Fault, fault);
        const auto first = m_fixture->backUp();
        QVERIFY(first);
        for (int turn = 0;; ++turn) {
            bool failed = false;
            m_fixture->clock.advance(std::chrono::minutes(1));
            {
                FaultyDisk disk; // under what is opened from here on: the copy
                disk.arm(fault, turn);
                (void)backUpStation(*m_fixture->store, m_fixture->orders(), m_fixture->clock);
                failed = disk.disarm();
            }
            QTemporaryDir place;
            QVERIFY(m_fixture->restore(place.filePath(u"new"_s)));
            // The station itself never noticed.
            QVERIFY(await(m_fixture->store->run([](Database& d) { return d.checkIntegrity(); })));
            if (QTest::currentTestFailed())
                qFatal("access %d", turn);
            if (!failed)
                return;
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
        const qint64 size = QFileInfo(Store::pathIn(first->folder)).size();
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        // It is full in the middle of a piece, again and again a little later.
        for (qint64 room = size / 7; room < size; room += size / 7 + 1) {
            // The store's own log is empty and its file as large as it gets: only the copy meets the limit.
            QVERIFY(await(m_fixture->store->run(
                [](Database& d) { return HeldFile::of(d).ok() ? Result<void>() : ErrorCode::StoreBusy; })));
            rlimit small = before;
            small.rlim_cur = rlim_t(room); // what a full stick, and FAT32, say of a file that is too large
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
            m_fixture->clock.advance(std::chrono::minutes(1));
            const auto done = backUpStation(*m_fixture->store, m_fixture->orders(), m_fixture->clock);
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
            QCOMPARE(done.error().code, ErrorCode::BackupNoRoom);
            QCOMPARE(m_fixture->copies(), QStringList(QDir(first->folder).dirName()));
            QCOMPARE(m_fixture->unfinished().size(), 1);
        }
        const auto last = m_fixture->backUp();
        QVERIFY2(last.ok(), last ? "" : qPrintable(last.error().detail));
        QVERIFY(last->found > size / 2);
        QTemporaryDir place;
        QVERIFY(m_fixture->restore(place.filePath(u"new"_s)));
    }

private:
    std::unique_ptr<BackupFixture> m_fixture;
};

QTEST_GUILESS_MAIN(StationBackupTest)
#include "test_StationBackup.moc"
