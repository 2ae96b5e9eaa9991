// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/StationBackup.h"

#include "app/audit/AuditLog.h"
#include "app/keys/StationSignature.h"
#include "app/packet/BackupManifest.h"
#include "app/store/DiskUse.h"
#include "app/store/FileCopy.h"
#include "app/store/Migrations.h"
#include "app/store/StationRepository.h"
#include "app/workflow/BackupLayout.h"
#include "app/workflow/StoreRights.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

const Error killed{ErrorCode::Cancelled, QStringLiteral("ended by the test")};
constexpr qint64 roomToSpare =
    qint64{8} * 1024 * 1024; // what the station writes meanwhile, folders, manifest

QString lastBackupSetting()
{
    return u"backup.last"_s;
}

template <class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// What a full stick says of itself is not that the station's disk is full.
template <class T>
Result<T> ofTheStick(Result<T> outcome)
{
    if (!outcome && outcome.error().code == ErrorCode::DiskFull)
        return {ErrorCode::BackupNoRoom, outcome.error().detail};
    return outcome;
}

class Backup
{
public:
    Backup(Store& store, const BackupOrders& orders, const Clock& clock)
        : m_store(store), m_orders(orders), m_clock(clock)
    {
    }

    Result<BackupDone> run()
    {
        const auto written = write();
        if (!written) {
            // Nothing to go on with is what the stick does not give back.
            if (written.error().code == ErrorCode::BackupChanged)
                QDir(m_part).removeRecursively();
            return written.error();
        }
        THUNHAN_TRY(come(BackupStep::Telling));
        THUNHAN_TRY(tell());
        THUNHAN_TRY(come(BackupStep::RemovingOlder));
        removeOlder();
        return m_done;
    }

private:
    Result<void> come(BackupStep step) const
    {
        if (m_orders.probe && m_orders.probe(step))
            return killed;
        return {};
    }

    Result<void> write()
    {
        THUNHAN_TRY_ASSIGN(m_manifest.station, station());
        THUNHAN_TRY(come(BackupStep::Clearing));
        THUNHAN_TRY(clear());
        THUNHAN_TRY(checkRoom());
        THUNHAN_TRY(makeFolder());
        THUNHAN_TRY(come(BackupStep::CopyingStore));
        THUNHAN_TRY_ASSIGN(
            m_done.found,
            copyStore(m_store, {m_orders.folder, m_part, m_orders.storeKey, m_orders.watch,
                                [this](Database& copy) { return look(copy); }, m_orders.databaseProbe}));
        THUNHAN_TRY(come(BackupStep::CopyingFiles));
        for (const QString& name : m_orders.files) {
            const QString from = QDir(m_orders.folder).filePath(name);
            if (QFile::exists(from))
                THUNHAN_TRY(ofTheStick(copyFile(from, QDir(m_part).filePath(name))));
        }
        THUNHAN_TRY(come(BackupStep::Vouching));
        THUNHAN_TRY(ofTheStick(vouch()));
        THUNHAN_TRY(come(BackupStep::TakingName));
        if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_whole).constData()) != 0)
            return {ErrorCode::FileUnwritable, u"naming the backup"_s};
        return ofTheStick(flushFolder(m_home));
    }

    Result<StationId> station() const
    {
        return await(m_store.run([actor = m_orders.actor](Database& database) -> Result<StationId> {
            THUNHAN_TRY(checkRight(database, actor, Right::ManageStation));
            THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
            return identity.id;
        }));
    }

    // Keeps the last of what interrupted backups of this station left. Another station's is its own.
    Result<void> clear()
    {
        if (!QFileInfo(m_orders.to).isDir())
            return {ErrorCode::FileUnwritable, u"there is no such folder"_s};
        m_home = QDir(m_orders.to).filePath(backup::folders() + u'/' + m_manifest.station.toString());
        const QDir home(m_home);
        QStringList unfinished =
            home.entryList({u'*' + backup::unfinishedMark()},
                           QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        if (!unfinished.isEmpty())
            m_left = home.filePath(unfinished.takeLast());
        for (const QString& name : std::as_const(unfinished)) {
            if (!QDir(home.filePath(name)).removeRecursively())
                return {ErrorCode::FileUnwritable, u"removing what an earlier backup left"_s};
        }
        return m_left.isEmpty() ? Result<void>() : keepStoreAlone(m_left);
    }

    // Of the copied files, the large one.
    static Result<void> keepStoreAlone(const QString& folder)
    {
        QDir left(folder);
        const QString store = QFileInfo(Store::pathIn(folder)).fileName();
        for (const QString& name : left.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
            const bool isKept = name == store && !QFileInfo(left.filePath(name)).isSymLink();
            if (!isKept && !left.remove(name))
                return {ErrorCode::FileUnwritable, u"removing what an earlier backup left"_s};
        }
        return {};
    }

    Result<void> checkRoom() const
    {
        THUNHAN_TRY_ASSIGN(const qint64 size, copySizeOf(m_store));
        const qint64 left = m_left.isEmpty() ? 0 : QFileInfo(Store::pathIn(m_left)).size();
        const qint64 free = diskUseOf(m_orders.to).free + left;
        if (free < size + roomToSpare)
            return {ErrorCode::BackupNoRoom,
                    u"%1 MB are needed and %2 MB are free"_s.arg((size + roomToSpare) >> 20).arg(free >> 20)};
        return {};
    }

    Result<void> makeFolder()
    {
        m_manifest.madeAt = m_clock.nowUtc();
        const QDir home(m_home);
        // A clock that was set back meets its own names again.
        QString name = backup::nameOf(m_manifest.madeAt);
        while (home.exists(name))
            name += u'+';
        m_whole = home.filePath(name);
        m_part = m_whole + backup::unfinishedMark();
        const bool made =
            m_left.isEmpty() ? home.mkpath(m_part) : m_left == m_part || QDir().rename(m_left, m_part);
        return made ? Result<void>() : Error{ErrorCode::FileUnwritable, u"making the backup's folder"_s};
    }

    Result<void> look(Database& copy)
    {
        THUNHAN_TRY_ASSIGN(m_manifest.schema, schemaVersion(copy));
        THUNHAN_TRY_ASSIGN(StationIdentity identity, StationRepository(copy).loadIdentity());
        m_signingKey = std::move(identity.signingKey);
        return {};
    }

    // Digests of what the stick gives back.
    Result<void> vouch()
    {
        const QDir part(m_part);
        for (const QFileInfo& file : part.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
            qint64 done = 0;
            THUNHAN_TRY_ASSIGN(
                const QByteArray digest, digestOfFile(file.filePath(), [&](qint64 bytes) -> Result<void> {
                    done += bytes;
                    return m_orders.watch ? m_orders.watch({CopyProgress::Part::Proving, done, file.size()})
                                          : Result<void>();
                }));
            m_manifest.files.append({file.fileName(), file.size(), digest});
        }
        THUNHAN_TRY_ASSIGN(const QByteArray text, m_manifest.toCanonical());
        THUNHAN_TRY_ASSIGN(const QByteArray signature,
                           signAsStation(BackupManifest::signedText(text), m_signingKey));
        THUNHAN_TRY(writeNewFile(backup::signature(m_part), signature));
        THUNHAN_TRY(writeNewFile(backup::manifest(m_part), text));
        THUNHAN_TRY(flushFolder(m_part));
        m_done.at = m_manifest.madeAt;
        m_done.bytes = m_manifest.size();
        m_done.folder = m_whole;
        return {};
    }

    Result<void> tell()
    {
        const QJsonObject last{{u"at"_s, m_done.at.toString(Qt::ISODateWithMs)}, {u"bytes"_s, m_done.bytes}};
        const QString kept = QString::fromUtf8(QJsonDocument(last).toJson(QJsonDocument::Compact));
        return await(
            m_store.transact([kept, actor = m_orders.actor, now = m_clock.nowUtc(),
                              name = QFileInfo(m_whole).fileName()](Database& database) -> Result<void> {
                THUNHAN_TRY(StationRepository(database).saveSetting(lastBackupSetting(), kept));
                return AuditLog(database).append({now, actor, AuditAction::BackupMade, {}, name, {}});
            }));
    }

    // One that cannot be removed now is removed the next time.
    void removeOlder() const
    {
        const QDir home(m_home);
        for (const QString& name : home.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            if (home.filePath(name) != m_whole)
                QDir(home.filePath(name)).removeRecursively();
        }
    }

    Store& m_store;
    const BackupOrders& m_orders;
    const Clock& m_clock;
    BackupManifest m_manifest;
    SecureBytes m_signingKey;
    QString m_home;  // of this station's backups
    QString m_left;  // by an interrupted one; empty: nothing
    QString m_part;  // while it is written
    QString m_whole; // afterwards
    BackupDone m_done;
};

} // namespace

Result<BackupDone> backUpStation(Store& store, const BackupOrders& orders, const Clock& clock)
{
    return Backup(store, orders, clock).run();
}

Result<std::optional<BackupDone>> lastBackup(Database& database)
{
    THUNHAN_TRY_ASSIGN(const auto kept, StationRepository(database).setting(lastBackupSetting()));
    if (!kept)
        return std::optional<BackupDone>();
    const QJsonObject json = QJsonDocument::fromJson(kept->toUtf8()).object();
    return std::optional(
        BackupDone{QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs).toUTC(),
                   json.value("bytes"_L1).toInteger(),
                   {},
                   0});
}

} // namespace thunhan
