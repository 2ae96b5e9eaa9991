// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/OperatorPrintRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{

Result<void> OperatorPrintRepository::replace(OperatorId person, const QList<OperatorPrint>& prints)
{
    THUNHAN_TRY(m_database.run("DELETE FROM operator_print WHERE operator = ?1", person));
    for (const OperatorPrint& print : prints)
        THUNHAN_TRY(m_database.run("INSERT INTO operator_print (operator, finger, features, taken_at)"
                                   " VALUES (?1, ?2, ?3, ?4)",
                                   person, toName(print.position), print.features, print.takenAt));
    return {};
}

Result<QList<OperatorPrint>> OperatorPrintRepository::list(OperatorId person)
{
    return readRows(m_database.query("SELECT finger, features, taken_at FROM operator_print"
                                     " WHERE operator = ?1 ORDER BY finger",
                                     person),
                    [](const Statement& row) -> Result<OperatorPrint> {
                        THUNHAN_TRY_ASSIGN(const auto position,
                                           known(fingerPositionFromName(row.text(0)), "finger"));
                        return OperatorPrint{position, row.blob(1), row.time(2)};
                    });
}

} // namespace thunhan
