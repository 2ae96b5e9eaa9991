// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "sync/training/JsonShape.h"
#include "sync/training/TrainingMessages.h"
#include "sync/training/TrainingRoute.h"
#include "sync/training/TrainingStore.h"

#include <chrono>

namespace thunhan
{

// Answers the calls of OSIA Credential Management 1.3.0 that a station makes. A request is PENDING until
// `issueAfter` has passed on the wall clock, then ISSUED. One thread, that of the store.
class CredentialDesk
{
public:
    CredentialDesk(TrainingStore& store, const Clock& clock, std::chrono::seconds issueAfter);

    // The route is one of a credential request.
    TrainingAnswer answer(const TrainingRoute& route, const TrainingRequest& request,
                          const QByteArray& thumbprint);

private:
    TrainingAnswer create(const QString& id, const TrainingRequest& request, const QByteArray& thumbprint);
    TrainingAnswer read(const QString& id, const QByteArray& thumbprint);

    TrainingStore& m_store;
    const Clock& m_clock;
    std::chrono::seconds m_issueAfter;
    JsonShape m_shape;
};

} // namespace thunhan
