// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/base/Result.h"
#include "sync/training/FaultPlan.h"
#include "sync/training/TrainingLedger.h"
#include "sync/training/TrainingRouter.h"

#include <QMutex>
#include <QUrl>
#include <memory>

namespace thunhan
{

// The central registry as a station sees it, for practice and for tests: a real HTTPS server on 127.0.0.1
// that speaks OSIA Enrollment 1.3.0, verifies whatever it is sent, keeps it and can be told to misbehave. It
// never stands in for the real one: it listens to this machine only.
//
// Its folder holds `authority/` (see TrainingAuthority), `downloads/` (see DownloadDesk) and what
// TrainingStore keeps; one registry at a time may use it. Runs on a thread of its own; all functions may be
// called from any thread.
class TrainingRegistry
{
public:
    struct Setup {
        QString folder;
        quint16 port = 0; // 0: any free one
        TrainingTimes times;
        TrainingPeople people = {};
    };

    // `clock` and `random` outlive the registry.
    TrainingRegistry(Setup setup, const Clock& clock, RandomSource& random);
    // Stops.
    ~TrainingRegistry();
    TrainingRegistry(const TrainingRegistry&) = delete;
    TrainingRegistry& operator=(const TrainingRegistry&) = delete;

    // Returns its base URL as soon as it listens: https://127.0.0.1:<port>. Waits for the disk; not for the
    // UI thread. Started already: the URL once more. Errors of the authority, the store and the port.
    Result<QUrl> start();
    // Cuts every connection; the calls in work come to their end. Nothing when it is not running.
    void stop();

    // In force from the next request on; counting starts again. Survives stop and start.
    void setFaults(FaultPlan plan) { m_faults.set(std::move(plan)); }

    // Finalized since the folder exists, in order; known from start() on.
    QList<AcceptedEnrollment> accepted() const { return m_ledger.accepted(); }
    // Requests since this object exists, refused ones included; those a fault answered in the registry's
    // place are not counted.
    TrainingCallCounts callCounts() const { return m_ledger.counts(); }

private:
    class Running;
    class Worker;

    Setup m_setup;
    const Clock& m_clock;
    RandomSource& m_random;
    FaultSwitch m_faults;
    TrainingLedger m_ledger;
    QMutex m_mutex;                   // of the two below
    std::unique_ptr<Worker> m_worker; // null: stopped
    QUrl m_url;
};

} // namespace thunhan
