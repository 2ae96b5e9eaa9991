// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/UnlockCodeRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{

Result<void> UnlockCodeRepository::save(OperatorId person, const PassphraseSealed& code)
{
    return m_database.run("INSERT OR REPLACE INTO unlock_code"
                          " (operator, operations, memory, salt, nonce, sealed)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                          person, qint64(code.cost.operations), qint64(code.cost.memoryBytes), code.salt,
                          code.nonce, code.sealed);
}

Result<std::optional<PassphraseSealed>> UnlockCodeRepository::load(OperatorId person)
{
    return readFirst(m_database.query("SELECT operations, memory, salt, nonce, sealed FROM unlock_code"
                                      " WHERE operator = ?1",
                                      person),
                     [](const Statement& row) {
                         return PassphraseSealed{{quint64(row.integer(0)), quint64(row.integer(1))},
                                                 row.blob(2),
                                                 row.blob(3),
                                                 row.blob(4)};
                     });
}

} // namespace thunhan
