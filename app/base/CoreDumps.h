// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thunhan
{

// A crash must not write keys and faces to the disk: no core file, no ptrace by others (prctl(2)). Holds for
// this process; one that it starts says so for itself.
void forbidCoreDumps();

} // namespace thunhan
