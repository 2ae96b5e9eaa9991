// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/OperatorSession.h"
#include "sync/client/SyncService.h"

namespace thunhan
{

// What a person at the desk has the sending do. The service goes on by itself whoever sits there; whoever
// tells it something does so here, and needs the right to. NotSignedIn, SessionLocked or RightMissing
// otherwise, and then nothing is changed. UI thread; service and session outlive it.
class SyncControl final
{
public:
    SyncControl(SyncService& service, const OperatorSession& session) : m_service(service), m_session(session)
    {
    }

    // As SyncService's.
    Result<void> sendNow();
    Result<void> pauseNow();
    Result<void> pauseAfterCurrent();
    Result<void> setPlan(const SyncPlan& plan);
    QFuture<Result<RegistryRecord>> lookUp(const PersonalNumber& number, const Applicant& declared);

    // Applications or receipts came in by another way than the line. Needs no right: whoever brought them in
    // had it.
    void noteBroughtIn();
    // Something of the figures was changed elsewhere.
    void refreshStatus() { m_service.refreshStatus(); }

private:
    Result<void> told(Right right, void (SyncService::*what)());

    SyncService& m_service;
    const OperatorSession& m_session;
};

} // namespace thunhan
