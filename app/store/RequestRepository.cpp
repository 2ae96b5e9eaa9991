// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RequestRepository.h"

#include "app/store/ApplicationRepository.h"
#include "app/store/Rows.h"

namespace thunhan
{

Result<void> RequestRepository::touch(ApplicationId id, const QDateTime& now)
{
    return ApplicationRepository(m_database).touch(id, now);
}

Result<void> RequestRepository::saveCapacity(ApplicationId id, bool lacksCapacity, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("UPDATE application SET lacks_capacity = ?2 WHERE id = ?1", id, lacksCapacity);
}

Result<void> RequestRepository::saveFeeExemption(ApplicationId id, const QString& code, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("UPDATE application SET fee_exemption = ?2 WHERE id = ?1", id, code);
}

Result<QList<RecordCorrection>> RequestRepository::corrections(ApplicationId id)
{
    return readRows(m_database.query("SELECT field, on_record, claimed, evidence FROM record_correction"
                                     " WHERE application = ?1 ORDER BY field",
                                     id),
                    [](const Statement& row) -> Result<RecordCorrection> {
                        THUNHAN_TRY_ASSIGN(const auto field, known(fieldFromName(row.text(0)), "field"));
                        THUNHAN_TRY_ASSIGN(const auto evidence,
                                           known(documentTypeFromName(row.text(3)), "evidence"));
                        return RecordCorrection{field, row.text(1), row.text(2), evidence};
                    });
}

Result<void> RequestRepository::saveCorrection(ApplicationId id, const RecordCorrection& correction,
                                               const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("INSERT OR REPLACE INTO record_correction"
                          " (application, field, on_record, claimed, evidence) VALUES (?1, ?2, ?3, ?4, ?5)",
                          id, toName(correction.field), correction.onRecord, correction.claimed,
                          toName(correction.evidence));
}

Result<void> RequestRepository::removeCorrection(ApplicationId id, FieldKey field, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("DELETE FROM record_correction WHERE application = ?1 AND field = ?2", id,
                          toName(field));
}

Result<std::optional<NumberNotice>> RequestRepository::notice(ApplicationId id)
{
    return readFirst(m_database.query("SELECT to_whom, notified_on, notified_by FROM number_notice"
                                      " WHERE application = ?1",
                                      id),
                     [](const Statement& row) {
                         return NumberNotice{row.text(0), QDate::fromString(row.text(1), Qt::ISODate),
                                             row.id<OperatorId>(2)};
                     });
}

Result<void> RequestRepository::saveNotice(ApplicationId id, const NumberNotice& notice, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("INSERT OR REPLACE INTO number_notice"
                          " (application, to_whom, notified_on, notified_by) VALUES (?1, ?2, ?3, ?4)",
                          id, notice.toWhom, notice.notifiedOn.toString(Qt::ISODate), notice.notifiedBy);
}

Result<void> RequestRepository::removeNotice(ApplicationId id, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("DELETE FROM number_notice WHERE application = ?1", id);
}

} // namespace thunhan
