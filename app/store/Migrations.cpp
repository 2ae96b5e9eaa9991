// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

namespace thunhan
{
namespace
{

Result<void> runMigration(Database& database, const Migration& migration)
{
    THUNHAN_TRY_ASSIGN(auto transaction, Transaction::begin(database));
    THUNHAN_TRY(database.runScript(migration.sql));
    if (migration.rebuilds) {
        THUNHAN_TRY_ASSIGN(auto broken, database.query("PRAGMA foreign_key_check"));
        THUNHAN_TRY_ASSIGN(const bool any, broken.step());
        if (any)
            return {ErrorCode::StoreDamaged, QStringLiteral("a row refers to one that is not there")};
    }
    const QByteArray number = "PRAGMA user_version = " + QByteArray::number(migration.version);
    THUNHAN_TRY(database.runScript(number.constData()));
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Database& database)
{
    THUNHAN_TRY_ASSIGN(auto statement, database.query("PRAGMA user_version"));
    THUNHAN_TRY(statement.step());
    return int(statement.integer(0));
}

Result<void> migrate(Database& database, std::span<const Migration> migrations)
{
    THUNHAN_TRY_ASSIGN(const int present, schemaVersion(database));
    if (!migrations.empty() && present > migrations.back().version)
        return {ErrorCode::StoreNewer,
                QStringLiteral("schema %1, known up to %2").arg(present).arg(migrations.back().version)};
    for (const Migration& migration : migrations) {
        if (migration.version <= present)
            continue;
        if (migration.rebuilds)
            THUNHAN_TRY(database.runScript("PRAGMA foreign_keys = OFF"));
        const Result<void> done = runMigration(database, migration);
        if (migration.rebuilds)
            THUNHAN_TRY(database.runScript("PRAGMA foreign_keys = ON"));
        THUNHAN_TRY(done);
    }
    return {};
}

} // namespace thunhan
