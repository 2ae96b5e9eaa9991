// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SessionTrail.h"

#include "app/audit/AuditLog.h"
#include "app/store/Store.h"

#include <utility>

namespace thunhan
{
namespace
{

OperatorId personOf(const OperatorSession& session)
{
    return session.person() ? session.person()->id : OperatorId();
}

} // namespace

SessionTrail::SessionTrail(Store& store, const OperatorSession& session, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_session(session),
      m_clock(clock),
      m_state(session.state()),
      m_person(personOf(session))
{
    connect(&session, &OperatorSession::stateChanged, this, &SessionTrail::note);
}

void SessionTrail::note()
{
    const auto before = std::exchange(m_state, m_session.state());
    const OperatorId who = std::exchange(m_person, personOf(m_session));
    if (who.isNull())
        return;
    AuditAction action = AuditAction::SignedOut;
    if (m_person == who) {
        if (m_state == before)
            return;
        action = m_state == OperatorSession::State::Locked ? AuditAction::SessionLocked
                                                           : AuditAction::SessionUnlocked;
    }
    m_store.transact([event = AuditEvent{m_clock.nowUtc(), who, action, {}, {}, {}}](Database& database) {
        return AuditLog(database).append(event);
    });
}

} // namespace thunhan
