// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

namespace thunhan
{

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
        THUNHAN_TRY_ASSIGN(auto transaction, Transaction::begin(database));
        THUNHAN_TRY(database.runScript(migration.sql));
        const QByteArray number = "PRAGMA user_version = " + QByteArray::number(migration.version);
        THUNHAN_TRY(database.runScript(number.constData()));
        THUNHAN_TRY(transaction.commit());
    }
    return {};
}

} // namespace thunhan
