// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>

namespace thunhan
{

// A folder on a stick that may be pulled, be full or have been written by anybody. Paths are relative to it,
// with '/' between names. Blocking: not for the UI thread. One thread.
//
// Errors: DiskFull, FileUnwritable, FileUnreadable, MalformedInput for a file larger than asked for.
class MediaFolder
{
public:
    virtual ~MediaFolder() = default;

    // With those above it; one that is there is no error.
    virtual Result<void> makeFolder(const QString& path) = 0;
    // On the medium when this returns. Replaces what is there.
    virtual Result<void> write(const QString& path, const QByteArray& content) = 0;
    // Follows no link and reads plain files only. NotFound.
    virtual Result<QByteArray> read(const QString& path, qint64 limit) = 0;
    // Names of folders in `path`, sorted; none where that is not there.
    virtual Result<QStringList> folders(const QString& path) = 0;
    // The new name is not taken; on the medium when this returns.
    virtual Result<void> rename(const QString& from, const QString& to) = 0;
    // A file, or a folder with all that is in it; none is no error.
    virtual Result<void> remove(const QString& path) = 0;
};

// FileUnreadable when there is no such folder.
Result<std::unique_ptr<MediaFolder>> openMediaFolder(const QString& root);

} // namespace thunhan
