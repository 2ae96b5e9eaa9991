// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/keys/Certificate.h"
#include "app/store/DiskUse.h"
#include "app/workflow/OfflineBudget.h"

#include <QFuture>
#include <functional>
#include <optional>

namespace thunhan
{

class Database;
class Store;

// The budget as store and disk tell it. UI thread; the future finishes off it. Reading it needs no right:
// everybody who works here sees it.
class OfflineWatch
{
public:
    // The certificate that the store's key is kept for, if any. Asked on the store's thread.
    using RecoveryProbe = std::function<Result<std::optional<Certificate>>()>;

    // `allowedDays`: how long a submitted application may wait here for its receipt.
    OfflineWatch(Store& store, const Clock& clock, DiskProbe disk, int allowedDays,
                 RecoveryProbe recovery = {});

    // `perDay`: how many applications a day like this brings.
    QFuture<Result<OfflineBudget>> look(int perDay) const;

private:
    Store& m_store;
    const Clock& m_clock;
    DiskProbe m_disk;
    int m_allowedDays;
    RecoveryProbe m_recovery;
};

// DiskFull when another application could not be brought to its end any more, with all that are open. On the
// store's thread.
Result<void> requireRoomToBegin(Database& database, const DiskProbe& disk);

} // namespace thunhan
