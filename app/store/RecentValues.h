// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Applicant.h"
#include "app/store/Database.h"

#include <QHash>
#include <QStringList>

namespace thunhan
{

// Codes of a field, the latest first.
using RecentCodes = QHash<FieldKey, QStringList>;

// What the station's desks chose lately, so that the next applicant of the same commune is typed faster.
// Codes of units and lists alone: nothing that tells of a person. Call on the store's thread.
class RecentValues
{
public:
    static constexpr int keptPerField = 12;

    explicit RecentValues(Database& database) : m_database(database) {}

    // Every code that the applicant has.
    Result<void> note(const Applicant& applicant);
    Result<RecentCodes> list();

private:
    Result<void> note(FieldKey field, const QString& code);

    Database& m_database;
};

} // namespace thunhan
