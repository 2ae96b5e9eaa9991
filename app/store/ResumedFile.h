// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/FileWriting.h"

namespace thunhan
{

// A file on a medium that may be pulled, written again over what an earlier attempt left: pieces that are
// there already are not written. Follows no link. Blocking; one thread. FileUnwritable, DiskFull.
class ResumedFile
{
public:
    static Result<ResumedFile> open(const QString& path);

    // The pieces in their order, without gaps.
    Result<void> put(const QByteArray& piece);
    // What was put is on the medium when this returns.
    Result<void> flush() const { return flushDescriptor(m_file); }
    // The same, and the file ends here.
    Result<void> finish() const;

    qint64 size() const { return m_at; }     // bytes put
    qint64 found() const { return m_found; } // of them, those that were there already

private:
    explicit ResumedFile(Descriptor file) : m_file(std::move(file)) {}
    bool holds(const QByteArray& piece) const;

    Descriptor m_file;
    qint64 m_at = 0;
    qint64 m_found = 0;
};

} // namespace thunhan
