// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace thunhan
{

// While it lives, SIGPIPE is blocked in the thread that made it and in every thread started from there:
// writing to a pipe or socket that nobody reads any more answers EPIPE instead of ending the process. Blocked
// rather than ignored, because the disposition belongs to the whole process and libraries change it: SANE
// puts SIG_DFL in place of a SIG_IGN that others set whenever its reader thread ends (in the scanner's host),
// and QProcess sets SIG_IGN but once. Child processes inherit the block. Made and destroyed by the same
// thread; may nest.
class PipeSignalBlock
{
public:
    PipeSignalBlock();
    // A signal that came meanwhile is dropped.
    ~PipeSignalBlock();
    PipeSignalBlock(const PipeSignalBlock&) = delete;
    PipeSignalBlock& operator=(const PipeSignalBlock&) = delete;

private:
    bool m_wasBlocked;
    sigset_t m_signal{};
};

} // namespace thunhan
