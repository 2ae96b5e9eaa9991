// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/StoreRights.h"

#include "app/store/OperatorRepository.h"

namespace thunhan
{

Result<void> checkRight(Database& database, OperatorId actor, Right right)
{
    const auto record = OperatorRepository(database).load(actor);
    if (!record && record.error().code != ErrorCode::OperatorUnknown)
        return record.error();
    if (!record || !record->active || !hasRight(record->profile.role, right))
        return {ErrorCode::RightMissing,
                QStringLiteral("not an active officer of the store with this right")};
    return {};
}

} // namespace thunhan
