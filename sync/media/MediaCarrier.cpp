// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/MediaCarrier.h"

#include "app/base/Deliver.h"
#include "app/base/KeptThreads.h"

#include <QStorageInfo>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 bytesToTell = qint64{4} * 1024 * 1024; // of a backup, between two words of its progress

// Where desktops and udisks put what somebody plugs in.
bool isPluggedIn(const QString& folder)
{
    return folder.startsWith("/media/"_L1) || folder.startsWith("/run/media/"_L1);
}

// The work's outcome as a future, from the pool's thread.
template <class Outcome, class Work>
QFuture<Outcome> on(QThreadPool& pool, Work work)
{
    const auto promise = std::make_shared<KeptPromise<Outcome>>();
    pool.start([promise, work = std::move(work)]() mutable { promise->keep(work()); });
    return promise->future();
}

} // namespace

MediaCarrier::MediaCarrier(Store& store, const OperatorSession& session, const Clock& clock,
                           RandomSource& random, QObject* parent)
    : QObject(parent), m_store(store), m_session(session), m_clock(clock), m_random(random)
{
    m_pool.setMaxThreadCount(1);
    keepThreads(m_pool);
}

MediaCarrier::~MediaCarrier()
{
    cancel();
    m_pool.waitForDone();
}

void MediaCarrier::cancel()
{
    m_cancel.cancel();
}

QFuture<Result<QStringList>> MediaCarrier::sticks()
{
    return on<Result<QStringList>>(m_pool, []() -> Result<QStringList> {
        QStringList folders;
        for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
            if (isPluggedIn(volume.rootPath()) && volume.isReady() && !volume.isReadOnly())
                folders.append(volume.rootPath());
        }
        folders.sort();
        return folders;
    });
}

QFuture<Result<ExportReport>> MediaCarrier::exportTo(const QString& folder)
{
    const auto person = m_session.require(Right::Send);
    if (!person)
        return QtFuture::makeReadyFuture(Result<ExportReport>(person.error()));
    m_cancel = {};
    return on<Result<ExportReport>>(
        m_pool, [this, folder, by = person->id, cancel = m_cancel]() -> Result<ExportReport> {
            THUNHAN_TRY_ASSIGN(const auto media, openMediaFolder(folder));
            MediaExport exporting(m_store, *media, m_clock, m_random, cancel);
            return exporting.run(by, [this](qint64 done, qint64 all) { Q_EMIT progressed(done, all); });
        });
}

QFuture<Result<ImportReport>> MediaCarrier::importFrom(const QString& folder)
{
    const auto person = m_session.require(Right::Send);
    if (!person)
        return QtFuture::makeReadyFuture(Result<ImportReport>(person.error()));
    m_cancel = {};
    return on<Result<ImportReport>>(
        m_pool, [this, folder, by = person->id, cancel = m_cancel]() -> Result<ImportReport> {
            THUNHAN_TRY_ASSIGN(const auto media, openMediaFolder(folder));
            MediaImport importing(m_store, *media, m_clock, m_random, cancel);
            return importing.run(by, [this](int done, int all) { Q_EMIT progressed(done, all); });
        });
}

QFuture<Result<BackupDone>> MediaCarrier::backUpTo(const QString& folder)
{
    const auto person = m_session.require(Right::ManageStation);
    if (!person)
        return QtFuture::makeReadyFuture(Result<BackupDone>(person.error()));
    m_cancel = {};
    return on<Result<BackupDone>>(
        m_pool,
        [this, folder, by = person->id, cancel = m_cancel, source = m_source]() -> Result<BackupDone> {
            if (!source.key)
                return {ErrorCode::Internal, u"nobody said what a backup consists of"_s};
            qint64 told = -bytesToTell;
            const CopyWatch watch = [&](const CopyProgress& progress) -> Result<void> {
                if (cancel.isCancelled())
                    return ErrorCode::Cancelled;
                if (progress.part == CopyProgress::Part::Proving) {
                    if (std::exchange(told, -1) != -1)
                        Q_EMIT proving();
                } else if (progress.done >= told + bytesToTell || progress.done == progress.all) {
                    told = progress.done;
                    Q_EMIT progressed(progress.done, progress.all);
                }
                return {};
            };
            const SecureBytes key = source.key();
            return backUpStation(m_store, {source.folder, source.files, key, by, folder, watch}, m_clock);
        });
}

QFuture<Result<std::optional<BackupDone>>> MediaCarrier::lastBackupMade()
{
    if (const auto person = m_session.require(Right::ManageStation); !person)
        return QtFuture::makeReadyFuture(Result<std::optional<BackupDone>>(person.error()));
    return m_store.run([](Database& database) { return lastBackup(database); });
}

} // namespace thunhan
