// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/ApplicationState.h"
#include "app/domain/OperatorProfile.h"

#include <array>

namespace thunhan
{

enum class ApplicationEvent {
    Submit,        // the completeness gate held
    Approve,       // another person looked and agrees; the packet is sealed in the same transaction
    Return,        // goes back to the clerk with a reason
    Reject,        // ends here
    Reopen,        // the clerk takes a returned application up again
    Discard,       // the clerk ends an application that goes nowhere
    StartTransfer, // the first call to the registry is about to be made
    ReceiptVerified,
    ResultReceived, // the registry told what became of it
    RegistryRefused,
    RegistryLost, // the registry does not have any more what it had confirmed; it is sent again
    Quarantine,   // the registry holds something else under this id
    Resend,       // a supervisor sends a refused or quarantined one again
    Purge,        // retention is over
};

inline constexpr auto allApplicationEvents = std::to_array<ApplicationEvent>(
    {ApplicationEvent::Submit, ApplicationEvent::Approve, ApplicationEvent::Return, ApplicationEvent::Reject,
     ApplicationEvent::Reopen, ApplicationEvent::Discard, ApplicationEvent::StartTransfer,
     ApplicationEvent::ReceiptVerified, ApplicationEvent::ResultReceived, ApplicationEvent::RegistryRefused,
     ApplicationEvent::RegistryLost, ApplicationEvent::Quarantine, ApplicationEvent::Resend,
     ApplicationEvent::Purge});

QString toName(ApplicationEvent event); // SUBMIT, ...

// Who causes an event: a signed-in operator in their role, or the station itself.
enum class Actor { Clerk, Supervisor, Administrator, Station };

inline constexpr auto allActors =
    std::to_array<Actor>({Actor::Clerk, Actor::Supervisor, Actor::Administrator, Actor::Station});

Actor actorFor(Role role);

// The one table of an application's life. Pure. TransitionRefused when the state knows no such event,
// RightMissing when it does but not from this actor. That the approving person is another than the capturing
// one is not a matter of roles: ReviewService sees to it.
Result<ApplicationState> next(ApplicationState state, ApplicationEvent event, Actor actor);

} // namespace thunhan
