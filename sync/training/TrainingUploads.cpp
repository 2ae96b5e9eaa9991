// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingUploads.h"

#include "app/keys/AtomicFile.h"
#include "app/store/FileCopy.h"
#include "app/store/Rows.h"

#include <QFile>
#include <QFileInfo>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

Error unwritable(const QFile& file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, u"an upload"_s};
}

} // namespace

Result<void> TrainingUploads::begin(const StoredUpload& upload)
{
    return m_database.run("INSERT INTO upload (id, enrollment, length, digest, media_type)"
                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                          upload.id, upload.enrollment, upload.length, upload.digest,
                          QString::fromLatin1(upload.mediaType));
}

Result<StoredUpload> TrainingUploads::find(const QString& enrollment, const QString& id)
{
    THUNHAN_TRY_ASSIGN(auto row, m_database.query("SELECT length, digest, media_type FROM upload"
                                                  " WHERE enrollment = ?1 AND id = ?2",
                                                  enrollment, id));
    THUNHAN_TRY_ASSIGN(const bool found, row.step());
    if (!found)
        return {ErrorCode::NotFound, u"upload"_s};
    return StoredUpload{
        id, enrollment, row.integer(0), row.blob(1), row.text(2).toLatin1(), QFileInfo(partOf(id)).size()};
}

Result<void> TrainingUploads::append(const StoredUpload& upload, const QByteArray& piece)
{
    QFile file(partOf(upload.id));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append, owner) || file.write(piece) != piece.size() ||
        !file.flush() || fdatasync(file.handle()) != 0)
        return unwritable(file);
    return upload.offset == 0 ? flushFolder(m_folder) : Result<void>();
}

Result<QByteArray> TrainingUploads::bytes(const StoredUpload& upload) const
{
    return readSmallFile(partOf(upload.id), upload.length);
}

Result<void> TrainingUploads::drop(const StoredUpload& upload)
{
    THUNHAN_TRY(m_database.run("DELETE FROM upload WHERE id = ?1", upload.id));
    QFile::remove(partOf(upload.id));
    return {};
}

Result<void> TrainingUploads::finish(const StoredUpload& upload, const QDateTime& at)
{
    const QString part = partOf(upload.id);
    const qint64 size = QFileInfo(part).size();
    QFile::remove(pathOf(upload.id)); // of an end that was not reached
    if (!QFile::rename(part, pathOf(upload.id)))
        return {ErrorCode::FileUnwritable, u"an upload"_s};
    THUNHAN_TRY(flushFolder(m_folder));
    THUNHAN_TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    THUNHAN_TRY(m_database.run("INSERT INTO large_buffer (id, enrollment, media_type, size, created_at)"
                               " VALUES (?1, ?2, ?3, ?4, ?5)",
                               upload.id, upload.enrollment, QString::fromLatin1(upload.mediaType), size,
                               at));
    THUNHAN_TRY(m_database.run("DELETE FROM upload WHERE id = ?1", upload.id));
    return transaction.commit();
}

Result<StoredBuffer> TrainingUploads::buffer(const QString& enrollment, const QString& id)
{
    THUNHAN_TRY_ASSIGN(auto row, m_database.query("SELECT media_type, size FROM large_buffer"
                                                  " WHERE id = ?1 AND enrollment = ?2",
                                                  id, enrollment));
    THUNHAN_TRY_ASSIGN(const bool found, row.step());
    if (!found)
        return {ErrorCode::NotFound, u"buffer"_s};
    THUNHAN_TRY_ASSIGN(QByteArray content, readSmallFile(pathOf(id), row.integer(1)));
    return StoredBuffer{id, enrollment, row.text(0), std::move(content)};
}

Result<bool> TrainingUploads::holdsBuffer(const QString& enrollment, const QString& id)
{
    return readOne(m_database.query("SELECT count(*) FROM large_buffer WHERE id = ?1 AND enrollment = ?2", id,
                                    enrollment),
                   "buffer", [](const Statement& row) { return row.integer(0) == 1; });
}

Result<qint64> TrainingUploads::bufferBytes(const QString& enrollment)
{
    return readOne(
        m_database.query("SELECT ifnull(sum(size), 0) FROM large_buffer WHERE enrollment = ?1", enrollment),
        "bytes", [](const Statement& row) { return row.integer(0); });
}

} // namespace thunhan
