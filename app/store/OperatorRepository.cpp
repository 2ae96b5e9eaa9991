// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/OperatorRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

Result<OperatorRecord> readRecord(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const Role role, known(roleFromName(row.text(3)), "role"));
    return OperatorRecord{{row.id<OperatorId>(0), row.text(1), row.text(2), role}, row.boolean(4)};
}

} // namespace

Result<void> OperatorRepository::save(const OperatorRecord& record)
{
    const OperatorProfile& profile = record.profile;
    return m_database.run("INSERT OR REPLACE INTO operator (id, name, rank, role, active)"
                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                          profile.id, profile.name, profile.rank, toName(profile.role), record.active);
}

Result<OperatorRecord> OperatorRepository::load(OperatorId id)
{
    THUNHAN_TRY_ASSIGN(
        const auto record,
        readFirst(m_database.query("SELECT id, name, rank, role, active FROM operator WHERE id = ?1", id),
                  readRecord));
    if (!record)
        return ErrorCode::OperatorUnknown;
    return *record;
}

Result<QList<OperatorRecord>> OperatorRepository::list()
{
    return readRows(m_database.query("SELECT id, name, rank, role, active FROM operator ORDER BY id"),
                    readRecord);
}

} // namespace thunhan
