// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/OperatorProfile.h"
#include "app/store/Database.h"

namespace thunhan
{

struct OperatorRecord {
    OperatorProfile profile;
    bool active = true; // false: has no rights any more, the name stays for what they did

    friend bool operator==(const OperatorRecord&, const OperatorRecord&) = default;
};

// The station's people and the roles that count: unlike the key slots' file, nobody can change this list
// without the store's key. Call on the store's thread.
class OperatorRepository
{
public:
    explicit OperatorRepository(Database& database) : m_database(database) {}

    Result<void> save(const OperatorRecord& record); // new or changed
    Result<OperatorRecord> load(OperatorId id);      // OperatorUnknown
    Result<QList<OperatorRecord>> list();            // in the order of joining

private:
    Database& m_database;
};

} // namespace thunhan
