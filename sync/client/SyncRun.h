// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "sync/client/LineRate.h"
#include "sync/client/PacketTransfer.h"
#include "sync/client/SyncFigures.h"
#include "sync/client/SyncService.h"

#include <QTimeZone>

namespace thunhan
{

// What persons and the plan say while a run is going.
class SyncPace
{
public:
    virtual bool mayGoOn() const = 0; // with the next application, by the plan or by a person's word
    virtual bool isAsked() const = 0; // a person wants it now, whatever the plan says
    virtual bool hasNews() const = 0; // something came into the outbox since the last takeNews()
    virtual bool takeNews() = 0;
    virtual void restUntil(const QDateTime& time) = 0; // the line failed
    virtual void tell() = 0;                           // the status changed

protected:
    ~SyncPace() = default;
};

// One look at everything that is due: packets batch by batch, results, downloads, over one client that stays
// from run to run until a failure of the whole station. Sync thread; one run at a time; outlives its
// coroutines, and so do all that it is given.
class SyncRun
{
public:
    struct Parts {
        Store& store;
        TransferJournal& journal;
        CredentialJournal& credentials;
        SyncFigures& figures;
        const Clock& clock;
        RandomSource& random;
        const QTimeZone& zone;
    };
    SyncRun(const Parts& parts, RegistryClientFactory makeClient, SyncPace& pace, SyncStatus& status);

    // Ends early, and Halted, when the status says so afterwards.
    QCoro::Task<void> run();
    // For good: the run ends at its next step.
    void cancel();
    // The call under way; the packet goes on where it was.
    void abortCall();
    void setByteRate(qint64 bytesPerSecond);
    // The figures of the store, and what the line taught about the clock, into the status.
    QCoro::Task<void> refresh();
    // The line rests: what it was measured at says nothing about the time in between.
    void rest() { m_rate.pause(); }
    // When the registry's lists are to be looked at again; now, when they never were since the start.
    QDateTime nextDownloads() const;
    // What the line kept from being looked at is due now.
    void noteNetwork();

private:
    enum class Next { GoOn, Rest };

    QCoro::Task<Next> sendPackets(bool confirmedOnly);
    QCoro::Task<Next> sendBatch(QList<OutboxEntry> batch);
    QCoro::Task<TransferOutcome> sendOne(OutboxEntry entry);
    QCoro::Task<void> pollResults();
    QCoro::Task<void> fetchDownloads();
    Next judge(const TransferOutcome& outcome);
    Result<void> makeClient(); // if there is none
    bool ensureClient();       // or halts
    void halt(const Error& error);
    void tellProgress(qint64 sent, qint64 total);

    Store& m_store;
    TransferJournal& m_journal;
    CredentialJournal& m_credentials;
    SyncFigures& m_figures;
    const Clock& m_clock;
    RandomSource& m_random;
    const QTimeZone& m_zone;
    RetryPolicy m_retry;
    RegistryClientFactory m_makeClient;
    std::unique_ptr<RegistryClient> m_client;
    SyncPace& m_pace;
    SyncStatus& m_status;
    CancelToken m_cancel;
    LineRate m_rate;
    qint64 m_rateSent = 0; // of the application under way, as told last
    std::chrono::milliseconds m_progressTold{0};
    int m_lineFailures = 0;     // in a row, of different applications
    QDateTime m_downloadsDue;   // invalid: at once
    int m_downloadFailures = 0; // of the line, in a row
};

} // namespace thunhan
