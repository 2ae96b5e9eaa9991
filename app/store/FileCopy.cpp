// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/FileCopy.h"

#include "app/base/Sha256.h"
#include "app/store/FileWriting.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype pieceSize = qsizetype{1024} * 1024;

Result<QByteArray> readThrough(const QString& path,
                               const std::function<Result<void>(const QByteArray&)>& take)
{
    const Error unreadable{ErrorCode::FileUnreadable, u"reading a file of the copy"_s};
    const Descriptor file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.isOpen() || !file.isPlainFile())
        return unreadable;
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    Sha256 digest;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    while (true) {
        const ssize_t got = ::read(file, piece.data(), std::size_t(pieceSize));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable;
        if (got == 0)
            return digest.result();
        const QByteArray part = QByteArray::fromRawData(piece.constData(), got);
        digest.add(part);
        THUNHAN_TRY(take(part));
    }
}

} // namespace

Result<QByteArray> digestOfFile(const QString& path, const FilePieces& pieces)
{
    return readThrough(path, [&](const QByteArray& part) -> Result<void> {
        return pieces ? pieces(part.size()) : Result<void>();
    });
}

Result<QByteArray> copyFile(const QString& from, const QString& to, const FilePieces& pieces)
{
    const Descriptor target(to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!target.isOpen())
        return writeError(u"making a file of the copy"_s);
    THUNHAN_TRY_ASSIGN(QByteArray digest, readThrough(from, [&](const QByteArray& part) -> Result<void> {
                           THUNHAN_TRY(writeAll(target, part));
                           return pieces ? pieces(part.size()) : Result<void>();
                       }));
    THUNHAN_TRY(flushDescriptor(target));
    return digest;
}

Result<void> writeNewFile(const QString& path, const QByteArray& content)
{
    const Descriptor target(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!target.isOpen())
        return writeError(u"making a file of the copy"_s);
    THUNHAN_TRY(writeAll(target, content));
    return flushDescriptor(target);
}

Result<void> forgetFile(const QString& path)
{
    const Descriptor file(path, O_RDONLY | O_NOFOLLOW);
    if (!file.isOpen())
        return {ErrorCode::FileUnreadable, u"opening a file of the copy"_s};
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    return {};
}

Result<void> flushFile(const QString& path)
{
    const Descriptor file(path, O_RDONLY);
    if (!file.isOpen())
        return writeError(u"opening a file to flush it"_s);
    return flushDescriptor(file);
}

Result<void> flushFolder(const QString& path)
{
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen() || (::fsync(folder) != 0 && errno != EINVAL))
        return writeError(u"flushing a folder of the copy"_s);
    return {};
}

} // namespace thunhan
