// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ApplicationRepository.h"

#include "app/domain/VietnameseText.h"
#include "app/store/RecordRepository.h"
#include "app/store/RequestRepository.h"
#include "app/store/Rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<void> writeField(Database& database, ApplicationId id, const Applicant& applicant, FieldKey field)
{
    const QJsonValue value = fieldToJson(applicant, field);
    if (value.isNull() || value.isUndefined())
        return database.run("DELETE FROM application_field WHERE application = ?1 AND field = ?2", id,
                            toName(field));
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return database.run("INSERT INTO application_field (application, field, value) VALUES (?1, ?2, ?3)"
                        " ON CONFLICT DO UPDATE SET value = excluded.value",
                        id, toName(field), QString::fromUtf8(json));
}

// The copies that lists show and searching reads.
Result<void> writeListedFields(Database& database, ApplicationId id, const Applicant& applicant)
{
    return database.run("UPDATE application SET full_name = ?2, folded_name = ?3, personal_number = ?4,"
                        " birth_date = ?5, phone = ?6 WHERE id = ?1",
                        id, applicant.fullName, foldForMatching(applicant.fullName),
                        applicant.personalNumber.digits(), applicant.birthDate.toIso(), applicant.phone);
}

QString kindsText(const QList<ApplicationKind>& kinds)
{
    QStringList names;
    for (const ApplicationKind kind : kinds)
        names.append(toName(kind));
    return names.join(u' ');
}

QString cleanDataText(const CleanDataReport& report)
{
    return QString::fromUtf8(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact));
}

} // namespace

Result<void> ApplicationRepository::touch(ApplicationId id, const QDateTime& now)
{
    THUNHAN_TRY(m_database.run(
        "UPDATE application SET revision = revision + 1, updated_at = ?2 WHERE id = ?1", id, now));
    if (m_database.changes() != 1)
        return {ErrorCode::NotFound, u"no such application"_s};
    return {};
}

Result<void> ApplicationRepository::insert(const Application& a)
{
    THUNHAN_TRY(m_database.run(
        "INSERT INTO application (id, file_number, kind, reason, state, step, channel, external_file_number,"
        " collecting_unit, residence_unit, birth_registration_unit, revision, created_at, created_by, "
        "updated_at,"
        " submitted_at, submitted_by, bundled, lacks_capacity, fee_exemption, clean_data)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,"
        " ?21)",
        a.id, a.fileNumber, toName(a.kind), a.reason, toName(a.state), toName(a.step), toName(a.channel),
        a.externalFileNumber, a.collectingUnit, a.residenceUnit, a.birthRegistrationUnit, a.revision,
        a.createdAt, a.createdBy, a.updatedAt, a.submittedAt, a.submittedBy, kindsText(a.bundled),
        a.lacksCapacity, a.feeExemption, a.cleanData ? cleanDataText(*a.cleanData) : QString()));
    for (const FieldKey field : allFields())
        THUNHAN_TRY(writeField(m_database, a.id, a.applicant, field));
    THUNHAN_TRY(writeListedFields(m_database, a.id, a.applicant));
    RequestRepository requests(m_database);
    for (const RecordCorrection& correction : a.corrections)
        THUNHAN_TRY(requests.saveCorrection(a.id, correction, a.updatedAt));
    if (a.notice)
        THUNHAN_TRY(requests.saveNotice(a.id, *a.notice, a.updatedAt));
    for (const RecordReading& reading : a.readings)
        THUNHAN_TRY(RecordRepository(m_database).saveReading(a.id, reading));
    for (const WarningReason& reason : a.warningReasons)
        THUNHAN_TRY(saveWarningReason(a.id, reason));
    for (const BiometricException& exception : a.exceptions)
        THUNHAN_TRY(saveException(a.id, exception));
    for (const QualityOverride& granted : a.overrides)
        THUNHAN_TRY(saveOverride(a.id, granted));
    for (const Confirmation& confirmation : a.confirmations)
        THUNHAN_TRY(saveConfirmation(a.id, confirmation));
    if (a.decision)
        THUNHAN_TRY(saveDecision(a.id, *a.decision));
    // A picture at the revision it was made with: the records above moved it on.
    return m_database.run("UPDATE application SET revision = ?2, updated_at = ?3 WHERE id = ?1", a.id,
                          a.revision, a.updatedAt);
}

Result<void> ApplicationRepository::requireRevision(ApplicationId id, int revision)
{
    THUNHAN_TRY_ASSIGN(const int stored,
                       readOne(m_database.query("SELECT revision FROM application WHERE id = ?1", id),
                               "such application", [](const Statement& row) { return int(row.integer(0)); }));
    if (stored != revision)
        return {ErrorCode::ApplicationChanged, u"revision %1, expected %2"_s.arg(stored).arg(revision)};
    return {};
}

Result<void> ApplicationRepository::saveField(ApplicationId id, const Applicant& applicant, FieldKey field,
                                              const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    THUNHAN_TRY(writeField(m_database, id, applicant, field));
    return writeListedFields(m_database, id, applicant);
}

Result<void> ApplicationRepository::saveStep(ApplicationId id, EnrollmentStep step, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("UPDATE application SET step = ?2 WHERE id = ?1", id, toName(step));
}

Result<void> ApplicationRepository::saveKind(ApplicationId id, ApplicationKind kind, const QString& reason,
                                             const QList<ApplicationKind>& bundled, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("UPDATE application SET kind = ?2, reason = ?3, bundled = ?4 WHERE id = ?1", id,
                          toName(kind), reason, kindsText(bundled));
}

Result<void> ApplicationRepository::saveOrigin(ApplicationId id, SourceChannel channel,
                                               const QString& externalFileNumber, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("UPDATE application SET channel = ?2, external_file_number = ?3 WHERE id = ?1", id,
                          toName(channel), externalFileNumber);
}

Result<void> ApplicationRepository::saveUnits(ApplicationId id, const QString& collecting,
                                              const QString& residence, const QString& birthRegistration,
                                              const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("UPDATE application SET collecting_unit = ?2, residence_unit = ?3,"
                          " birth_registration_unit = ?4 WHERE id = ?1",
                          id, collecting, residence, birthRegistration);
}

Result<void> ApplicationRepository::saveState(ApplicationId id, ApplicationState from, ApplicationState to,
                                              const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    THUNHAN_TRY(m_database.run("UPDATE application SET state = ?3 WHERE id = ?1 AND state = ?2", id,
                               toName(from), toName(to)));
    if (m_database.changes() != 1)
        return {ErrorCode::ApplicationChanged, u"not in state %1 any more"_s.arg(toName(from))};
    return {};
}

Result<void> ApplicationRepository::saveSubmission(ApplicationId id, OperatorId by, int risk,
                                                   const CleanDataReport& cleanData, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("UPDATE application SET submitted_at = ?2, submitted_by = ?3, risk = ?4,"
                          " clean_data = ?5 WHERE id = ?1",
                          id, now, by, risk, cleanDataText(cleanData));
}

Result<void> ApplicationRepository::saveWarningReason(ApplicationId id, const WarningReason& reason)
{
    THUNHAN_TRY(touch(id, reason.givenAt));
    return m_database.run(
        "INSERT OR REPLACE INTO warning_reason (application, rule, field, item, reason_code, note,"
        " given_by, given_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        id, toName(reason.rule), toName(reason.field), reason.item, reason.reasonCode, reason.note,
        reason.givenBy, reason.givenAt);
}

Result<void> ApplicationRepository::removeWarningReason(ApplicationId id, const WarningReason& reason,
                                                        const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("DELETE FROM warning_reason WHERE application = ?1 AND rule = ?2 AND field = ?3"
                          " AND item = ?4",
                          id, toName(reason.rule), toName(reason.field), reason.item);
}

Result<void> ApplicationRepository::saveException(ApplicationId id, const BiometricException& exception)
{
    THUNHAN_TRY(touch(id, exception.recordedAt));
    return m_database.run("INSERT OR REPLACE INTO biometric_exception"
                          " (application, modality, site, condition, note, recorded_by, recorded_at, until)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                          id, toName(exception.modality), siteName(exception.site),
                          toName(exception.condition), exception.note, exception.recordedBy,
                          exception.recordedAt, exception.until.toString(Qt::ISODate));
}

Result<void> ApplicationRepository::removeException(ApplicationId id, BiometricModality modality,
                                                    const BiometricSite& site, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run(
        "DELETE FROM biometric_exception WHERE application = ?1 AND modality = ?2 AND site = ?3", id,
        toName(modality), siteName(site));
}

Result<void> ApplicationRepository::saveOverride(ApplicationId id, const QualityOverride& granted)
{
    THUNHAN_TRY(touch(id, granted.grantedAt));
    return m_database.run("INSERT OR REPLACE INTO quality_override"
                          " (application, modality, site, reason, granted_by, granted_at, impression, matter)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                          id, toName(granted.modality), siteName(granted.site), granted.reason,
                          granted.grantedBy, granted.grantedAt, toName(granted.impression),
                          toName(granted.matter));
}

Result<void> ApplicationRepository::removeOverride(ApplicationId id, const QualityOverride& granted,
                                                   const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run(
        "DELETE FROM quality_override WHERE application = ?1 AND modality = ?2 AND site = ?3"
        " AND impression = ?4 AND matter = ?5",
        id, toName(granted.modality), siteName(granted.site), toName(granted.impression),
        toName(granted.matter));
}

Result<void> ApplicationRepository::saveConfirmation(ApplicationId id, const Confirmation& confirmation)
{
    THUNHAN_TRY(touch(id, confirmation.recordedAt));
    return m_database.run("INSERT OR REPLACE INTO confirmation (application, kind, recorded_by, recorded_at)"
                          " VALUES (?1, ?2, ?3, ?4)",
                          id, toName(confirmation.kind), confirmation.recordedBy, confirmation.recordedAt);
}

Result<void> ApplicationRepository::removeConfirmation(ApplicationId id, ConfirmationKind kind,
                                                       const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    return m_database.run("DELETE FROM confirmation WHERE application = ?1 AND kind = ?2", id, toName(kind));
}

Result<void> ApplicationRepository::saveDecision(ApplicationId id, const ReviewDecision& decision)
{
    THUNHAN_TRY(touch(id, decision.decidedAt));
    return m_database.run("INSERT INTO review_decision"
                          " (application, outcome, reason_code, note, decided_by, decided_at)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                          id, toName(decision.outcome), decision.reasonCode, decision.note,
                          decision.decidedBy, decision.decidedAt);
}

Result<void> ApplicationRepository::erasePersonalData(ApplicationId id, const QDateTime& now)
{
    THUNHAN_TRY(touch(id, now));
    for (const char* sql :
         {"DELETE FROM application_field WHERE application = ?1",
          "DELETE FROM record_correction WHERE application = ?1",
          "DELETE FROM number_notice WHERE application = ?1",
          "DELETE FROM record_reading WHERE application = ?1",
          "DELETE FROM warning_reason WHERE application = ?1",
          "DELETE FROM biometric_exception WHERE application = ?1",
          "DELETE FROM quality_override WHERE application = ?1",
          "DELETE FROM confirmation WHERE application = ?1", "DELETE FROM sample WHERE application = ?1",
          "DELETE FROM document_scan WHERE application = ?1",
          "UPDATE review_decision SET note = '' WHERE application = ?1"})
        THUNHAN_TRY(m_database.run(sql, id));
    return writeListedFields(m_database, id, {});
}

Result<int> ApplicationRepository::takeRunningNumber(const QString& day)
{
    THUNHAN_TRY_ASSIGN(auto row, m_database.query("INSERT INTO running_number (day, last) VALUES (?1, 1)"
                                                  " ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
                                                  day));
    THUNHAN_TRY(row.step());
    const int taken = int(row.integer(0));
    THUNHAN_TRY(row.finish());
    return taken;
}

} // namespace thunhan
