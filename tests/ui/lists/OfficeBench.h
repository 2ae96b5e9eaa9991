// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/SyncControl.h"
#include "sync/media/MediaCarrier.h"
#include "tests/app/workflow/DeskFixture.h"
#include "tests/ui/lists/ScriptedRegistry.h"
#include "ui/desk/DeskServices.h"
#include "ui/desk/PaperDesk.h"

namespace thunhan
{

// A station with people, and applications in every state of queue, review and outbox, for the pages that show
// them. The supervisor is signed in unless a call says otherwise.
class OfficeBench
{
public:
    OfficeBench();

    DeskServices services();
    ReviewService& review() { return station.review(); }
    SyncService& sync() { return *m_sync; }
    SyncControl& control() { return m_control; }
    MediaCarrier& carrier() { return m_carrier; }
    PaperDesk& papers() { return *m_papers; }

    // What a clerk left unfinished.
    ApplicationId draft(quint64 seed);
    // Submitted by a clerk, nothing stands out.
    ApplicationId clean(quint64 seed);
    // One print below the threshold that another supervisor let pass.
    ApplicationId withOverride(quint64 seed);
    // A finger that is not there.
    ApplicationId withException(quint64 seed);
    // Number and declared sex clash; the clerk gave a reason.
    ApplicationId withWarning(quint64 seed);
    // Captured by the supervisor who reviews now.
    ApplicationId own(quint64 seed);

    ApplicationId queued(quint64 seed);
    ApplicationId failedOnTheLine(quint64 seed);
    ApplicationId inTransit(quint64 seed);
    ApplicationId refused(quint64 seed, ErrorCode code, const QString& words);
    ApplicationId delivered(quint64 seed);
    // Delivered, and the card was not issued.
    ApplicationId notIssued(quint64 seed, const QString& reason);

    // Starts sending with a certificate that ran out: the station halts with that error.
    void startSync();
    // The same to a registry that says what it is told to.
    void startSync(const RegistryScript& script);

    DeskFixture station;
    QThreadPool pool;
    ReferenceData reference;
    PrintQueue printQueue{PrintQueue::Service::None};

private:
    ApplicationId submitted(const Application& draft);
    ApplicationId begin(const Application& sample);

    std::optional<RegistryScript> m_script; // set before the sync thread starts
    std::unique_ptr<SyncService> m_sync;
    SyncControl m_control{*m_sync, station.session};
    MediaCarrier m_carrier{station.store(), station.session, station.clock, station.random};
    std::unique_ptr<PaperDesk> m_papers;
};

} // namespace thunhan
