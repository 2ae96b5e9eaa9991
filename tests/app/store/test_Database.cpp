// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/StrongId.h"
#include "app/keys/StoreKey.h"
#include "app/store/Database.h"
#include "tests/app/store/StoreFixture.h"

#include <QTest>
#include <QTimeZone>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_probe = {};
        auto opened = Database::open(
            m_folder->file(u"store.db"_s), Database::Mode::Create, m_folder->key,
            [this](DatabaseAccess access) { return m_probe ? m_probe(access) : std::nullopt; });
        QVERIFY(opened);
        m_database = std::move(opened).value();
        QVERIFY(m_database->runScript("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d TEXT) STRICT"));
    }
    void cleanup() { m_database.reset(); }

    void keepsEveryKindOfValue()
    {
        const auto time = QDateTime(QDate(2026, 3, 2), QTime(8, 0, 0, 7), QTimeZone("Asia/Ho_Chi_Minh"));
        const QByteArray bytes("\0\xff middle\0", 10);
        QVERIFY(m_database->run("INSERT INTO t VALUES (?1, ?2, ?3, ?4)", qint64(-5), u"Nguyễn Thị Đào"_s,
                                bytes, time));
        auto row = m_database->query("SELECT a, b, c, d FROM t");
        QVERIFY(row && row->step().value());
        QCOMPARE(row->integer(0), -5);
        QCOMPARE(row->text(1), u"Nguyễn Thị Đào"_s);
        QCOMPARE(row->blob(2), bytes);
        QCOMPARE(row->text(3), u"2026-03-02T01:00:00.007Z"_s);
        QCOMPARE(row->time(3), time.toUTC());
        QVERIFY(!row->step().value());
    }

    void nullsAndEmptyValuesStayApart()
    {
        QVERIFY(m_database->run("INSERT INTO t VALUES (?1, ?2, ?3, ?4)", std::optional<qint64>(), QString(),
                                QByteArray(), QDateTime()));
        auto row = m_database->query("SELECT a, b, c, d FROM t");
        QVERIFY(row && row->step().value());
        QVERIFY(row->isNull(0));
        QVERIFY(!row->isNull(1) && row->text(1).isEmpty());
        QVERIFY(!row->isNull(2) && row->blob(2).isEmpty());
        QVERIFY(row->isNull(3) && !row->time(3).isValid());
    }

    void theSameStatementMayRunInsideItself()
    {
        QVERIFY(m_database->runScript("INSERT INTO t (a) VALUES (1), (2)"));
        auto outer = m_database->query("SELECT a FROM t ORDER BY a");
        QVERIFY(outer && outer->step().value());
        auto inner = m_database->query("SELECT a FROM t ORDER BY a");
        QVERIFY(inner && inner->step().value());
        QCOMPARE(inner->integer(0), 1);
        QVERIFY(outer->step().value());
        QCOMPARE(outer->integer(0), 2);
    }

    void aTransactionWithoutCommitIsUndone()
    {
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(transaction);
            QVERIFY(m_database->run("INSERT INTO t (a) VALUES (1)"));
        }
        QCOMPARE(rows(), 0);
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(m_database->run("INSERT INTO t (a) VALUES (1)"));
        QVERIFY(transaction->commit());
        QCOMPARE(rows(), 1);
    }

    void aFailedCommitIsUndone()
    {
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(transaction);
            QVERIFY(m_database->run("INSERT INTO t (a) VALUES (1)"));
            m_probe = [](DatabaseAccess access) {
                return access == DatabaseAccess::Commit ? std::optional(Error{ErrorCode::DiskFull, {}})
                                                        : std::nullopt;
            };
            QCOMPARE(transaction->commit().error().code, ErrorCode::DiskFull);
        }
        m_probe = {};
        QCOMPARE(rows(), 0);
    }

    void errorsHoldNoValues()
    {
        const auto result = m_database->run("INSERT INTO t (a) VALUES (?1)", u"Nguyễn Văn Bí Mật"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::StoreFailed);
        QVERIFY(!result.error().detail.contains(u"Bí Mật"_s));
        QVERIFY(result.error().detail.contains(u"SQLite"_s));
    }

    void anotherKeyOpensNothing()
    {
        m_database.reset();
        const auto opened = Database::open(m_folder->file(u"store.db"_s), Database::Mode::Existing,
                                           SecureBytes::random(storeKeySize));
        QCOMPARE(opened.error().code, ErrorCode::StoreDamaged);
        const auto shortKey =
            Database::open(m_folder->file(u"store.db"_s), Database::Mode::Existing, SecureBytes(16));
        QCOMPARE(shortKey.error().code, ErrorCode::MalformedInput);
    }

    void integrityNamesAFlippedByteInAnyPage()
    {
        QVERIFY(m_database->run("INSERT INTO t (c) VALUES (?1)", QByteArray(40000, 'x')));
        QVERIFY(m_database->checkIntegrity());
        m_database.reset();
        const QString path = m_folder->file(u"store.db"_s);
        QByteArray content = readAll(path);
        const auto flipped = content.size() - 2000; // in the last page of the blob
        content[flipped] = char(content[flipped] ^ 1);
        QVERIFY(overwrite(path, content));
        auto opened = Database::open(path, Database::Mode::Existing, m_folder->key);
        QVERIFY(opened); // the first page is whole
        QCOMPARE((*opened)->checkIntegrity().error().code, ErrorCode::StoreDamaged);
    }

private:
    int rows()
    {
        auto row = m_database->query("SELECT count(*) FROM t");
        return row && row->step() ? int(row->integer(0)) : -1;
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::function<std::optional<Error>(DatabaseAccess)> m_probe;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "test_Database.moc"
