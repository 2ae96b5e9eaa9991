// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicationState.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<ApplicationState, 11> stateNames{{
    {ApplicationState::Draft, "DRAFT"_L1},
    {ApplicationState::PendingReview, "PENDING_REVIEW"_L1},
    {ApplicationState::Returned, "RETURNED"_L1},
    {ApplicationState::Rejected, "REJECTED"_L1},
    {ApplicationState::Queued, "QUEUED"_L1},
    {ApplicationState::InTransit, "IN_TRANSIT"_L1},
    {ApplicationState::Delivered, "DELIVERED"_L1},
    {ApplicationState::Processed, "PROCESSED"_L1},
    {ApplicationState::Refused, "REFUSED"_L1},
    {ApplicationState::Quarantined, "QUARANTINED"_L1},
    {ApplicationState::Purged, "PURGED"_L1},
}};

constexpr EnumNames<EnrollmentStep, 6> stepNames{{
    {EnrollmentStep::Find, "FIND"_L1},
    {EnrollmentStep::PersonalData, "PERSONAL_DATA"_L1},
    {EnrollmentStep::Fingerprints, "FINGERPRINTS"_L1},
    {EnrollmentStep::Portrait, "PORTRAIT"_L1},
    {EnrollmentStep::Documents, "DOCUMENTS"_L1},
    {EnrollmentStep::ReadBack, "READ_BACK"_L1},
}};

} // namespace

QString toName(ApplicationState state)
{
    return enumToName(stateNames, state);
}

std::optional<ApplicationState> applicationStateFromName(QStringView name)
{
    return enumFromName(stateNames, name);
}

QString toName(EnrollmentStep step)
{
    return enumToName(stepNames, step);
}

std::optional<EnrollmentStep> enrollmentStepFromName(QStringView name)
{
    return enumFromName(stepNames, name);
}

} // namespace thunhan
