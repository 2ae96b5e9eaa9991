// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/OperatorProfile.h"
#include "app/keys/PassphraseSeal.h"
#include "app/store/Database.h"

#include <optional>

namespace thunhan
{

// What tells whether a code is a person's. Call on the store's thread, in a transaction.
class UnlockCodeRepository
{
public:
    explicit UnlockCodeRepository(Database& database) : m_database(database) {}

    Result<void> save(OperatorId person, const PassphraseSealed& code); // in place of the one before
    Result<std::optional<PassphraseSealed>> load(OperatorId person);

private:
    Database& m_database;
};

} // namespace thunhan
