// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/training/TrainingMessages.h"
#include "sync/training/TrainingStore.h"

namespace thunhan
{

// Which copy of a station's store the registry believes. A station tells with its request for a token its
// generation, its session, and the session it follows. Where two follow the same one, the second is a copy
// that went on elsewhere; one of an earlier generation was replaced by a restored one. A session that follows
// an unknown one is believed: the registry itself may have been brought back from a copy. One thread.
class TrainingLineages
{
public:
    explicit TrainingLineages(TrainingStore& store) : m_store(store) {}

    // Null when the station may have a token: it is believed from now on, or tells nothing. Else 409 with
    // `store_replaced` or `store_copied`, or 400.
    std::optional<TrainingAnswer> refuse(const TrainingRequest& request);

private:
    TrainingStore& m_store;
};

} // namespace thunhan
