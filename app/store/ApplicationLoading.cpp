// SPDX-License-Identifier: GPL-3.0-or-later
// Rows back into the aggregate.
#include "app/store/ApplicationRepository.h"
#include "app/store/DocumentRepository.h"
#include "app/store/RecordRepository.h"
#include "app/store/RequestRepository.h"
#include "app/store/Rows.h"
#include "app/store/SampleRepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

Result<QList<ApplicationKind>> readKinds(const QString& text)
{
    QList<ApplicationKind> kinds;
    for (const QString& name : text.split(u' ', Qt::SkipEmptyParts)) {
        THUNHAN_TRY_ASSIGN(const ApplicationKind kind, known(applicationKindFromName(name), "kind"));
        kinds.append(kind);
    }
    return kinds;
}

Result<std::optional<CleanDataReport>> readCleanData(const QString& text)
{
    if (text.isEmpty())
        return std::optional<CleanDataReport>();
    THUNHAN_TRY_ASSIGN(const CleanDataReport report,
                       cleanDataFromJson(QJsonDocument::fromJson(text.toUtf8()).object()));
    return std::optional(report);
}

Result<Application> readHead(const Statement& row)
{
    Application a;
    a.id = row.id<ApplicationId>(0);
    a.fileNumber = row.text(1);
    THUNHAN_TRY_ASSIGN(a.kind, known(applicationKindFromName(row.text(2)), "kind"));
    a.reason = row.text(3);
    THUNHAN_TRY_ASSIGN(a.state, known(applicationStateFromName(row.text(4)), "state"));
    THUNHAN_TRY_ASSIGN(a.step, known(enrollmentStepFromName(row.text(5)), "step"));
    THUNHAN_TRY_ASSIGN(a.channel, known(sourceChannelFromName(row.text(6)), "channel"));
    a.externalFileNumber = row.text(7);
    a.collectingUnit = row.text(8);
    a.residenceUnit = row.text(9);
    a.birthRegistrationUnit = row.text(10);
    a.revision = int(row.integer(11));
    a.createdAt = row.time(12);
    a.createdBy = row.id<OperatorId>(13);
    a.updatedAt = row.time(14);
    a.submittedAt = row.time(15);
    a.submittedBy = row.id<OperatorId>(16);
    THUNHAN_TRY_ASSIGN(a.bundled, readKinds(row.text(17)));
    a.lacksCapacity = row.boolean(18);
    a.feeExemption = row.text(19);
    THUNHAN_TRY_ASSIGN(a.cleanData, readCleanData(row.text(20)));
    return a;
}

Result<Applicant> loadApplicant(Database& database, ApplicationId id)
{
    Applicant applicant;
    THUNHAN_TRY(
        readRows(database.query("SELECT field, value FROM application_field WHERE application = ?1", id),
                 [&](const Statement& row) -> Result<bool> {
                     THUNHAN_TRY_ASSIGN(const FieldKey field, known(fieldFromName(row.text(0)), "field"));
                     const QJsonArray json = QJsonDocument::fromJson(row.text(1).toUtf8()).array();
                     if (json.size() != 1 || !fieldFromJson(applicant, field, json.first()))
                         return {ErrorCode::StoreDamaged, QStringLiteral("a field cannot be read")};
                     return true;
                 }));
    return applicant;
}

Result<WarningReason> readWarningReason(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const RuleId rule, known(ruleFromName(row.text(0)), "rule"));
    THUNHAN_TRY_ASSIGN(const FieldKey field, known(fieldFromName(row.text(1)), "field"));
    return WarningReason{rule,
                         field,
                         row.text(2),
                         row.text(3),
                         row.id<OperatorId>(4),
                         row.time(5),
                         static_cast<int>(row.integer(6))};
}

Result<BiometricException> readException(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const auto modality, known(biometricModalityFromName(row.text(0)), "modality"));
    THUNHAN_TRY_ASSIGN(const auto site, known(biometricSiteFromName(row.text(1)), "site"));
    THUNHAN_TRY_ASSIGN(const auto condition, known(exceptionConditionFromName(row.text(2)), "condition"));
    return BiometricException{modality,
                              site,
                              condition,
                              row.text(3),
                              row.id<OperatorId>(4),
                              row.time(5),
                              QDate::fromString(row.text(6), Qt::ISODate)};
}

Result<QualityOverride> readOverride(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const auto modality, known(biometricModalityFromName(row.text(0)), "modality"));
    THUNHAN_TRY_ASSIGN(const auto site, known(biometricSiteFromName(row.text(1)), "site"));
    THUNHAN_TRY_ASSIGN(const auto impression, known(impressionFromName(row.text(5)), "impression"));
    THUNHAN_TRY_ASSIGN(const auto matter, known(overrideMatterFromName(row.text(6)), "matter"));
    return QualityOverride{modality,    site,       row.text(2), row.id<OperatorId>(3),
                           row.time(4), impression, matter};
}

Result<Confirmation> readConfirmation(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const auto kind, known(confirmationFromName(row.text(0)), "confirmation"));
    return Confirmation{kind, row.id<OperatorId>(1), row.time(2)};
}

Result<ReviewDecision> readDecision(const Statement& row)
{
    THUNHAN_TRY_ASSIGN(const auto outcome, known(reviewOutcomeFromName(row.text(0)), "outcome"));
    return ReviewDecision{outcome, row.text(1), row.text(2), row.id<OperatorId>(3), row.time(4)};
}

} // namespace

Result<Application> ApplicationRepository::load(ApplicationId id)
{
    THUNHAN_TRY_ASSIGN(
        auto a,
        readOne(m_database.query("SELECT id, file_number, kind, reason, state, step, channel,"
                                 " external_file_number, collecting_unit, residence_unit,"
                                 " birth_registration_unit, revision, created_at, created_by, updated_at,"
                                 " submitted_at, submitted_by, bundled, lacks_capacity, fee_exemption,"
                                 " clean_data FROM application WHERE id = ?1",
                                 id),
                "such application", readHead));
    THUNHAN_TRY_ASSIGN(a.applicant, loadApplicant(m_database, id));
    THUNHAN_TRY_ASSIGN(a.corrections, RequestRepository(m_database).corrections(id));
    THUNHAN_TRY_ASSIGN(a.notice, RequestRepository(m_database).notice(id));
    THUNHAN_TRY_ASSIGN(a.readings, RecordRepository(m_database).readings(id));
    THUNHAN_TRY_ASSIGN(
        a.warningReasons,
        readRows(m_database.query("SELECT rule, field, reason_code, note, given_by, given_at, item"
                                  " FROM warning_reason WHERE application = ?1"
                                  " ORDER BY given_at, rule, field, item",
                                  id),
                 readWarningReason));
    THUNHAN_TRY_ASSIGN(
        a.exceptions,
        readRows(m_database.query("SELECT modality, site, condition, note, recorded_by, recorded_at,"
                                  " until"
                                  " FROM biometric_exception WHERE application = ?1"
                                  " ORDER BY recorded_at, modality, site",
                                  id),
                 readException));
    THUNHAN_TRY_ASSIGN(a.overrides,
                       readRows(m_database.query("SELECT modality, site, reason, granted_by, granted_at,"
                                                 " impression, matter"
                                                 " FROM quality_override WHERE application = ?1"
                                                 " ORDER BY granted_at, modality, site, impression, matter",
                                                 id),
                                readOverride));
    THUNHAN_TRY_ASSIGN(a.confirmations, readRows(m_database.query("SELECT kind, recorded_by, recorded_at"
                                                                  " FROM confirmation WHERE application = ?1"
                                                                  " ORDER BY recorded_at, kind",
                                                                  id),
                                                 readConfirmation));
    THUNHAN_TRY_ASSIGN(a.decision,
                       readFirst(m_database.query("SELECT outcome, reason_code, note, decided_by,"
                                                  " decided_at FROM review_decision WHERE application = ?1"
                                                  " ORDER BY number DESC LIMIT 1",
                                                  id),
                                 readDecision));
    THUNHAN_TRY_ASSIGN(a.samples, SampleRepository(m_database).list(id));
    THUNHAN_TRY_ASSIGN(a.documents, DocumentRepository(m_database).list(id));
    return a;
}

} // namespace thunhan
