// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Store.h"

#include "app/store/KeyCheck.h"
#include "app/store/KeyRotation.h"
#include "app/store/Migrations.h"
#include "app/store/StoreFiles.h"

#include <QFile>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<FileLock> lockFolder(const QString& folder)
{
    return FileLock::acquire(StoreFiles(folder).lock(), FileLock::Wait::No);
}

// The key check is written last: where it stands, the schema stands.
Result<std::unique_ptr<Database>> completeStore(const QString& folder, Database::Mode mode,
                                                const SecureBytes& key, DatabaseProbe probe)
{
    THUNHAN_TRY_ASSIGN(auto database, Database::open(Store::pathIn(folder), mode, key, std::move(probe)));
    QFile::setPermissions(Store::pathIn(folder), QFile::ReadOwner | QFile::WriteOwner);
    THUNHAN_TRY(migrate(*database, allMigrations()));
    THUNHAN_TRY(writeKeyCheck(StoreFiles(folder).keyCheck(), key));
    return database;
}

Result<std::unique_ptr<Database>> openStore(const QString& folder, const SecureBytes& key,
                                            DatabaseProbe probe, const MigrationProgress& progress)
{
    THUNHAN_TRY(settleRotation(folder, key));
    switch (checkKey(StoreFiles(folder).keyCheck(), key)) {
    case KeyCheck::Differs: return ErrorCode::StoreWrongKey;
    case KeyCheck::Unusable: return completeStore(folder, Database::Mode::Existing, key, std::move(probe));
    case KeyCheck::Matches: break;
    }
    THUNHAN_TRY_ASSIGN(auto database, Database::open(Store::pathIn(folder), Database::Mode::Existing, key,
                                                     std::move(probe)));
    THUNHAN_TRY_ASSIGN(const int version, schemaVersion(*database));
    if (version == 0) // SQLite takes a file cut to nothing for a new database
        return {ErrorCode::StoreDamaged, u"the store is empty"_s};
    THUNHAN_TRY(migrate(*database, allMigrations(), progress));
    return database;
}

} // namespace

QString Store::pathIn(const QString& folder)
{
    return StoreFiles(folder).database();
}

bool Store::isIn(const QString& folder)
{
    return QFile::exists(pathIn(folder));
}

Result<std::unique_ptr<Store>> Store::create(const QString& folder, const SecureBytes& key,
                                             DatabaseProbe probe)
{
    THUNHAN_TRY_ASSIGN(auto lock, lockFolder(folder));
    if (isIn(folder))
        return ErrorCode::StoreExists;
    THUNHAN_TRY_ASSIGN(auto database, completeStore(folder, Database::Mode::Create, key, std::move(probe)));
    return std::unique_ptr<Store>(new Store(std::move(lock), std::move(database)));
}

Result<std::unique_ptr<Store>> Store::open(const QString& folder, const SecureBytes& key, DatabaseProbe probe,
                                           const MigrationProgress& progress)
{
    if (!isIn(folder))
        return ErrorCode::StoreMissing;
    THUNHAN_TRY_ASSIGN(auto lock, lockFolder(folder));
    THUNHAN_TRY_ASSIGN(auto database, openStore(folder, key, std::move(probe), progress));
    return std::unique_ptr<Store>(new Store(std::move(lock), std::move(database)));
}

Store::Store(FileLock lock, std::unique_ptr<Database> database)
    : m_lock(std::move(lock)), m_database(std::move(database)), m_thread(&Store::serve, this)
{
}

Store::~Store()
{
    {
        const std::lock_guard guard(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Store::enqueue(std::function<void(Database&)> job)
{
    {
        const std::lock_guard guard(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Store::serve()
{
    while (true) {
        std::function<void(Database&)> job;
        {
            std::unique_lock guard(m_mutex);
            m_wake.wait(guard, [this] { return m_closing || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(*m_database);
    }
}

} // namespace thunhan
