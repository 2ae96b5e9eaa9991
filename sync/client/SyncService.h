// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/base/Result.h"
#include "app/domain/RegistryRecord.h"
#include "sync/client/SyncStatus.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <functional>
#include <memory>

namespace thunhan
{

class RegistryClient;
class Store;
class SyncWorker;

// Makes the client when sending begins and again after a failure of the whole station, so that a renewed
// certificate counts without a restart. Called on the sync thread. osiaRegistryClientFactory() is the real
// one.
using RegistryClientFactory = std::function<Result<std::unique_ptr<RegistryClient>>()>;

// Owns the sync thread and sends what is due: when it is due, when something new waits, and when asked. At
// most 10 applications or 20 MB make a batch, small ones first; each succeeds or fails alone. A failure that
// holds for the whole station ends the batch and waits for sendNow(). The registry's lists are looked at from
// the start on every six hours, as the plan lets it begin, whether there is anything to send or not.
//
// UI thread; no function waits for the network or the disk, but stop() waits for the sync thread to end,
// which it does at once. Store, clock and random outlive the service.
class SyncService final : public QObject
{
    Q_OBJECT
public:
    // `zone`: of the plan's night.
    SyncService(Store& store, const Clock& clock, RandomSource& random, RegistryClientFactory makeClient,
                QObject* parent = nullptr, QTimeZone zone = QTimeZone("Asia/Ho_Chi_Minh"));
    ~SyncService() override; // stops

    void start();
    // Cuts the call under way; the packet goes on where it was after the next start. Ends the thread.
    void stop();
    // Something new waits to be sent. Leaves a pause, a halt and a rest as they are.
    void notePacketQueued();
    // Looks at the outbox now, whatever it waited for: a person asked.
    void sendNow();
    // Something of the figures was changed elsewhere: reads them anew and sends nothing by it.
    void refreshStatus();
    // Ends the call under way at once, then as pauseAfterCurrent(). The packet goes on where it was.
    void pauseNow();
    // How it sends by itself from now on; kept in the store.
    void setPlan(const SyncPlan& plan);
    // A network is there (again), or the machine woke up: what the line kept waiting waits no longer.
    void noteNetwork();
    // The application under way is finished, then nothing is sent until sendNow().
    void pauseAfterCurrent();

    // What the population record says of this person (see RecordLookUp.h); does not wait for what is being
    // sent. Always ends with a value: Cancelled when the service stops first. Errors of the line and the
    // registry; NotFound without a record. Nothing is kept of it.
    QFuture<Result<RegistryRecord>> lookUp(const PersonalNumber& number, const Applicant& declared);

    const SyncStatus& status() const { return m_status; }

Q_SIGNALS:
    void statusChanged(const thunhan::SyncStatus& status);
    // A run is over; status() tells how it ended and when the next one begins by itself.
    void rested();

private:
    Store& m_store;
    const Clock& m_clock;
    RandomSource& m_random;
    RegistryClientFactory m_makeClient;
    QTimeZone m_zone;
    QThread m_thread;
    SyncWorker* m_worker = nullptr; // lives on m_thread and ends with it; null: stopped
    SyncStatus m_status;
};

} // namespace thunhan
