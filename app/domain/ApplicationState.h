// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace thunhan
{

// Life of an application. Which event leads from where to where, and who may do it, stands in one table:
// app/workflow/ApplicationStateMachine.
enum class ApplicationState {
    Draft,         // being captured
    PendingReview, // complete, waits for another person
    Returned,      // the reviewer sent it back; opening it makes it a Draft again
    Rejected,      // the reviewer ended it
    Queued,        // approved and sealed, waits to be sent
    InTransit,     // objects are being sent
    Delivered,     // the registry's receipt was verified
    Processed,     // the registry reported its result
    Refused,       // the registry refused it; a supervisor decides
    Quarantined,   // something does not add up (same id, other content); a person decides
    Purged,        // biometrics and scans destroyed after delivery
};

inline constexpr auto allApplicationStates = std::to_array<ApplicationState>(
    {ApplicationState::Draft, ApplicationState::PendingReview, ApplicationState::Returned,
     ApplicationState::Rejected, ApplicationState::Queued, ApplicationState::InTransit,
     ApplicationState::Delivered, ApplicationState::Processed, ApplicationState::Refused,
     ApplicationState::Quarantined, ApplicationState::Purged});

QString toName(ApplicationState state); // DRAFT, PENDING_REVIEW, ...
std::optional<ApplicationState> applicationStateFromName(QStringView name);

// The steps of the desk in their order. The current one is kept with the application, so that a killed
// station opens it where the clerk was.
enum class EnrollmentStep { Find, PersonalData, Fingerprints, Portrait, Documents, ReadBack };

inline constexpr auto allEnrollmentSteps = std::to_array<EnrollmentStep>(
    {EnrollmentStep::Find, EnrollmentStep::PersonalData, EnrollmentStep::Fingerprints,
     EnrollmentStep::Portrait, EnrollmentStep::Documents, EnrollmentStep::ReadBack});

QString toName(EnrollmentStep step); // FIND, PERSONAL_DATA, ...
std::optional<EnrollmentStep> enrollmentStepFromName(QStringView name);

} // namespace thunhan
