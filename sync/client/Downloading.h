// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/packet/DownloadIndex.h"
#include "app/store/Store.h"
#include "sync/client/RegistryClient.h"

#include <QTimeZone>

namespace thunhan
{

// How a look at the registry's downloads ended.
struct DownloadOutcome {
    int taken = 0;              // documents that are in force now
    std::optional<Error> error; // of the first one that was not, or of the list; the others were tried
    bool isOffered = true;      // false: this registry holds nothing ready

    friend bool operator==(const DownloadOutcome&, const DownloadOutcome&) = default;
};

// Brings the station what the registry holds ready for it: operators, reference data, certificates,
// revocations, targets, rosters. A document comes in parts that are kept, so that a broken line goes on where
// it was, and counts once all of its bytes are those that the signed list names. Forged, expired and rolled
// back lists are refused as a whole. Sync thread; references outlive the coroutine.
class Downloading
{
public:
    Downloading(Store& store, RegistryClient& client, const Clock& clock, const QTimeZone& zone)
        : m_store(store), m_client(client), m_clock(clock), m_zone(zone)
    {
    }

    QCoro::Task<DownloadOutcome> run();

private:
    QCoro::Task<Result<DownloadIndex>> readIndex();
    QCoro::Task<Result<bool>> fetch(DownloadItem item); // true: it is news, and in force
    QCoro::Task<Result<QByteArray>> collect(DownloadItem item);

    Store& m_store;
    RegistryClient& m_client;
    const Clock& m_clock;
    const QTimeZone& m_zone;
};

} // namespace thunhan
