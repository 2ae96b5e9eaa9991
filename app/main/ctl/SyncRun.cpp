// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/SyncRun.h"

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "sync/client/OsiaRegistryClient.h"
#include "sync/client/SyncService.h"

#include <QCoreApplication>

namespace thunhan
{

SyncStatus runSyncOnce(Store& store)
{
    const SystemClock clock;
    SystemRandom random;
    SyncService service(store, clock, random, osiaRegistryClientFactory(store, clock));
    // The service looks by itself when it starts, if its plan lets it; else it is told to.
    bool told = false;
    QObject::connect(&service, &SyncService::rested, &service, [&] {
        const bool looked = service.status().plan.start == SyncPlan::Start::AtOnce;
        if (std::exchange(told, true) || looked)
            QCoreApplication::quit();
        else
            service.sendNow();
    });
    service.start();
    QCoreApplication::exec();
    const SyncStatus status = service.status();
    service.stop();
    return status;
}

} // namespace thunhan
