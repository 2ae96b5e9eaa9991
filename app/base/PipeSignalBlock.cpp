// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PipeSignalBlock.h"

#include <ctime>

namespace thunhan
{

PipeSignalBlock::PipeSignalBlock()
{
    sigemptyset(&m_signal);
    sigaddset(&m_signal, SIGPIPE);
    sigset_t before;
    pthread_sigmask(SIG_BLOCK, &m_signal, &before);
    m_wasBlocked = sigismember(&before, SIGPIPE) == 1;
}

PipeSignalBlock::~PipeSignalBlock()
{
    if (m_wasBlocked)
        return;
    const timespec now{};
    while (sigtimedwait(&m_signal, nullptr, &now) == SIGPIPE) {
    }
    pthread_sigmask(SIG_UNBLOCK, &m_signal, nullptr);
}

} // namespace thunhan
