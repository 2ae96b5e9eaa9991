// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApplicationStateMachine.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr EnumNames<ApplicationEvent, 14> eventNames{{
    {ApplicationEvent::Submit, "SUBMIT"_L1},
    {ApplicationEvent::Approve, "APPROVE"_L1},
    {ApplicationEvent::Return, "RETURN"_L1},
    {ApplicationEvent::Reject, "REJECT"_L1},
    {ApplicationEvent::Reopen, "REOPEN"_L1},
    {ApplicationEvent::Discard, "DISCARD"_L1},
    {ApplicationEvent::StartTransfer, "START_TRANSFER"_L1},
    {ApplicationEvent::ReceiptVerified, "RECEIPT_VERIFIED"_L1},
    {ApplicationEvent::ResultReceived, "RESULT_RECEIVED"_L1},
    {ApplicationEvent::RegistryRefused, "REGISTRY_REFUSED"_L1},
    {ApplicationEvent::RegistryLost, "REGISTRY_LOST"_L1},
    {ApplicationEvent::Quarantine, "QUARANTINE"_L1},
    {ApplicationEvent::Resend, "RESEND"_L1},
    {ApplicationEvent::Purge, "PURGE"_L1},
}};

constexpr unsigned bit(Actor actor)
{
    return 1U << static_cast<unsigned>(actor);
}

constexpr unsigned desk = bit(Actor::Clerk) | bit(Actor::Supervisor);
constexpr unsigned supervisor = bit(Actor::Supervisor);
constexpr unsigned station = bit(Actor::Station);

struct Transition {
    ApplicationState from;
    ApplicationEvent event;
    unsigned actors;
    ApplicationState to;
};

using State = ApplicationState;
using Event = ApplicationEvent;

constexpr auto transitions = std::to_array<Transition>({
    {State::Draft, Event::Submit, desk, State::PendingReview},
    {State::Draft, Event::Discard, desk, State::Rejected},
    {State::PendingReview, Event::Approve, supervisor, State::Queued},
    {State::PendingReview, Event::Return, supervisor, State::Returned},
    {State::PendingReview, Event::Reject, supervisor, State::Rejected},
    {State::Returned, Event::Reopen, desk, State::Draft},
    {State::Returned, Event::Discard, desk, State::Rejected},
    {State::Queued, Event::StartTransfer, station, State::InTransit},
    {State::InTransit, Event::ReceiptVerified, station, State::Delivered},
    {State::InTransit, Event::RegistryRefused, station, State::Refused},
    {State::InTransit, Event::Quarantine, station, State::Quarantined},
    {State::Delivered, Event::ResultReceived, station, State::Processed},
    // What the registry refuses after delivery comes back to a person as well.
    {State::Delivered, Event::RegistryRefused, station, State::Refused},
    {State::Delivered, Event::RegistryLost, station, State::Queued},
    {State::Refused, Event::Resend, supervisor, State::Queued},
    {State::Refused, Event::Return, supervisor, State::Returned},
    {State::Refused, Event::Reject, supervisor, State::Rejected},
    {State::Quarantined, Event::Resend, supervisor, State::Queued},
    {State::Quarantined, Event::Return, supervisor, State::Returned},
    {State::Quarantined, Event::Reject, supervisor, State::Rejected},
    {State::Delivered, Event::Purge, station, State::Purged},
    {State::Processed, Event::Purge, station, State::Purged},
    {State::Rejected, Event::Purge, station, State::Purged},
});

} // namespace

QString toName(ApplicationEvent event)
{
    return enumToName(eventNames, event);
}

Actor actorFor(Role role)
{
    switch (role) {
    case Role::Clerk: return Actor::Clerk;
    case Role::Supervisor: return Actor::Supervisor;
    case Role::Administrator: return Actor::Administrator;
    }
    Q_UNREACHABLE();
}

Result<ApplicationState> next(ApplicationState state, ApplicationEvent event, Actor actor)
{
    for (const Transition& transition : transitions) {
        if (transition.from != state || transition.event != event)
            continue;
        if ((transition.actors & bit(actor)) == 0)
            return {ErrorCode::RightMissing, u"transition: %1"_s.arg(toName(event))};
        return transition.to;
    }
    return {ErrorCode::TransitionRefused, u"transition: %1 in %2"_s.arg(toName(event), toName(state))};
}

} // namespace thunhan
