// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/AtomicFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <fcntl.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

Error writeError(const QSaveFile& file, QString operation)
{
    return {file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
            std::move(operation)};
}

} // namespace

Result<void> flushFolderOf(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return {ErrorCode::FileUnwritable, QStringLiteral("opening the folder to flush it")};
    const bool flushed = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!flushed)
        return {ErrorCode::FileUnwritable, QStringLiteral("flushing the folder")};
    return {};
}

Result<void> writeFileAtomically(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return writeError(file, QStringLiteral("creating the new file"));
    if (file.write(content) != content.size() || !file.flush())
        return writeError(file, QStringLiteral("writing the new file"));
    if (!file.commit()) // flushes to the disk, then renames
        return writeError(file, QStringLiteral("putting the new file in place"));
    return flushFolderOf(path);
}

Result<QByteArray> readSmallFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, QStringLiteral("opening a file")};
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return {ErrorCode::FileUnreadable, QStringLiteral("reading a file")};
    if (content.size() > limit)
        return {ErrorCode::MalformedInput, QStringLiteral("a file larger than %1 bytes").arg(limit)};
    return content;
}

} // namespace thunhan
