// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Store.h"
#include "tests/app/store/StoreFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

Result<void> put(Database& database, const QString& key, const QString& value)
{
    return database.run("INSERT INTO station_setting (key, value) VALUES (?1, ?2)", key, value);
}

Result<int> countSettings(Database& database)
{
    THUNHAN_TRY_ASSIGN(auto row, database.query("SELECT count(*) FROM station_setting"));
    THUNHAN_TRY(row.step());
    return int(row.integer(0));
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<StoreFolder>(); }

    void keepsWhatATransactionStored()
    {
        {
            auto store = m_folder->create();
            QVERIFY(store);
            QVERIFY(await((*store)->transact([](Database& d) { return put(d, u"a"_s, u"1"_s); })));
        }
        auto store = m_folder->open();
        QVERIFY(store);
        QCOMPARE(await((*store)->run(countSettings)).value(), 1);
    }

    void anErrorUndoesTheWholeTransaction()
    {
        auto store = m_folder->create();
        QVERIFY(store);
        const auto result = await((*store)->transact([](Database& d) -> Result<int> {
            THUNHAN_TRY(put(d, u"a"_s, u"1"_s));
            return ErrorCode::TransitionRefused;
        }));
        QCOMPARE(result.error().code, ErrorCode::TransitionRefused);
        QCOMPARE(await((*store)->run(countSettings)).value(), 0);
    }

    void workRunsInOrderOnOneThreadAndClosingFinishesIt()
    {
        QList<int> order; // written on the store's thread alone, read after it ended
        QList<std::thread::id> threads;
        {
            auto store = m_folder->create();
            QVERIFY(store);
            for (int i = 0; i < 50; ++i) {
                (*store)->run([i, &order, &threads](Database&) -> Result<void> {
                    order.append(i);
                    threads.append(std::this_thread::get_id());
                    return {};
                });
            }
        }
        QCOMPARE(order.size(), 50);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(threads.first() != std::this_thread::get_id());
        QCOMPARE(threads.count(threads.first()), 50);
    }

    void aMissingStoreIsMissing()
    {
        QCOMPARE(m_folder->open().error().code, ErrorCode::StoreMissing);
        QVERIFY(!Store::isIn(m_folder->path()));
    }

    void creatingTwiceIsRefused()
    {
        QVERIFY(m_folder->create());
        QVERIFY(Store::isIn(m_folder->path()));
        QCOMPARE(m_folder->create().error().code, ErrorCode::StoreExists);
    }

    void aSecondHolderIsRefused()
    {
        auto store = m_folder->create();
        QVERIFY(store);
        QCOMPARE(m_folder->open().error().code, ErrorCode::StoreInUse);
    }

    void aWrongKeyIsNotADamagedStore()
    {
        QVERIFY(m_folder->create());
        QCOMPARE(Store::open(m_folder->path(), SecureBytes::random(storeKeySize)).error().code,
                 ErrorCode::StoreWrongKey);
        QVERIFY(m_folder->open());
    }

    void damageIsNotAWrongKey_data()
    {
        QTest::addColumn<int>("kept");   // bytes of the file that stay
        QTest::addColumn<int>("zeroed"); // first byte of the zeroed rest; -1: cut instead
        QTest::newRow("cut to nothing") << 0 << -1;
        QTest::newRow("cut in the first page") << 1000 << -1;
        QTest::newRow("cut after the first page") << 4096 << -1;
        QTest::newRow("zeroed") << 0 << 0;
        QTest::newRow("zeroed from the salt on") << 16 << 16;
    }
    void damageIsNotAWrongKey()
    {
        QFETCH(int, kept);
        QFETCH(int, zeroed);
        QVERIFY(m_folder->create());
        const QString path = m_folder->file(u"store.db"_s);
        const QByteArray whole = readAll(path);
        QVERIFY(whole.size() > 4096);
        QByteArray damaged = whole.first(kept);
        if (zeroed >= 0)
            damaged += QByteArray(whole.size() - kept, '\0');
        QVERIFY(overwrite(path, damaged));
        auto store = m_folder->open();
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::StoreDamaged);
        QVERIFY(overwrite(path, whole)); // from a backup
        QVERIFY(m_folder->open());
    }

    void aNewerStoreIsLeftAlone()
    {
        {
            auto store = m_folder->create();
            QVERIFY(
                await((*store)->run([](Database& d) { return d.runScript("PRAGMA user_version = 999"); })));
        }
        const QByteArray before = readAll(m_folder->file(u"store.db"_s));
        QCOMPARE(m_folder->open().error().code, ErrorCode::StoreNewer);
        QCOMPARE(readAll(m_folder->file(u"store.db"_s)), before);
    }

    void aLostKeyCheckIsMadeAgain_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("rubbish") << QByteArray(106, 'x');
    }
    void aLostKeyCheckIsMadeAgain()
    {
        QFETCH(QByteArray, content);
        QVERIFY(m_folder->create());
        QVERIFY(overwrite(m_folder->file(u"store.keycheck"_s), content));
        QVERIFY(m_folder->open());
        QCOMPARE(Store::open(m_folder->path(), SecureBytes::random(storeKeySize)).error().code,
                 ErrorCode::StoreWrongKey);
    }

    void anInterruptedCreationIsFinished()
    {
        // Each access fails once; whatever stands in the folder then, opening or creating leads to a store.
        for (int failing = 0;; ++failing) {
            StoreFolder folder;
            int access = 0;
            const auto created = folder.create([&](DatabaseAccess) {
                return access++ == failing ? std::optional(Error{ErrorCode::DiskFull, {}}) : std::nullopt;
            });
            if (created) {
                QVERIFY(failing > 3);
                return;
            }
            QCOMPARE(created.error().code, ErrorCode::DiskFull);
            auto again = Store::isIn(folder.path()) ? folder.open() : folder.create();
            QVERIFY(again);
            QCOMPARE(await((*again)->run(countSettings)).value(), 0);
        }
    }

private:
    std::unique_ptr<StoreFolder> m_folder;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "test_Store.moc"
