// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/Consequences.h"

#include "app/audit/AuditLog.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DeskStateRepository.h"

#include <algorithm>

namespace thunhan
{

Result<void> endOverrides(Database& database, const Application& before, BiometricModality modality,
                          const BiometricSite& site, std::optional<Impression> impression,
                          const QDateTime& now)
{
    for (const QualityOverride& granted : before.overrides) {
        if (granted.modality == modality && granted.site == site &&
            (!impression || granted.impression == *impression))
            THUNHAN_TRY(ApplicationRepository(database).removeOverride(before.id, granted, now));
    }
    return {};
}

Result<void> endException(Database& database, const Application& before, BiometricModality modality,
                          const BiometricSite& site, const QDateTime& now)
{
    if (!before.exceptionFor(modality, site))
        return {};
    // With one finger there, it is no longer so that none can be taken.
    if (modality == BiometricModality::Finger)
        THUNHAN_TRY(endOverrides(database, before, modality, {}, {}, now));
    return ApplicationRepository(database).removeException(before.id, modality, site, now);
}

Result<void> endWhatStoodFor(Database& database, const Application& before, const BiometricSample& sample,
                             const QDateTime& now)
{
    THUNHAN_TRY(endOverrides(database, before, sample.modality, sample.site, sample.impression, now));
    return endException(database, before, sample.modality, sample.site, now);
}

Result<void> leaveDesk(Database& database, OperatorId person, ApplicationId id)
{
    DeskStateRepository desk(database);
    THUNHAN_TRY_ASSIGN(const std::optional<ApplicationId> open, desk.open(person));
    if (open != id)
        return {};
    return desk.clear(person);
}

Result<void> withdrawReadBack(Database& database, const Application& before, OperatorId person,
                              const QDateTime& now)
{
    if (!before.isConfirmed(ConfirmationKind::DataReadBack))
        return {};
    THUNHAN_TRY(
        ApplicationRepository(database).removeConfirmation(before.id, ConfirmationKind::DataReadBack, now));
    return AuditLog(database).append({now,
                                      person,
                                      AuditAction::ConfirmationWithdrawn,
                                      before.id,
                                      toName(ConfirmationKind::DataReadBack),
                                      {}});
}

Result<void> endDifferenceReason(Database& database, const Application& before, FieldKey field,
                                 const QDateTime& now)
{
    const WarningReason* given = before.reasonFor({RuleId::RecordDiffers, FindingSeverity::Warning, field});
    return given ? ApplicationRepository(database).removeWarningReason(before.id, *given, now)
                 : Result<void>();
}

Result<void> endReasonsOfOthers(Database& database, const Application& before, const Applicant& after,
                                const QDateTime& now)
{
    const auto isSame = [&](int item) {
        const QList<Relative>& were = before.applicant.relatives;
        return item < were.size() && item < after.relatives.size() &&
               were.at(item) == after.relatives.at(item);
    };
    for (const WarningReason& reason : before.warningReasons) {
        if (reason.field == FieldKey::Relatives && reason.item >= 0 && !isSame(reason.item))
            THUNHAN_TRY(ApplicationRepository(database).removeWarningReason(before.id, reason, now));
    }
    return {};
}

Result<void> dropIdleReasons(Database& database, const Application& before, const QList<Finding>& findings,
                             const QDateTime& now)
{
    for (const WarningReason& reason : before.warningReasons) {
        const bool stands = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return reason.answers(finding) && finding.severity == FindingSeverity::Warning;
        });
        if (!stands)
            THUNHAN_TRY(ApplicationRepository(database).removeWarningReason(before.id, reason, now));
    }
    return {};
}

} // namespace thunhan
