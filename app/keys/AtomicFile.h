// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>

namespace thunhan
{

// Small files that decide whether the store can be opened. Blocking; any thread.

// After a kill or a power loss `path` holds the old content or the new one, never a mixture: the new file and
// its folder entry are flushed before this returns. Readable by the owner only (0600). DiskFull,
// FileUnwritable.
Result<void> writeFileAtomically(const QString& path, const QByteArray& content);

// What was made, renamed or removed in the folder of `path` is on the disk when this returns. FileUnwritable.
Result<void> flushFolderOf(const QString& path);

// FileUnreadable when it cannot be opened or read, MalformedInput when it is larger than `limit` bytes.
Result<QByteArray> readSmallFile(const QString& path, qint64 limit);

} // namespace thunhan
