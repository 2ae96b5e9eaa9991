// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DeskStateRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{

Result<void> DeskStateRepository::saveOpen(OperatorId operator_, ApplicationId application)
{
    return m_database.run("INSERT OR REPLACE INTO desk_state (operator, application) VALUES (?1, ?2)",
                          operator_, application);
}

Result<void> DeskStateRepository::clear(OperatorId operator_)
{
    return m_database.run("DELETE FROM desk_state WHERE operator = ?1", operator_);
}

Result<std::optional<ApplicationId>> DeskStateRepository::open(OperatorId operator_)
{
    return readFirst(m_database.query("SELECT application FROM desk_state WHERE operator = ?1", operator_),
                     [](const Statement& row) { return row.id<ApplicationId>(0); });
}

} // namespace thunhan
