// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/GiveWay.h"

#include <sys/resource.h>
#include <unistd.h>

namespace thunhan
{

void giveWay()
{
    constexpr int behind = 8;
    const auto self = static_cast<id_t>(gettid());
    if (getpriority(PRIO_PROCESS, self) < behind)
        setpriority(PRIO_PROCESS, self, behind);
}

} // namespace thunhan
