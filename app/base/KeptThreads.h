// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace thunhan
{

// Starts every thread of the pool now, and keeps them until its end. For pools that the thread of the windows
// gives work to: to make a thread, glibc waits for whoever loads a library at that time, and a camera's
// modules from a cold disk take more than a tenth of a second. Call after setMaxThreadCount().
void keepThreads(QThreadPool& pool);

} // namespace thunhan
