// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/OperatorSession.h"
#include "app/workflow/StationBackup.h"
#include "sync/media/MediaExport.h"
#include "sync/media/MediaImport.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace thunhan
{

// What a backup of the station consists of beside its open store; see BackupOrders.
struct BackupSource {
    QString folder;
    QStringList files;
    std::function<SecureBytes()> key; // of the store; called on the carrier's thread
};

// Exports, imports and backups for whoever must not wait: they run one after the other on a thread of their
// own. UI thread; take the futures' values with deliver(). Store, session, clock and random outlive it.
class MediaCarrier final : public QObject
{
    Q_OBJECT
public:
    MediaCarrier(Store& store, const OperatorSession& session, const Clock& clock, RandomSource& random,
                 QObject* parent = nullptr);
    ~MediaCarrier() override; // cancels, and waits until what was begun has ended

    // Folders of the sticks that are plugged in and can be written to. Asking the system for them may take
    // long where a network's drive does not answer.
    QFuture<Result<QStringList>> sticks();
    // As MediaExport and MediaImport, by the person at the desk: NotSignedIn, SessionLocked, RightMissing.
    // FileUnreadable when there is no such folder.
    QFuture<Result<ExportReport>> exportTo(const QString& folder);
    QFuture<Result<ImportReport>> importFrom(const QString& folder);
    // As backUpStation(); Internal without a source.
    void setBackupSource(BackupSource source) { m_source = std::move(source); }
    QFuture<Result<BackupDone>> backUpTo(const QString& folder);
    QFuture<Result<std::optional<BackupDone>>> lastBackupMade();
    // What is under way ends as Cancelled, and loses nothing by it.
    void cancel();

Q_SIGNALS:
    // Of what is under way: bytes of an export or a backup, batches of an import.
    void progressed(qint64 done, qint64 all);
    // A backup was written, and is read back from the stick and compared.
    void proving();

private:
    Store& m_store;
    const OperatorSession& m_session;
    const Clock& m_clock;
    RandomSource& m_random;
    BackupSource m_source;
    CancelToken m_cancel; // of what was begun last
    QThreadPool m_pool;
};

} // namespace thunhan
