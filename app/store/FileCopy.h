// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace thunhan
{

// Files that may be large, on media that may be pulled or slow. Blocking; any thread. FileUnreadable,
// FileUnwritable, DiskFull.

// Told the bytes of each piece when it was read; an Error ends the work.
using FilePieces = std::function<Result<void>(qint64 bytes)>;

// SHA-256 of what the medium holds: what was flushed is read from it and not from memory. Follows no link and
// reads plain files only.
Result<QByteArray> digestOfFile(const QString& path, const FilePieces& pieces = {});
// Into a file that is not there yet, readable by its owner where the medium knows of owners, and on it when
// this returns. The digest of what was copied.
Result<QByteArray> copyFile(const QString& from, const QString& to, const FilePieces& pieces = {});
Result<void> writeNewFile(const QString& path, const QByteArray& content);
// What is read next comes from the medium and not from memory, if it was flushed.
Result<void> forgetFile(const QString& path);
// On the medium when this returns.
Result<void> flushFile(const QString& path);
// The folder's entries; a medium that knows no such thing (FAT) is no error.
Result<void> flushFolder(const QString& path);

} // namespace thunhan
