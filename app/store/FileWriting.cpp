// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/FileWriting.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

Descriptor::Descriptor(const QString& path, int flags)
    : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR))
{
}

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

bool Descriptor::isPlainFile() const
{
    struct stat facts {
    };
    return ::fstat(m_number, &facts) == 0 && S_ISREG(facts.st_mode);
}

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

Result<void> flushDescriptor(int file)
{
    if (::fsync(file) != 0)
        return writeError(u"flushing a file of the copy"_s);
    return {};
}

} // namespace thunhan
