// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thunhan
{

// Lets other threads run before the calling one where they compete (setpriority(2), nice value 8; Linux
// keeps one for each thread). For work that nobody waits for at the very moment: on a laptop of two cores it
// would otherwise take its equal share of them while a page is being painted. No further behind than that: an
// update that runs in the background must not hold a citizen at the glass. Lasts as long as the thread; cheap
// to call again. QThread's own priorities do nothing under Linux's ordinary scheduling.
void giveWay();

} // namespace thunhan
