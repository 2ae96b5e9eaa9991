// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/StateText.h"

#include <QCoreApplication>

namespace thunhan
{
namespace
{

struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

} // namespace

Shape stateShape(ApplicationState state)
{
    switch (state) {
    case ApplicationState::Draft: return Shape::Cur;
    case ApplicationState::PendingReview:
    case ApplicationState::Queued: return Shape::Wait;
    case ApplicationState::Returned:
    case ApplicationState::Quarantined: return Shape::Warn;
    case ApplicationState::Rejected:
    case ApplicationState::Refused: return Shape::Bad;
    case ApplicationState::InTransit: return Shape::Send;
    case ApplicationState::Delivered:
    case ApplicationState::Processed: return Shape::Ok;
    case ApplicationState::Purged: return Shape::Idle;
    }
    Q_UNREACHABLE();
}

QString stateText(ApplicationState state)
{
    switch (state) {
    case ApplicationState::Draft: return StateWords::tr("In progress");
    case ApplicationState::PendingReview: return StateWords::tr("Waits for review");
    case ApplicationState::Returned: return StateWords::tr("Returned");
    case ApplicationState::Rejected: return StateWords::tr("Not approved");
    case ApplicationState::Queued: return StateWords::tr("Waits to be sent");
    case ApplicationState::InTransit: return StateWords::tr("Sending");
    case ApplicationState::Delivered: return StateWords::tr("Receipt verified");
    case ApplicationState::Processed: return StateWords::tr("Processed");
    case ApplicationState::Refused: return StateWords::tr("Refused");
    case ApplicationState::Quarantined: return StateWords::tr("On hold");
    case ApplicationState::Purged: return StateWords::tr("Purged from the station");
    }
    Q_UNREACHABLE();
}

bool isClerks(ApplicationState state)
{
    return state == ApplicationState::Draft || state == ApplicationState::Returned;
}

QString holderText(ApplicationState state)
{
    switch (state) {
    case ApplicationState::Draft:
    case ApplicationState::Returned: return StateWords::tr("An enrollment officer goes on with it");
    case ApplicationState::PendingReview: return StateWords::tr("With the reviewing officer");
    case ApplicationState::Rejected: return StateWords::tr("Closed by the reviewing officer");
    case ApplicationState::Queued:
    case ApplicationState::InTransit:
    case ApplicationState::Refused:
    case ApplicationState::Quarantined: return StateWords::tr("On its way to the Centre: Alt+4");
    case ApplicationState::Delivered:
    case ApplicationState::Processed:
    case ApplicationState::Purged: return StateWords::tr("Arrived at the Centre");
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
