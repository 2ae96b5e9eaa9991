// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Deliver.h"
#include "sync/client/RecordLookUp.h"
#include "sync/client/SyncService.h"

namespace thunhan
{

// Looks people up at the population record, over a line of its own, so that nobody at the desk waits for a
// packet that is being sent. Sync thread; may go once nothing is under way.
class RecordDesk
{
public:
    using Promise = std::shared_ptr<KeptPromise<Result<RegistryRecord>>>;

    explicit RecordDesk(RegistryClientFactory makeClient) : m_makeClient(std::move(makeClient)) {}

    // Always keeps the promise.
    QCoro::Task<void> lookUp(PersonalNumber number, Applicant declared, Promise promise);
    // Ends what is under way as Cancelled.
    void abort();
    bool isBusy() const { return m_underWay > 0; }

private:
    RegistryClientFactory m_makeClient;
    std::shared_ptr<RegistryClient> m_client;
    int m_underWay = 0;
};

} // namespace thunhan
