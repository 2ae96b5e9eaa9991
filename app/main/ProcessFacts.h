// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>

namespace thunhan
{

// Since the kernel started this process, to 10 ms (proc(5), field starttime).
std::chrono::milliseconds sinceProcessStart();

// The most memory this process ever held in RAM, and what it holds now, in kB (proc(5), VmHWM and VmRSS).
qint64 peakResidentKb();
qint64 residentKb();

// Pages of 26 MB come and go all day: the allocator gives every large block back at once instead of keeping
// it for its thread, and has two arenas, as there are cores in a cheap laptop (mallopt(3)). Before any thread
// runs.
void giveMemoryBack();

} // namespace thunhan
