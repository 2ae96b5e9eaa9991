// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/OperatorSession.h"
#include "sync/media/MediaExport.h"
#include "sync/media/MediaImport.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace thunhan
{

// Exports and imports for whoever must not wait: they run one after the other on a thread of their own. UI
// thread; take the futures' values with deliver(). Store, session, clock and random outlive it.
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
    // What is under way ends as Cancelled, and loses nothing by it.
    void cancel();

Q_SIGNALS:
    // Of what is under way: bytes of an export, batches of an import.
    void progressed(qint64 done, qint64 all);

private:
    Store& m_store;
    const OperatorSession& m_session;
    const Clock& m_clock;
    RandomSource& m_random;
    CancelToken m_cancel; // of what was begun last
    QThreadPool m_pool;
};

} // namespace thunhan
