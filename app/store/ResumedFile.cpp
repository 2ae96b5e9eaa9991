// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ResumedFile.h"

#include <fcntl.h>
#include <unistd.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

Result<ResumedFile> ResumedFile::open(const QString& path)
{
    Descriptor file(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
    if (!file.isOpen())
        return writeError(u"making a file of the copy"_s);
    if (!file.isPlainFile())
        return {ErrorCode::FileUnwritable, u"something else lies where the copy goes"_s};
    return ResumedFile(std::move(file));
}

// What cannot be read is written.
bool ResumedFile::holds(const QByteArray& piece) const
{
    QByteArray there(piece.size(), Qt::Uninitialized);
    return ::pread(m_file, there.data(), std::size_t(there.size()), m_at) == there.size() && there == piece;
}

Result<void> ResumedFile::put(const QByteArray& piece)
{
    if (holds(piece)) {
        m_found += piece.size();
    } else {
        if (::lseek(m_file, m_at, SEEK_SET) != m_at)
            return writeError(u"finding a place in a file of the copy"_s);
        THUNHAN_TRY(writeAll(m_file, piece));
    }
    m_at += piece.size();
    return {};
}

Result<void> ResumedFile::finish() const
{
    if (::ftruncate(m_file, m_at) != 0)
        return writeError(u"ending a file of the copy"_s);
    return flush();
}

} // namespace thunhan
