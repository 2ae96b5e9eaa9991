// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a whole store is replaced, and the work is ended before each of its parts, at each access to the
// database and by a disk that fails: the store opens with the one key or the other, and is the same.
#include "app/store/KeyRotation.h"

#include "app/store/StoreFiles.h"
#include "tests/app/store/FaultSteps.h"
#include "tests/support/FaultyDisk.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::array allSteps{RotationStep::Copying,  RotationStep::Noting,     RotationStep::Proving,
                              RotationStep::Vouching, RotationStep::Committing, RotationStep::TakingPlace};

} // namespace

class KeyRotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_committed = false;
        auto store = m_folder->create();
        QVERIFY(store && m_steps.insert(**store));
        for (const auto& step : m_steps.all())
            QVERIFY(await((*store)->transact(step)));
        store->reset();
        m_before = FaultSteps::snapshot(*m_folder);
    }

    void theStoreIsTheSameUnderAnotherKey()
    {
        QVERIFY(rotateStoreKey(m_folder->path(), orders()));
        QVERIFY(m_committed);
        QCOMPARE(Store::open(m_folder->path(), m_folder->key).error().code, ErrorCode::StoreWrongKey);
        verifyOpensWith(m_next, 1);
        // No byte of the old ciphertext is left, and no left-over.
        QCOMPARE(QDir(m_folder->path()).entryList({u"*next*"_s}), QStringList());
        QVERIFY(readAll(Store::pathIn(m_folder->path())).first(4096) !=
                m_before.value(u"store.db"_s).first(4096));
    }

    void itIsToldHowFarItGot()
    {
        QList<int> left;
        auto all = orders();
        all.progress = [&](int pages, int) -> Result<void> {
            left.append(pages);
            return {};
        };
        QVERIFY(rotateStoreKey(m_folder->path(), all));
        QVERIFY(!left.isEmpty() && left.first() > 10);
        QVERIFY(std::is_sorted(left.rbegin(), left.rend()));
    }

    void killedBeforeAnyPartItOpensWithOneOfTheKeys()
    {
        for (const RotationStep fatal : allSteps) {
            QVERIFY(FaultSteps::restore(*m_folder, m_before));
            m_committed = false;
            auto killedThere = orders();
            killedThere.probe = [fatal](RotationStep step) { return step == fatal; };
            const auto outcome = rotateStoreKey(m_folder->path(), killedThere);
            QCOMPARE(outcome.ok(), fatal == RotationStep::TakingPlace);
            QCOMPARE(m_committed, fatal == RotationStep::TakingPlace);
            verifyOpensWith(m_committed ? m_next : m_folder->key, m_committed ? 1 : 0);
            QCOMPARE(QDir(m_folder->path()).entryList({u"*next*"_s}), QStringList());
            // And it can be done again.
            auto again = orders();
            const SecureBytes third = SecureBytes::random(storeKeySize);
            const SecureBytes present = m_committed ? m_next.clone() : m_folder->key.clone();
            const KeyRotation anew{present, third, again.note, again.commit};
            QVERIFY(rotateStoreKey(m_folder->path(), anew));
            verifyOpensWith(third, m_committed && fatal == RotationStep::TakingPlace ? 2 : 1);
        }
    }

    // Between the two renames of the last part.
    void killedWhileTheCopyTakesItsPlaceTheNextOpeningEndsIt()
    {
        auto killedThere = orders();
        killedThere.probe = [](RotationStep step) { return step == RotationStep::TakingPlace; };
        QVERIFY(rotateStoreKey(m_folder->path(), killedThere));
        const StoreFiles files(m_folder->path());
        QVERIFY(QFile::remove(files.database()) && QFile::rename(files.nextDatabase(), files.database()));
        verifyOpensWith(m_next, 1);
    }

    // The slots' file of before, from a backup: nothing was written since, so the old store still counts.
    void theOldSlotsOpenTheOldStoreUntilTheNewOneWasOpened()
    {
        auto killedThere = orders();
        killedThere.probe = [](RotationStep step) { return step == RotationStep::TakingPlace; };
        QVERIFY(rotateStoreKey(m_folder->path(), killedThere));
        QCOMPARE(Store::open(m_folder->path(), SecureBytes::random(storeKeySize)).error().code,
                 ErrorCode::StoreWrongKey);
        QVERIFY(
            QFile::exists(StoreFiles(m_folder->path()).nextDatabase())); // a stranger's key decides nothing
        verifyOpensWith(m_folder->key, 0);
    }

    void anyAccessToTheDatabaseMayFail()
    {
        for (int failing = 0;; ++failing) {
            QVERIFY(FaultSteps::restore(*m_folder, m_before));
            m_committed = false;
            int access = 0;
            bool failed = false;
            auto faulty = orders();
            faulty.databaseProbe = [&](DatabaseAccess) {
                if (access++ != failing)
                    return std::optional<Error>();
                failed = true;
                return std::optional(Error{ErrorCode::DiskFull, {}});
            };
            const auto outcome = rotateStoreKey(m_folder->path(), faulty);
            QCOMPARE(outcome.ok(), !failed);
            if (failed)
                QCOMPARE(outcome.error().code, ErrorCode::DiskFull);
            QCOMPARE(QDir(m_folder->path()).entryList({u"*next*"_s}), QStringList());
            verifyOpensWith(m_committed ? m_next : m_folder->key, m_committed ? 1 : 0);
            if (QTest::currentTestFailed())
                qFatal("access %d", failing);
            if (!failed) {
                QVERIFY(failing > 15);
                return;
            }
        }
    }

    void anyAccessToTheDiskMayFail_data()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::newRow("write") << FaultyDisk::Fault::WriteError;
        QTest::newRow("short") << FaultyDisk::Fault::ShortWrite;
        QTest::newRow("full") << FaultyDisk::Fault::Full;
        QTest::newRow("flush") << FaultyDisk::Fault::SyncError;
        QTest::newRow("read") << FaultyDisk::Fault::ReadError;
    }
    void anyAccessToTheDiskMayFail()
    {
        QFETCH(FaultyDisk::Fault, fault);
        // Every one of the first, where the files are made, then every seventh: they are the copy's pages.
        for (int turn = 0;; turn += turn < 20 ? 1 : 7) {
            QVERIFY(FaultSteps::restore(*m_folder, m_before));
            m_committed = false;
            bool failed = false;
            {
                FaultyDisk disk;
                disk.arm(fault, turn);
                const auto outcome = rotateStoreKey(m_folder->path(), orders());
                failed = disk.disarm();
                QVERIFY(outcome.ok() || failed);
                QCOMPARE(outcome.ok(), m_committed);
            }
            verifyOpensWith(m_committed ? m_next : m_folder->key, m_committed ? 1 : 0);
            if (QTest::currentTestFailed())
                qFatal("access %d", turn);
            if (!failed) {
                QVERIFY(m_committed && turn > 3);
                return;
            }
        }
    }

    void whatTheSlotsRefuseChangesNothing()
    {
        auto refused = orders();
        refused.commit = []() -> Result<void> { return ErrorCode::KeySlotsDamaged; };
        QCOMPARE(rotateStoreKey(m_folder->path(), refused).error().code, ErrorCode::KeySlotsDamaged);
        verifyOpensWith(m_folder->key, 0);
        auto noted = orders();
        noted.note = [](Database&) -> Result<void> { return ErrorCode::RightMissing; };
        QCOMPARE(rotateStoreKey(m_folder->path(), noted).error().code, ErrorCode::RightMissing);
        verifyOpensWith(m_folder->key, 0);
    }

    void itIsRefusedWithAWrongKeyWhileOpenAndWithoutAStore()
    {
        auto wrong = orders();
        const KeyRotation stranger{m_next, m_folder->key, wrong.note, wrong.commit};
        QCOMPARE(rotateStoreKey(m_folder->path(), stranger).error().code, ErrorCode::StoreWrongKey);
        const auto open = m_folder->open();
        QCOMPARE(rotateStoreKey(m_folder->path(), orders()).error().code, ErrorCode::StoreInUse);
        const QTemporaryDir empty;
        QCOMPARE(rotateStoreKey(empty.path(), orders()).error().code, ErrorCode::StoreMissing);
    }

private:
    KeyRotation orders()
    {
        return {m_folder->key, m_next,
                [](Database& d) -> Result<void> {
                    return AuditLog(d).append({FaultSteps::now(),
                                               sampleOperator(Role::Administrator).id,
                                               AuditAction::KeyRotated,
                                               {},
                                               {},
                                               {}});
                },
                [this]() -> Result<void> {
                    m_committed = true;
                    return {};
                }};
    }

    // Whole, with all that was stored and `notes` entries of rotations.
    void verifyOpensWith(const SecureBytes& key, int notes)
    {
        auto store = Store::open(m_folder->path(), key);
        QVERIFY2(store.ok(), store ? "" : qPrintable(store.error().detail));
        QVERIFY(await((*store)->run([](Database& d) { return d.checkIntegrity(); })));
        const auto loaded = await((*store)->run(
            [id = m_steps.before.id](Database& d) { return ApplicationRepository(d).load(id); }));
        QVERIFY(loaded);
        QCOMPARE(loaded->applicant.fullName, FaultSteps::newName());
        QCOMPARE(loaded->samples.size(), 1);
        QVERIFY(await((*store)->run(
            [id = loaded->samples.first().id](Database& d) { return SampleRepository(d).loadImage(id); })));
        const auto trail = await((*store)->run([](Database& d) { return AuditLog(d).verify(); }));
        QCOMPARE(trail->firstBroken, 0);
        QCOMPARE(trail->entries, 3 + notes);
    }

    FaultSteps m_steps;
    std::unique_ptr<StoreFolder> m_folder;
    FaultSteps::Files m_before;
    SecureBytes m_next = SecureBytes::random(storeKeySize);
    bool m_committed = false;
};

QTEST_GUILESS_MAIN(KeyRotationTest)
#include "test_KeyRotation.moc"
