// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/store/Database.h"

namespace thunhan
{

// What an application asks for beside its kind. Call on the store's thread, changes inside a transaction;
// they move the application's revision on as those of ApplicationRepository do, and give NotFound like them.
class RequestRepository
{
public:
    explicit RequestRepository(Database& database) : m_database(database) {}

    Result<void> saveCapacity(ApplicationId id, bool lacksCapacity, const QDateTime& now);
    Result<void> saveFeeExemption(ApplicationId id, const QString& code, const QDateTime& now);

    Result<QList<RecordCorrection>> corrections(ApplicationId id); // in the order of the fields' names
    // One of each field: a second one takes the place of the first.
    Result<void> saveCorrection(ApplicationId id, const RecordCorrection& correction, const QDateTime& now);
    Result<void> removeCorrection(ApplicationId id, FieldKey field, const QDateTime& now);

    Result<std::optional<NumberNotice>> notice(ApplicationId id);
    Result<void> saveNotice(ApplicationId id, const NumberNotice& notice, const QDateTime& now);
    Result<void> removeNotice(ApplicationId id, const QDateTime& now);

private:
    Result<void> touch(ApplicationId id, const QDateTime& now);

    Database& m_database;
};

} // namespace thunhan
