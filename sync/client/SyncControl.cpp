// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncControl.h"

namespace thunhan
{

Result<void> SyncControl::told(Right right, void (SyncService::*what)())
{
    THUNHAN_TRY(m_session.require(right));
    (m_service.*what)();
    return {};
}

Result<void> SyncControl::sendNow()
{
    return told(Right::Send, &SyncService::sendNow);
}

Result<void> SyncControl::pauseNow()
{
    return told(Right::Send, &SyncService::pauseNow);
}

Result<void> SyncControl::pauseAfterCurrent()
{
    return told(Right::Send, &SyncService::pauseAfterCurrent);
}

Result<void> SyncControl::setPlan(const SyncPlan& plan)
{
    THUNHAN_TRY(m_session.require(Right::Send));
    m_service.setPlan(plan);
    return {};
}

QFuture<Result<RegistryRecord>> SyncControl::lookUp(const PersonalNumber& number, const Applicant& declared)
{
    if (const auto person = m_session.require(Right::Enroll); !person)
        return QtFuture::makeReadyFuture(Result<RegistryRecord>(person.error()));
    return m_service.lookUp(number, declared);
}

void SyncControl::noteBroughtIn()
{
    m_service.notePacketQueued();
    m_service.refreshStatus();
}

} // namespace thunhan
