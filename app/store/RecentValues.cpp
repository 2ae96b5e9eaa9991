// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RecentValues.h"

#include "app/store/Rows.h"

#include <array>
#include <utility>

namespace thunhan
{

Result<void> RecentValues::note(FieldKey field, const QString& code)
{
    if (code.isEmpty())
        return {};
    THUNHAN_TRY(m_database.run("INSERT OR REPLACE INTO recent_value (field, code, turn)"
                               " VALUES (?1, ?2, (SELECT coalesce(max(turn), 0) + 1 FROM recent_value))",
                               toName(field), code));
    return m_database.run("DELETE FROM recent_value WHERE field = ?1 AND turn NOT IN"
                          " (SELECT turn FROM recent_value WHERE field = ?1 ORDER BY turn DESC LIMIT ?2)",
                          toName(field), keptPerField);
}

Result<void> RecentValues::note(const Applicant& applicant)
{
    const std::array<std::pair<FieldKey, QString>, 8> codes{
        {{FieldKey::BirthPlace, applicant.birthPlace.unitCode},
         {FieldKey::BirthRegistration, applicant.birthRegistration.unitCode},
         {FieldKey::Origin, applicant.origin.unitCode},
         {FieldKey::PermanentAddress, applicant.permanentAddress.unitCode},
         {FieldKey::TemporaryAddress, applicant.temporaryAddress.unitCode},
         {FieldKey::CurrentAddress, applicant.currentAddress.unitCode},
         {FieldKey::Ethnicity, applicant.ethnicity.code},
         {FieldKey::Religion, applicant.religion.code}}};
    for (const auto& [field, code] : codes)
        THUNHAN_TRY(note(field, code));
    for (const CodedValue& nationality : applicant.nationalities)
        THUNHAN_TRY(note(FieldKey::Nationality, nationality.code));
    return {};
}

Result<RecentCodes> RecentValues::list()
{
    RecentCodes recent;
    THUNHAN_TRY(readRows(m_database.query("SELECT field, code FROM recent_value ORDER BY turn DESC"),
                         [&recent](const Statement& row) -> Result<bool> {
                             THUNHAN_TRY_ASSIGN(const FieldKey field,
                                                known(fieldFromName(row.text(0)), "field"));
                             recent[field].append(row.text(1));
                             return true;
                         }));
    return recent;
}

} // namespace thunhan
