// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/Consequences.h"

#include "app/audit/AuditLog.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DeskStateRepository.h"

#include <algorithm>

namespace thunhan
{

Result<void> endOverride(Database& database, const Application& before, BiometricModality modality,
                         const BiometricSite& site, const QDateTime& now)
{
    if (!before.overrideFor(modality, site))
        return {};
    return ApplicationRepository(database).removeOverride(before.id, modality, site, now);
}

Result<void> endException(Database& database, const Application& before, BiometricModality modality,
                          const BiometricSite& site, const QDateTime& now)
{
    if (!before.exceptionFor(modality, site))
        return {};
    return ApplicationRepository(database).removeException(before.id, modality, site, now);
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
    if (!before.reasonFor({RuleId::RecordDiffers, FindingSeverity::Warning, field}))
        return {};
    return ApplicationRepository(database).removeWarningReason(before.id, RuleId::RecordDiffers, field, now);
}

Result<void> dropIdleReasons(Database& database, const Application& before, const QList<Finding>& findings,
                             const QDateTime& now)
{
    for (const WarningReason& reason : before.warningReasons) {
        const bool stands = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.rule == reason.rule && finding.field == reason.field &&
                   finding.severity == FindingSeverity::Warning;
        });
        if (!stands)
            THUNHAN_TRY(ApplicationRepository(database).removeWarningReason(before.id, reason.rule,
                                                                            reason.field, now));
    }
    return {};
}

} // namespace thunhan
