// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "app/store/Statement.h"

#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

struct sqlite3;

namespace thunhan
{

enum class DatabaseAccess { Prepare, Step, Begin, Commit };

// Asked before each access; an Error it returns is the access's outcome. Lets tests fail the i-th access.
using DatabaseProbe = std::function<std::optional<Error>(DatabaseAccess)>;

// One encrypted SQLite connection (SQLCipher 4: AES-256-CBC, an HMAC on every page). Not thread-safe: a
// statement's step and its error belong together, so one thread owns the connection (see Store). What the
// disk holds is ciphertext only; WAL with synchronous=FULL: a committed transaction survives a kill and a
// power loss.
//
// A damaged page is StoreDamaged with one exception: SQLCipher 4.6 reads the LAST page of a value that spans
// several as zeros without telling. Whoever stores such values keeps a digest beside them and compares it.
//
// Errors: DiskFull, StoreDamaged, StoreBusy, FileUnreadable, FileUnwritable, StoreFailed for anything else.
// Details name operations and SQLite's codes, never values.
class Database
{
public:
    enum class Mode { Existing, Create };

    // `key`: 32 bytes. SQLCipher cannot tell a wrong key from a damaged file, so neither can this:
    // StoreDamaged. The caller has checked the key before (KeyCheck).
    static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode, const SecureBytes& key,
                                                  DatabaseProbe probe = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Prepares `sql`, or takes it from the cache, and binds `values` to ?1, ?2, ... Values: see
    // Statement::bind. The Statement must end before the Database does.
    template <class... Values>
    Result<Statement> query(const char* sql, const Values&... values)
    {
        auto statement = prepare(sql);
        if (statement) {
            int index = 0;
            (statement->bind(++index, values), ...);
        }
        return statement;
    }

    // query(), then steps to the end. For what returns no rows.
    template <class... Values>
    Result<void> run(const char* sql, const Values&... values)
    {
        THUNHAN_TRY_ASSIGN(auto statement, query(sql, values...));
        return statement.finish();
    }

    // Several statements without values, in one transaction if the caller opened one.
    Result<void> runScript(const char* sql);

    // Rows changed by the last INSERT, UPDATE or DELETE.
    qint64 changes() const;

    // The database of another file beside this one, its tables written as `name`.table. It exists. Not inside
    // a transaction; it goes with this connection.
    Result<void> attach(const QString& path, const char* name, const SecureBytes& key);

    // Every page of this database into `target`, under the key of that one, whatever it held before; a
    // snapshot as of the end. Works in pieces of a megabyte and asks `goOn` before each with the pages that
    // are left and all of them; an Error ends it (`target` is then worth nothing). Neither inside a
    // transaction. On the thread of both.
    using CopyProgress = std::function<Result<void>(int left, int all)>;
    Result<void> copyTo(Database& target, const CopyProgress& goOn = {});

    // From now on asked every so often while a statement runs: true ends it with Cancelled. Nothing: nobody.
    void endWhen(std::function<bool()> asked);

    // Numbers of the pages, from 1, that are not what was written. Reads every page. Not inside a
    // transaction.
    Result<QList<int>> damagedPages();
    // Reads every page and checks HMACs, structure and foreign keys: StoreDamaged. Seconds for a large
    // store. Not inside a transaction.
    Result<void> checkIntegrity();

private:
    friend class HeldFile;
    friend class Statement;
    friend class Transaction;

    struct Cached {
        sqlite3_stmt* handle = nullptr;
        bool lent = false;
    };

    explicit Database(DatabaseProbe probe) : m_probe(std::move(probe)) {}
    Result<void> configure(const SecureBytes& key);
    Result<void> giveFreedPagesBack();
    Result<Statement> prepare(const char* sql);
    Result<void> probe(DatabaseAccess access) const;
    Error failure(int code, const char* operation) const;
    // Where SQLite does not keep the system's error by itself.
    static Error failure(int code, const char* operation, int systemError);

    sqlite3* m_handle = nullptr;
    DatabaseProbe m_probe;
    std::function<bool()> m_end;
    bool m_isHeld = false;                           // by a HeldFile: nothing is written into the main file
    std::unordered_map<std::string, Cached> m_cache; // nodes are stable, so a Statement may point into it
};

// BEGIN IMMEDIATE now, ROLLBACK when destroyed without commit(). Not nested. Belongs to the thread of its
// Database.
class Transaction
{
public:
    static Result<Transaction> begin(Database& database);
    // After an error everything is undone.
    Result<void> commit();

    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    ~Transaction();

private:
    explicit Transaction(Database& database) : m_database(&database) {}

    Database* m_database;
};

} // namespace thunhan
