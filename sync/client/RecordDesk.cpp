// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/RecordDesk.h"

#include "sync/client/FailureKind.h"

namespace thunhan
{

QCoro::Task<void> RecordDesk::lookUp(PersonalNumber number, Applicant declared, Promise promise)
{
    if (!m_client) {
        Result<std::unique_ptr<RegistryClient>> made = m_makeClient();
        if (!made) {
            promise->keep(made.error());
            co_return;
        }
        m_client = std::move(made).value();
    }
    const std::shared_ptr<RegistryClient> client = m_client;
    ++m_underWay;
    const RegistryAnswer<RegistryRecord> answer = co_await lookUpRecord(*client, number, declared);
    --m_underWay;
    // A renewed certificate counts without a restart.
    if (!answer.result && classify(answer.result.error()) == FailureKind::WholeStation)
        m_client.reset();
    promise->keep(answer.result);
}

void RecordDesk::abort()
{
    if (m_client)
        m_client->abort();
}

} // namespace thunhan
