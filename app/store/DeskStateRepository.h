// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

namespace thunhan
{

// Which application each operator has open, so that a station that went down opens it again. Call on the
// store's thread.
class DeskStateRepository
{
public:
    explicit DeskStateRepository(Database& database) : m_database(database) {}

    Result<void> saveOpen(OperatorId operator_, ApplicationId application);
    Result<void> clear(OperatorId operator_);
    Result<std::optional<ApplicationId>> open(OperatorId operator_);

private:
    Database& m_database;
};

} // namespace thunhan
