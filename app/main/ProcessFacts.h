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

// A crash must not write keys and faces to the disk: no core file, no ptrace by others (prctl(2)).
void forbidCoreDumps();

} // namespace thunhan
