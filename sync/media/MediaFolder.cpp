// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/MediaFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Error writeError(QString operation)
{
    return {errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
            std::move(operation)};
}

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

Result<void> flushFolder(const QString& path)
{
    const Descriptor folder(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // FAT knows no flushing of folders and says so.
    if (!folder.isOpen() || (::fsync(folder.number()) != 0 && errno != EINVAL))
        return writeError(u"flushing a folder of the medium"_s);
    return {};
}

class DiskFolder final : public MediaFolder
{
public:
    explicit DiskFolder(const QString& root) : m_root(root) {}

    Result<void> makeFolder(const QString& path) override
    {
        errno = 0;
        if (!m_root.mkpath(path))
            return writeError(u"making a folder on the medium"_s);
        return {};
    }

    Result<void> write(const QString& path, const QByteArray& content) override
    {
        const Descriptor file(::open(QFile::encodeName(m_root.filePath(path)).constData(),
                                     O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.isOpen())
            return writeError(u"creating a file on the medium"_s);
        for (qsizetype written = 0; written < content.size();) {
            const ssize_t some =
                ::write(file.number(), content.constData() + written, std::size_t(content.size() - written));
            if (some < 0 && errno == EINTR)
                continue;
            if (some <= 0)
                return writeError(u"writing a file on the medium"_s);
            written += some;
        }
        if (::fsync(file.number()) != 0)
            return writeError(u"flushing a file on the medium"_s);
        return {};
    }

    Result<QByteArray> read(const QString& path, qint64 limit) override
    {
        const Descriptor descriptor(::open(QFile::encodeName(m_root.filePath(path)).constData(),
                                           O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (!descriptor.isOpen())
            return {errno == ENOENT ? ErrorCode::NotFound : ErrorCode::FileUnreadable,
                    u"opening a file of the medium"_s};
        struct stat facts {
        };
        if (::fstat(descriptor.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
            return {ErrorCode::FileUnreadable, u"no plain file on the medium"_s};
        QFile file;
        if (!file.open(descriptor.number(), QIODevice::ReadOnly))
            return {ErrorCode::FileUnreadable, u"reading a file of the medium"_s};
        QByteArray content = file.read(limit + 1);
        if (file.error() != QFileDevice::NoError)
            return {ErrorCode::FileUnreadable, u"reading a file of the medium"_s};
        if (content.size() > limit)
            return {ErrorCode::MalformedInput, u"a file of the medium is too large"_s};
        return content;
    }

    Result<QStringList> folders(const QString& path) override
    {
        return QDir(m_root.filePath(path))
            .entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    }

    Result<void> rename(const QString& from, const QString& to) override
    {
        if (::rename(QFile::encodeName(m_root.filePath(from)).constData(),
                     QFile::encodeName(m_root.filePath(to)).constData()) != 0)
            return writeError(u"renaming on the medium"_s);
        return flushFolder(QFileInfo(m_root.filePath(to)).path());
    }

    Result<void> remove(const QString& path) override
    {
        const QFileInfo info(m_root.filePath(path));
        const bool isFolder = info.isDir() && !info.isSymLink();
        const bool gone = isFolder ? QDir(info.filePath()).removeRecursively()
                                   : !info.exists() || QFile::remove(info.filePath());
        if (!gone)
            return {ErrorCode::FileUnwritable, u"removing from the medium"_s};
        return {};
    }

private:
    QDir m_root;
};

} // namespace

Result<std::unique_ptr<MediaFolder>> openMediaFolder(const QString& root)
{
    if (!QFileInfo(root).isDir())
        return {ErrorCode::FileUnreadable, u"there is no such folder"_s};
    return std::unique_ptr<MediaFolder>(std::make_unique<DiskFolder>(root));
}

} // namespace thunhan
