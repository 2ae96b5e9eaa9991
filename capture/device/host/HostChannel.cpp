// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/host/HostChannel.h"

#include "app/base/CoreDumps.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace thunhan
{

HostChannel::HostChannel() : m_reports(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1))
{
    forbidCoreDumps();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (m_reports >= 0 && dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
        close(m_reports);
        m_reports = -1;
    }
}

void HostChannel::send(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t some = write(m_reports, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (some < 0 && errno != EINTR)
            _exit(1); // the station is gone
        bytes = bytes.sliced(std::max<ssize_t>(some, 0));
    }
}

} // namespace thunhan
