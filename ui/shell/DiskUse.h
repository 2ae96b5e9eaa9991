// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

class QThreadPool;

namespace thunhan
{

struct DiskUse {
    qint64 free = 0;  // bytes of the file system that this user may still write
    qint64 taken = 0; // bytes of the store's files
};

// Of a station's folder. Asked for on a thread of `pool`: a disk that has to wake up takes seconds.
QFuture<DiskUse> diskUse(QThreadPool& pool, const QString& folder);

} // namespace thunhan
