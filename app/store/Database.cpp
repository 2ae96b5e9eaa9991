// SPDX-License-Identifier: GPL-3.0-or-later
#define SQLITE_HAS_CODEC // declares SQLCipher's part of the header
#include "app/store/Database.h"

#include "app/keys/StoreKey.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <cerrno>
#include <sodium.h>
#include <sqlite3.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// SQLCipher takes a raw key as the text x'<64 hex digits>' and then derives nothing.
SecureBytes rawKeyText(const SecureBytes& key)
{
    SecureBytes text(2 + 2 * storeKeySize + 1 + 1);
    if (text.isEmpty())
        return text;
    auto* bytes = reinterpret_cast<char*>(text.data());
    bytes[0] = 'x';
    bytes[1] = '\'';
    sodium_bin2hex(bytes + 2, 2 * storeKeySize + 1, key.data(), key.size());
    bytes[2 + 2 * storeKeySize] = '\'';
    return text;
}

ErrorCode codeOf(int sqliteCode, int systemError)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG
                   ? ErrorCode::DiskFull
                   : ErrorCode::StoreFailed;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StoreDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StoreBusy;
    case SQLITE_CANTOPEN: return ErrorCode::FileUnreadable;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::FileUnwritable;
    default: return ErrorCode::StoreFailed;
    }
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode, const SecureBytes& key,
                                                 DatabaseProbe probe)
{
    if (key.size() != storeKeySize)
        return {ErrorCode::MalformedInput, u"the store key has another size"_s};
    std::unique_ptr<Database> database(new Database(std::move(probe)));
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &database->m_handle, flags, nullptr);
    if (code != SQLITE_OK)
        return database->failure(code, "open");
    THUNHAN_TRY(database->configure(key));
    return database;
}

Database::~Database()
{
    for (auto& [sql, cached] : m_cache) {
        Q_ASSERT(!cached.lent);
        sqlite3_finalize(cached.handle);
    }
    sqlite3_close_v2(m_handle);
}

Result<void> Database::configure(const SecureBytes& key)
{
    // SQLCipher would write its complaints to the standard error stream by itself; they come back as codes
    // anyway.
    THUNHAN_TRY(runScript("PRAGMA cipher_log_level = NONE"));
    const SecureBytes keyText = rawKeyText(key);
    if (keyText.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the key"_s};
    const int code = sqlite3_key_v2(m_handle, "main", keyText.data(), int(keyText.size() - 1));
    if (code != SQLITE_OK)
        return failure(code, "key");
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // One process owns the folder, so the WAL index lives on the heap: no third file to map, which a full
    // disk would turn into a SIGBUS. To be said before the first read, which maps it otherwise.
    THUNHAN_TRY(runScript("PRAGMA locking_mode = EXCLUSIVE"));
    // The first read tells whether key and file fit together; nothing may be written before it.
    THUNHAN_TRY(runScript("SELECT count(*) FROM sqlite_master"));
    THUNHAN_TRY(giveFreedPagesBack());
    THUNHAN_TRY(
        runScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                  "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
                  "PRAGMA cache_size = -16000;" // KiB: what the lists read of fifty thousand applications
                  "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                  "PRAGMA journal_size_limit = 67108864"));
    return {};
}

// Heeded before the first table alone; a store that is set so already would be written to all the same.
Result<void> Database::giveFreedPagesBack()
{
    constexpr qint64 incremental = 2;
    qint64 present = 0;
    {
        THUNHAN_TRY_ASSIGN(auto statement, query("PRAGMA auto_vacuum"));
        THUNHAN_TRY(statement.step());
        present = statement.integer(0);
    }
    return present == incremental ? Result<void>() : runScript("PRAGMA auto_vacuum = INCREMENTAL");
}

Result<void> Database::probe(DatabaseAccess access) const
{
    if (m_probe) {
        if (auto error = m_probe(access))
            return *std::move(error);
    }
    return {};
}

Error Database::failure(int code, const char* operation) const
{
    return failure(code, operation, m_handle ? sqlite3_system_errno(m_handle) : 0);
}

Error Database::failure(int code, const char* operation, int systemError)
{
    return {codeOf(code, systemError), u"%1: SQLite %2 (%3)"_s.arg(QLatin1StringView(operation))
                                           .arg(code)
                                           .arg(QLatin1StringView(sqlite3_errstr(code)))};
}

Result<Statement> Database::prepare(const char* sql)
{
    THUNHAN_TRY(probe(DatabaseAccess::Prepare));
    const auto found = m_cache.find(sql);
    if (found != m_cache.end() && !found->second.lent)
        return Statement(*this, found->second.handle, &found->second.lent);
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "prepare");
    if (found != m_cache.end())
        return Statement(*this, handle, nullptr);
    Cached& cached = m_cache[sql];
    cached.handle = handle;
    return Statement(*this, handle, &cached.lent);
}

Result<void> Database::runScript(const char* sql)
{
    THUNHAN_TRY(probe(DatabaseAccess::Step));
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "script");
    return {};
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

Result<void> Database::attach(const QString& path, const char* name, const SecureBytes& key)
{
    const SecureBytes keyText = rawKeyText(key);
    if (keyText.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the key"_s};
    const SecureBytes exact = SecureBytes::copyOf(keyText.span().first(keyText.size() - 1));
    return run("ATTACH DATABASE ?1 AS ?2 KEY ?3", path, QString::fromLatin1(name), exact);
}

void Database::endWhen(std::function<bool()> asked)
{
    constexpr int instructions = 1000;
    m_end = std::move(asked);
    sqlite3_progress_handler(
        m_handle, m_end ? instructions : 0,
        [](void* own) { return static_cast<Database*>(own)->m_end() ? 1 : 0; }, this);
}

Result<QList<int>> Database::damagedPages()
{
    // cipher_integrity_check looks at the main file alone, where a page that a full disk cut in half is no
    // damage as long as the log holds it: the log goes in first.
    if (!m_isHeld)
        THUNHAN_TRY(run("PRAGMA wal_checkpoint(TRUNCATE)"));
    // Each row is a complaint: "HMAC verification failed for page 7".
    THUNHAN_TRY_ASSIGN(auto complaints, query("PRAGMA cipher_integrity_check"));
    QList<int> pages;
    while (true) {
        THUNHAN_TRY_ASSIGN(const bool found, complaints.step());
        if (!found)
            return pages;
        pages.append(complaints.text(0).section(u' ', -1).toInt());
    }
}

Result<void> Database::checkIntegrity()
{
    THUNHAN_TRY_ASSIGN(const QList<int> pages, damagedPages());
    if (!pages.isEmpty()) {
        QStringList numbers;
        for (const int page : pages.first(std::min<qsizetype>(pages.size(), 10)))
            numbers.append(QString::number(page));
        return {ErrorCode::StoreDamaged,
                u"%1 pages fail their HMAC: %2"_s.arg(pages.size()).arg(numbers.join(u", "_s))};
    }
    // integrity_check answers "ok" in one row.
    THUNHAN_TRY_ASSIGN(auto structure, query("PRAGMA integrity_check(1)"));
    THUNHAN_TRY_ASSIGN(const bool answered, structure.step());
    if (!answered || structure.text(0) != "ok"_L1)
        return {ErrorCode::StoreDamaged, u"integrity check failed"_s};
    THUNHAN_TRY_ASSIGN(auto references, query("PRAGMA foreign_key_check"));
    THUNHAN_TRY_ASSIGN(const bool dangling, references.step());
    if (dangling)
        return {ErrorCode::StoreDamaged, u"a row refers to one that is not there"_s};
    return {};
}

Result<Transaction> Transaction::begin(Database& database)
{
    THUNHAN_TRY(database.probe(DatabaseAccess::Begin));
    const int code = sqlite3_exec(database.m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return database.failure(code, "begin");
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    THUNHAN_TRY(m_database->probe(DatabaseAccess::Commit));
    const int code = sqlite3_exec(m_database->m_handle, "COMMIT", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return m_database->failure(code, "commit");
    m_database = nullptr;
    return {};
}

Transaction::~Transaction()
{
    // SQLite rolls back by itself after some errors (full disk); a second ROLLBACK would only fail.
    if (m_database && sqlite3_get_autocommit(m_database->m_handle) == 0)
        sqlite3_exec(m_database->m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace thunhan
