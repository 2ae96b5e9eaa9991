// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "app/base/Deliver.h"
#include "sync/client/Downloading.h"
#include "sync/client/LineRate.h"
#include "sync/client/RecordLookUp.h"
#include "sync/client/ResultPolling.h"
#include "sync/client/SyncService.h"

#include <QObject>
#include <QTimer>

namespace thunhan
{

// The part of SyncService that lives on the sync thread. Ends its thread's event loop after stop().
class SyncWorker final : public QObject
{
    Q_OBJECT
public:
    SyncWorker(Store& store, const Clock& clock, RandomSource& random, RegistryClientFactory makeClient,
               QTimeZone zone);
    ~SyncWorker() override;

    void begin(); // reads the plan, then looks
    void stop();
    void wake();
    void sendNow();
    void pauseAfterCurrent();
    void pauseNow();
    QCoro::Task<void> setPlan(SyncPlan plan);
    QCoro::Task<void> noteNetwork();
    void refreshStatus();
    using RecordPromise = std::shared_ptr<KeptPromise<Result<RegistryRecord>>>;
    QCoro::Task<void> lookUp(PersonalNumber number, Applicant declared, RecordPromise promise);

Q_SIGNALS:
    void statusChanged(const thunhan::SyncStatus& status);
    void rested();

private:
    enum class Next { GoOn, Rest };

    QCoro::Task<void> readPlan();
    QCoro::Task<void> work();
    bool mayGoOn() const; // with the next application, by the plan or by a person's word
    QCoro::Task<Next> sendPackets(bool confirmedOnly);
    QCoro::Task<void> pollResults();
    QCoro::Task<void> fetchDownloads();
    QCoro::Task<Next> sendBatch(QList<OutboxEntry> batch);
    QCoro::Task<TransferOutcome> sendOne(OutboxEntry entry);
    QCoro::Task<void> refresh();
    QCoro::Task<void> refreshAndRest();
    QCoro::Task<void> keepForLater(); // what a restart must not forget
    Next judge(const TransferOutcome& outcome);
    bool ensureClient();
    void quitWhenDone();
    void halt(const Error& error);
    void rest();
    QDateTime beginningFor(const QDateTime& due) const;
    void planWake();
    void wakeAt(const QDateTime& time);
    void tell();
    void tellProgress(qint64 sent, qint64 total);

    Store& m_store;
    TransferJournal m_journal;
    CredentialJournal m_credentials;
    const Clock& m_clock;
    RandomSource& m_random;
    RetryPolicy m_retry;
    RegistryClientFactory m_makeClient;
    std::unique_ptr<RegistryClient> m_client;
    std::shared_ptr<RegistryClient> m_lookUpClient; // of its own: looking up goes beside sending
    int m_lookUps = 0;                              // under way
    CancelToken m_cancel;
    QTimer m_wake;
    SyncStatus m_status;
    std::optional<QDateTime> m_nextDue;  // of packets
    std::optional<QDateTime> m_nextPoll; // of results
    QDateTime m_wakeAt;
    QDateTime m_downloadsAsked; // invalid: not since the start
    QTimeZone m_zone;
    LineRate m_rate;
    qint64 m_rateSent = 0;               // of the application under way, as told last
    QDateTime m_lastRun;                 // invalid: none since the start
    bool m_asked = false;                // a person wants it now, whatever the plan says
    QDateTime m_notBefore;               // after failures of the line; invalid: no rest needed
    QDateTime m_keptRest;                // the same as the store has it
    std::optional<ClockSkew> m_keptSkew; // as the store has it from this run
    int m_lineFailures = 0;              // in a row, of different applications
    std::chrono::milliseconds m_progressTold{0};
    bool m_working = false;
    bool m_askedAgain = false; // sendNow() while working
    bool m_stopping = false;
    bool m_pausing = false;
};

} // namespace thunhan
