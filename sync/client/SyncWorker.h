// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/RecordDesk.h"
#include "sync/client/SyncRun.h"

#include <QObject>
#include <QTimer>

namespace thunhan
{

// The part of SyncService that lives on the sync thread: decides when a run begins, and what wakes the next
// one. Ends its thread's event loop after stop().
class SyncWorker final : public QObject, private SyncPace
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
    QCoro::Task<void> lookUp(PersonalNumber number, Applicant declared, RecordDesk::Promise promise);

Q_SIGNALS:
    void statusChanged(const thunhan::SyncStatus& status);
    void rested();

private:
    bool mayGoOn() const override;
    bool isAsked() const override { return m_asked; }
    bool hasNews() const override { return m_askedAgain; }
    bool takeNews() override { return std::exchange(m_askedAgain, false); }
    void restUntil(const QDateTime& time) override { m_notBefore = time; }
    void tell() override;

    QCoro::Task<void> readPlan();
    QCoro::Task<void> work();
    QCoro::Task<void> refreshAndRest();
    QCoro::Task<void> keepForLater(); // what a restart must not forget
    void quitWhenDone();
    void rest();
    QDateTime beginningFor(const QDateTime& due) const;
    void planWake();
    void wakeAt(const QDateTime& time);

    TransferJournal m_journal;
    CredentialJournal m_credentials;
    SyncFigures m_figures;
    const Clock& m_clock;
    QTimeZone m_zone;
    SyncStatus m_status;
    RecordDesk m_records;
    SyncRun m_run;
    QTimer m_wake;
    QDateTime m_wakeAt;
    QDateTime m_lastRun;                 // invalid: none since the start
    QDateTime m_notBefore;               // after failures of the line; invalid: no rest needed
    QDateTime m_keptRest;                // the same as the store has it
    std::optional<ClockSkew> m_keptSkew; // as the store has it from this run
    bool m_asked = false;                // a person wants it now, whatever the plan says
    bool m_askedAgain = false;           // while working, or because something new waits
    bool m_planChosen = false;           // by a person, since the start
    bool m_working = false;
    bool m_stopping = false;
    bool m_pausing = false;
};

} // namespace thunhan
