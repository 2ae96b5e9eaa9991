// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a store that is copied while the store works.
#include "app/store/HeldFile.h"

#include "tests/app/store/StoreFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class HeldFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_database = Database::open(path(), Database::Mode::Create, m_folder->key).value();
        QVERIFY(m_database->runScript("CREATE TABLE t (a BLOB) STRICT"));
        QVERIFY(fill());
    }
    void cleanup() { m_database.reset(); }

    void holdsAllThatWasCommittedAndStaysAsItIs()
    {
        auto held = HeldFile::of(*m_database);
        QVERIFY(held);
        const QByteArray before = whole(**held);
        QCOMPARE(before.size(), (*held)->size());
        // Far more than SQLite lets a log grow to by itself, and what reads all of the file meanwhile.
        for (int i = 0; i < 5; ++i)
            QVERIFY(fill());
        QVERIFY(m_database->checkIntegrity());
        QCOMPARE(whole(**held), before);

        // What was read is a database of its own, as of then.
        const QString copy = m_folder->file(u"copy.db"_s);
        QVERIFY(overwrite(copy, before));
        {
            const auto opened = Database::open(copy, Database::Mode::Existing, m_folder->key);
            QVERIFY(opened);
            QVERIFY((*opened)->checkIntegrity());
            QCOMPARE(rows(**opened), rowsOfAFilling);
        }
        QCOMPARE(rows(*m_database), 6 * rowsOfAFilling);
    }

    void letsGo()
    {
        QByteArray before;
        {
            auto held = HeldFile::of(*m_database);
            QVERIFY(held);
            before = whole(**held);
            QVERIFY(fill());
            QVERIFY(log() > 0);
        }
        QVERIFY(fill());
        QVERIFY(readAll(path()) != before); // the log went into it
        auto held = HeldFile::of(*m_database);
        QVERIFY(held);
        QCOMPARE(log(), 0);
        QVERIFY((*held)->size() > before.size());
    }

    void oneAtATime()
    {
        auto held = HeldFile::of(*m_database);
        QVERIFY(held);
        QCOMPARE(HeldFile::of(*m_database).error().code, ErrorCode::StoreBusy);
        held->reset();
        QVERIFY(HeldFile::of(*m_database));
    }

    void notInsideATransaction()
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(!HeldFile::of(*m_database));
    }

    void theEndOfTheFileIsTheEnd()
    {
        auto held = HeldFile::of(*m_database);
        QVERIFY(held);
        QCOMPARE((*held)->read((*held)->size() - 10, 4096)->size(), 10);
    }

private:
    static constexpr int rowsOfAFilling = 3000;

    QString path() const { return m_folder->file(u"store.db"_s); }
    qint64 log() const { return QFileInfo(path() + u"-wal"_s).size(); }

    // Three thousand transactions would take long; the log grows all the same.
    Result<void> fill()
    {
        THUNHAN_TRY_ASSIGN(auto transaction, Transaction::begin(*m_database));
        for (int i = 0; i < rowsOfAFilling; ++i)
            THUNHAN_TRY(m_database->run("INSERT INTO t VALUES (?1)", QByteArray(2000, char('a' + i % 26))));
        return transaction.commit();
    }
    static int rows(Database& of)
    {
        auto counted = of.query("SELECT count(*) FROM t");
        return counted && counted->step() ? int(counted->integer(0)) : -1;
    }
    static QByteArray whole(const HeldFile& file)
    {
        QByteArray bytes;
        while (bytes.size() < file.size())
            bytes += file.read(bytes.size(), 65536).value();
        return bytes;
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(HeldFileTest)
#include "test_HeldFile.moc"
