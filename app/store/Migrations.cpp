// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

#include <algorithm>

namespace thunhan
{
namespace
{

Result<void> runMigration(Database& database, const Migration& migration)
{
    THUNHAN_TRY(database.runScript(migration.sql));
    if (migration.rebuilds) {
        THUNHAN_TRY_ASSIGN(auto broken, database.query("PRAGMA foreign_key_check"));
        THUNHAN_TRY_ASSIGN(const bool any, broken.step());
        if (any)
            return {ErrorCode::StoreDamaged, QStringLiteral("a row refers to one that is not there")};
    }
    const QByteArray number = "PRAGMA user_version = " + QByteArray::number(migration.version);
    return database.runScript(number.constData());
}

Result<void> runAll(Database& database, std::span<const Migration> needed, const MigrationProgress& progress)
{
    THUNHAN_TRY_ASSIGN(auto transaction, Transaction::begin(database));
    int done = 0;
    for (const Migration& migration : needed) {
        if (progress)
            progress(done++, int(needed.size()));
        THUNHAN_TRY(runMigration(database, migration));
    }
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Database& database)
{
    THUNHAN_TRY_ASSIGN(auto statement, database.query("PRAGMA user_version"));
    THUNHAN_TRY(statement.step());
    return int(statement.integer(0));
}

Result<void> migrate(Database& database, std::span<const Migration> migrations,
                     const MigrationProgress& progress)
{
    THUNHAN_TRY_ASSIGN(const int present, schemaVersion(database));
    if (!migrations.empty() && present > migrations.back().version)
        return {ErrorCode::StoreNewer,
                QStringLiteral("schema %1, known up to %2").arg(present).arg(migrations.back().version)};
    const auto first = std::ranges::upper_bound(migrations, present, {}, &Migration::version);
    const std::span<const Migration> needed(first, migrations.end());
    if (needed.empty())
        return {};
    const bool rebuilds = std::ranges::any_of(needed, &Migration::rebuilds);
    if (rebuilds) // counts only outside of a transaction
        THUNHAN_TRY(database.runScript("PRAGMA foreign_keys = OFF"));
    const Result<void> done = runAll(database, needed, progress);
    if (rebuilds)
        THUNHAN_TRY(database.runScript("PRAGMA foreign_keys = ON"));
    return done;
}

} // namespace thunhan
