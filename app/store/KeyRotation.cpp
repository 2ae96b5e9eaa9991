// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/KeyRotation.h"

#include "app/keys/AtomicFile.h"
#include "app/keys/FileLock.h"
#include "app/store/FileCopy.h"
#include "app/store/KeyCheck.h"
#include "app/store/StoreFiles.h"

#include <QFile>
#include <cstdio>
#include <tuple>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

const Error killed{ErrorCode::Cancelled, QStringLiteral("ended by the test")};

Result<void> removeWithLog(const QString& database)
{
    for (const auto& path : {database, database + "-wal"_L1, database + "-shm"_L1, database + "-journal"_L1})
        if (QFile::exists(path) && !QFile::remove(path))
            return {ErrorCode::FileUnwritable, u"removing what a rotation left"_s};
    return {};
}

Result<void> takeName(const QString& from, const QString& to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return {ErrorCode::FileUnwritable, u"giving the new store its name"_s};
    // Were the check to reach the disk before the store it vouches for, the copy would look like a left-over.
    return flushFolderOf(to);
}

// First the check, which makes the copy count, then what it vouches for.
Result<void> dropCopy(const StoreFiles& files)
{
    if (QFile::exists(files.nextKeyCheck()) && !QFile::remove(files.nextKeyCheck()))
        return {ErrorCode::FileUnwritable, u"removing what a rotation left"_s};
    return removeWithLog(files.nextDatabase());
}

Result<void> takePlace(const StoreFiles& files)
{
    if (QFile::exists(files.nextDatabase())) {
        // The old store was closed for good; a log of it would be taken for the new one's.
        for (const auto& log : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
            QFile::remove(files.database() + log);
        THUNHAN_TRY(takeName(files.nextDatabase(), files.database()));
    }
    return takeName(files.nextKeyCheck(), files.keyCheck());
}

class Rotation
{
public:
    Rotation(const StoreFiles& files, const KeyRotation& orders) : m_files(files), m_orders(orders) {}

    Result<void> run()
    {
        const auto prepared = prepare();
        if (!prepared) {
            if (prepared.error() != killed)
                THUNHAN_TRY(dropCopy(m_files));
            return prepared;
        }
        THUNHAN_TRY(come(RotationStep::Committing));
        // Should it fail after its rename, only the next opening can tell which key the slots hold.
        THUNHAN_TRY(m_orders.commit());
        if (come(RotationStep::TakingPlace))
            std::ignore = takePlace(m_files); // what failed here is done by the next opening
        return {};
    }

private:
    Result<void> come(RotationStep step) const
    {
        if (m_orders.probe && m_orders.probe(step))
            return killed;
        return {};
    }

    Result<void> prepare()
    {
        THUNHAN_TRY(come(RotationStep::Copying));
        THUNHAN_TRY(dropCopy(m_files));
        THUNHAN_TRY(copy());
        THUNHAN_TRY_ASSIGN(const auto database,
                           Database::open(m_files.nextDatabase(), Database::Mode::Existing, m_orders.next,
                                          m_orders.databaseProbe));
        THUNHAN_TRY(come(RotationStep::Noting));
        THUNHAN_TRY(note(*database));
        THUNHAN_TRY(come(RotationStep::Proving));
        THUNHAN_TRY(database->checkIntegrity()); // brings the log in, too
        THUNHAN_TRY(flushFile(m_files.nextDatabase()));
        THUNHAN_TRY(come(RotationStep::Vouching));
        return writeKeyCheck(m_files.nextKeyCheck(), m_orders.next);
    }

    Result<void> copy() const
    {
        THUNHAN_TRY_ASSIGN(const auto from, Database::open(m_files.database(), Database::Mode::Existing,
                                                           m_orders.current, m_orders.databaseProbe));
        THUNHAN_TRY_ASSIGN(const auto to, Database::open(m_files.nextDatabase(), Database::Mode::Create,
                                                         m_orders.next, m_orders.databaseProbe));
        QFile::setPermissions(m_files.nextDatabase(), QFile::ReadOwner | QFile::WriteOwner);
        return from->copyTo(*to, m_orders.progress);
    }

    Result<void> note(Database& database) const
    {
        THUNHAN_TRY_ASSIGN(auto transaction, Transaction::begin(database));
        THUNHAN_TRY(m_orders.note(database));
        return transaction.commit();
    }

    const StoreFiles& m_files;
    const KeyRotation& m_orders;
};

} // namespace

Result<void> rotateStoreKey(const QString& folder, const KeyRotation& rotation)
{
    const StoreFiles files(folder);
    if (!QFile::exists(files.database()))
        return ErrorCode::StoreMissing;
    THUNHAN_TRY_ASSIGN(const auto lock, FileLock::acquire(files.lock(), FileLock::Wait::No));
    if (checkKey(files.keyCheck(), rotation.current) == KeyCheck::Differs &&
        checkKey(files.nextKeyCheck(), rotation.current) != KeyCheck::Matches)
        return ErrorCode::StoreWrongKey;
    THUNHAN_TRY(settleRotation(folder, rotation.current));
    return Rotation(files, rotation).run();
}

Result<void> settleRotation(const QString& folder, const SecureBytes& key)
{
    const StoreFiles files(folder);
    if (!QFile::exists(files.nextKeyCheck()) && !QFile::exists(files.nextDatabase()))
        return {};
    if (checkKey(files.nextKeyCheck(), key) == KeyCheck::Matches)
        return takePlace(files);
    if (checkKey(files.keyCheck(), key) == KeyCheck::Matches)
        return dropCopy(files);
    return {}; // another key altogether: not for this one to judge
}

} // namespace thunhan
