// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DiskUse.h"

#include <QDir>
#include <QStorageInfo>
#include <QtConcurrentRun>
#include <algorithm>

namespace thunhan
{

QFuture<DiskUse> diskUse(QThreadPool& pool, const QString& folder)
{
    return QtConcurrent::run(&pool, [folder] {
        DiskUse use;
        use.free = std::max<qint64>(0, QStorageInfo(folder).bytesAvailable());
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
            use.taken += file.size();
        return use;
    });
}

} // namespace thunhan
