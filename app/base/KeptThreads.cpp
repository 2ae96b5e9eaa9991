// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/KeptThreads.h"

#include <QThreadPool>
#include <latch>
#include <memory>

namespace thunhan
{

void keepThreads(QThreadPool& pool)
{
    pool.setExpiryTimeout(-1);
    // Each waits for all the others, so that none takes two of the turns.
    const int count = pool.maxThreadCount();
    const auto all = std::make_shared<std::latch>(count);
    for (int i = 0; i < count; ++i)
        pool.start([all] { all->arrive_and_wait(); });
}

} // namespace thunhan
