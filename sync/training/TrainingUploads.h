// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/Database.h"

#include <QDateTime>
#include <QString>

namespace thunhan
{

struct StoredUpload {
    QString id; // a file name; that of the buffer it becomes
    QString enrollment;
    qint64 length = 0;
    QByteArray digest; // SHA-256, as announced
    QByteArray mediaType;
    qint64 offset = 0; // so many bytes are there
};

struct StoredBuffer {
    QString id;
    QString enrollment;
    QString mediaType;
    QByteArray content;
};

// Large objects, which lie in files of one folder, `<id>.part` until they are whole: they come sealed, so the
// database would only encrypt them once more and write them twice. Rows before files at the beginning, files
// before rows at the end: a kill leaves what goes on. One thread, that of the database.
//
// Errors: as of Database; FileUnreadable, FileUnwritable, DiskFull.
class TrainingUploads
{
public:
    TrainingUploads(QString folder, Database& database) : m_folder(std::move(folder)), m_database(database) {}

    Result<void> begin(const StoredUpload& upload);
    Result<StoredUpload> find(const QString& enrollment, const QString& id); // NotFound, also when finished
    // At its offset. On the disk when this returns.
    Result<void> append(const StoredUpload& upload, const QByteArray& piece);
    Result<QByteArray> bytes(const StoredUpload& upload) const;
    Result<void> drop(const StoredUpload& upload);
    // It becomes a buffer of the bytes that are there.
    Result<void> finish(const StoredUpload& upload, const QDateTime& at);

    Result<StoredBuffer> buffer(const QString& enrollment, const QString& id); // NotFound
    Result<bool> holdsBuffer(const QString& enrollment, const QString& id);
    Result<qint64> bufferBytes(const QString& enrollment); // of all of them

private:
    QString partOf(const QString& id) const { return pathOf(id) + QStringLiteral(".part"); }
    QString pathOf(const QString& id) const { return m_folder + u'/' + id; }

    QString m_folder;
    Database& m_database;
};

} // namespace thunhan
