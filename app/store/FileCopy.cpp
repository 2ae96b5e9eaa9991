// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/FileCopy.h"

#include "app/base/Sha256.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype pieceSize = qsizetype{1024} * 1024;

class Descriptor
{
public:
    Descriptor(const QString& path, int flags)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool isOpen() const { return m_number >= 0; }
    operator int() const { return m_number; }

private:
    int m_number;
};

Error writeError(QString operation)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, std::move(operation)};
}

Result<void> writeAll(int file, const QByteArray& bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t some = ::write(file, bytes.constData() + written, std::size_t(bytes.size() - written));
        if (some < 0 && errno == EINTR)
            continue;
        if (some <= 0)
            return writeError(u"writing a file of the copy"_s);
        written += some;
    }
    return {};
}

Result<void> flush(int file)
{
    if (::fsync(file) != 0)
        return writeError(u"flushing a file of the copy"_s);
    return {};
}

Result<QByteArray> readThrough(const QString& path,
                               const std::function<Result<void>(const QByteArray&)>& take)
{
    const Error unreadable{ErrorCode::FileUnreadable, u"reading a file of the copy"_s};
    const Descriptor file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat facts {
    };
    if (!file.isOpen() || ::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode))
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
    THUNHAN_TRY(flush(target));
    return digest;
}

Result<void> writeNewFile(const QString& path, const QByteArray& content)
{
    const Descriptor target(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!target.isOpen())
        return writeError(u"making a file of the copy"_s);
    THUNHAN_TRY(writeAll(target, content));
    return flush(target);
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
    return flush(file);
}

Result<void> flushFolder(const QString& path)
{
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen() || (::fsync(folder) != 0 && errno != EINVAL))
        return writeError(u"flushing a folder of the copy"_s);
    return {};
}

} // namespace thunhan
