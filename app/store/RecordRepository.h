// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RecordReading.h"
#include "app/store/Database.h"

namespace thunhan
{

// What other sources say of the applicants. Call on the store's thread, changes inside a transaction; they
// move the application's revision on as those of ApplicationRepository do, and give NotFound like them.
class RecordRepository
{
public:
    explicit RecordRepository(Database& database) : m_database(database) {}

    // Weakest source first. StoreDamaged when a row cannot be read.
    Result<QList<RecordReading>> readings(ApplicationId id);
    // Takes the place of an earlier one of the same source.
    Result<void> saveReading(ApplicationId id, const RecordReading& reading);

private:
    Database& m_database;
};

} // namespace thunhan
