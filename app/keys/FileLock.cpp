// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/FileLock.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace thunhan
{

Result<FileLock> FileLock::acquire(const QString& path, Wait wait)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return {ErrorCode::FileUnwritable, QStringLiteral("opening the lock file")};
    FileLock lock(descriptor);
    int answer = 0;
    do {
        answer = ::flock(descriptor, wait == Wait::No ? LOCK_EX | LOCK_NB : LOCK_EX);
    } while (answer != 0 && errno == EINTR);
    if (answer != 0)
        return {errno == EWOULDBLOCK ? ErrorCode::StoreInUse : ErrorCode::FileUnwritable,
                QStringLiteral("locking the data folder")};
    return lock;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace thunhan
