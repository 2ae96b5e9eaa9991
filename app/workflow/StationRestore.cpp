// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/StationRestore.h"

#include "app/audit/AuditLog.h"
#include "app/keys/AtomicFile.h"
#include "app/keys/StationSignature.h"
#include "app/store/DiskUse.h"
#include "app/store/FileCopy.h"
#include "app/store/LineageRepository.h"
#include "app/store/Migrations.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"
#include "app/workflow/BackupLayout.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <algorithm>
#include <cstdio>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 roomToSpare = qint64{64} * 1024 * 1024; // to open it, too
constexpr qsizetype mostFolders = 1000;                  // of a stick that anybody may have written

template <class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

QStringList foldersIn(const QString& path)
{
    QStringList paths;
    const QDir folder(path);
    for (const QString& name :
         folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (paths.size() < mostFolders)
            paths.append(folder.filePath(name));
    }
    return paths;
}

// Those that may hold a backup, whole or not.
QStringList candidatesIn(const QString& place)
{
    QStringList candidates{place};
    candidates.append(foldersIn(place));
    for (const QString& station : foldersIn(QDir(place).filePath(backup::folders())))
        candidates.append(foldersIn(station));
    candidates.removeIf([](const QString& path) {
        return !path.endsWith(backup::unfinishedMark()) && !QFile::exists(backup::manifest(path));
    });
    return candidates;
}

// That its files are there, with their sizes: digests take as long as copying does.
Result<FoundBackup> lookAt(const QString& folder)
{
    if (folder.endsWith(backup::unfinishedMark()))
        return {ErrorCode::BackupIncomplete, u"it was interrupted"_s};
    THUNHAN_TRY_ASSIGN(const QByteArray text,
                       readSmallFile(backup::manifest(folder), BackupManifest::largest));
    const auto manifest = BackupManifest::parse(text);
    if (!manifest) {
        return manifest.error().code == ErrorCode::StoreNewer
                   ? manifest.error()
                   : Error{ErrorCode::BackupChanged, manifest.error().detail};
    }
    const auto known = allMigrations();
    if (manifest->schema > known.back().version)
        return {ErrorCode::StoreNewer, u"schema %1"_s.arg(manifest->schema)};
    for (const BackupFile& file : manifest->files) {
        const QFileInfo present(QDir(folder).filePath(file.name));
        if (!present.isFile() || present.isSymLink() || present.size() < file.size)
            return {ErrorCode::BackupIncomplete, file.name};
        if (present.size() != file.size)
            return {ErrorCode::BackupChanged, file.name};
    }
    return FoundBackup{folder, *manifest};
}

class Restore
{
public:
    Restore(const FoundBackup& found, const RestoreOrders& orders, const Clock& clock)
        : m_found(found),
          m_orders(orders),
          m_clock(clock),
          m_making(QDir::cleanPath(orders.to) + u".making"_s)
    {
    }

    Result<void> run()
    {
        if (QFileInfo::exists(m_orders.to) && !QDir(m_orders.to).isEmpty())
            return {ErrorCode::StoreExists, u"the new folder is not empty"_s};
        if (!QDir(m_making).removeRecursively() || !QDir().mkpath(m_making) ||
            !QFile::setPermissions(m_making, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return {ErrorCode::FileUnwritable, u"making the new folder"_s};
        const Result<void> made = make();
        if (!made)
            QDir(m_making).removeRecursively();
        return made;
    }

private:
    Result<void> make()
    {
        if (diskUseOf(m_making).free < m_found.manifest.size() + roomToSpare)
            return {ErrorCode::DiskFull,
                    u"%1 MB are needed"_s.arg((m_found.manifest.size() + roomToSpare) >> 20)};
        for (const BackupFile& file : m_found.manifest.files) {
            THUNHAN_TRY_ASSIGN(const QByteArray digest, copyFile(QDir(m_found.folder).filePath(file.name),
                                                                 QDir(m_making).filePath(file.name)));
            if (digest != file.digest)
                return {ErrorCode::BackupChanged, file.name};
        }
        THUNHAN_TRY(open());
        THUNHAN_TRY(flushFolder(m_making));
        // rename(2) replaces an empty folder and nothing else.
        if (std::rename(QFile::encodeName(m_making).constData(),
                        QFile::encodeName(QDir::cleanPath(m_orders.to)).constData()) != 0)
            return {ErrorCode::FileUnwritable, u"naming the new folder"_s};
        return flushFolder(QFileInfo(QDir::cleanPath(m_orders.to)).absolutePath());
    }

    Result<void> open()
    {
        const auto keySlots = KeySlots::load(QDir(m_making).filePath(m_orders.slotsFile));
        if (!keySlots)
            return ofTheBackup(keySlots.error());
        THUNHAN_TRY_ASSIGN(const SecureBytes key, m_orders.unlock(*keySlots));
        auto store = Store::open(m_making, key);
        if (!store)
            return ofTheBackup(store.error());
        const Result<void> proven =
            await((*store)->run([this](Database& database) { return prove(database); }));
        if (!proven)
            return ofTheBackup(proven.error());
        THUNHAN_TRY(await((*store)->transact([this](Database& database) { return tell(database); })));
        THUNHAN_TRY_ASSIGN(const bool hasChip, keySlots->hasChip());
        return hasChip ? keySlots->removeChip() : Result<void>();
    }

    static Error ofTheBackup(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::StoreMissing: return {ErrorCode::BackupIncomplete, error.detail};
        case ErrorCode::StoreDamaged:
        case ErrorCode::KeySlotsDamaged: return {ErrorCode::BackupChanged, error.detail};
        case ErrorCode::StoreWrongKey: return {ErrorCode::BackupForeign, u"the slots hold another key"_s};
        default: return error;
        }
    }

    Result<void> prove(Database& database) const
    {
        THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
        if (identity.id != m_found.manifest.station)
            return {ErrorCode::BackupForeign, u"the store is of another station"_s};
        THUNHAN_TRY_ASSIGN(const QByteArray text, m_found.manifest.toCanonical());
        const auto signature = readSmallFile(backup::signature(m_found.folder), BackupManifest::largest);
        if (!signature)
            return {ErrorCode::BackupIncomplete, u"manifest.sig"_s};
        if (!isSignedByStation(BackupManifest::signedText(text), *signature, identity.signingKey))
            return {ErrorCode::BackupChanged, u"the station did not sign this manifest"_s};
        return database.checkIntegrity();
    }

    Result<void> tell(Database& database) const
    {
        const QDateTime now = m_clock.nowUtc();
        THUNHAN_TRY(LineageRepository(database).beginGeneration(now));
        AuditLog audit(database);
        THUNHAN_TRY(audit.append(
            {now, {}, AuditAction::BackupRestored, {}, backup::nameOf(m_found.manifest.madeAt), {}}));
        return audit.signHead();
    }

    const FoundBackup& m_found;
    const RestoreOrders& m_orders;
    const Clock& m_clock;
    QString m_making;
};

} // namespace

Result<FoundBackup> findBackup(const QString& place)
{
    std::optional<FoundBackup> newest;
    std::optional<Error> flaw;
    QMap<StationId, QString> homes;
    for (const QString& folder : candidatesIn(place)) {
        auto looked = lookAt(folder);
        if (!looked) {
            flaw = looked.error();
            continue;
        }
        homes.insert(looked->manifest.station, folder);
        if (!newest || newest->manifest.madeAt < looked->manifest.madeAt)
            newest = *looked;
    }
    if (homes.size() > 1)
        return {ErrorCode::BackupMissing,
                u"several stations' lie there; name the folder of one: "_s + homes.values().join(u", "_s)};
    if (newest)
        return *newest;
    return flaw ? *flaw : Error{ErrorCode::BackupMissing, {}};
}

Result<void> restoreStation(const FoundBackup& backup, const RestoreOrders& orders, const Clock& clock)
{
    return Restore(backup, orders, clock).run();
}

} // namespace thunhan
