// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace thunhan
{

struct DiskUse {
    qint64 free = 0;  // bytes of the file system that this user may still write
    qint64 taken = 0; // bytes of the store's files
};

// Blocks: a disk that has to wake up takes seconds. Zeros for a folder that is not there.
DiskUse diskUseOf(const QString& folder);

// Asked on the store's thread, as often as an application is begun.
using DiskProbe = std::function<DiskUse()>;
DiskProbe diskProbeOf(const QString& folder);

} // namespace thunhan
