// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DiskUse.h"

#include <QDir>
#include <QStorageInfo>
#include <algorithm>

namespace thunhan
{

DiskUse diskUseOf(const QString& folder)
{
    DiskUse use;
    use.free = std::max<qint64>(0, QStorageInfo(folder).bytesAvailable());
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
        use.taken += file.size();
    return use;
}

DiskProbe diskProbeOf(const QString& folder)
{
    return [folder] { return diskUseOf(folder); };
}

} // namespace thunhan
