// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/host/HostChannel.h"
#include "capture/document/ScannerProtocol.h"
#include "capture/document/host/SaneDevice.h"

#include <memory>

namespace thunhan
{

// Does one job with SANE, in a process of its own that ends with the job.
//
// Why a process: many backends read in a thread of theirs and end it with pthread_cancel(3) at any point;
// when it dies inside the C library it leaves a lock behind, of the allocator or the locale, and the next to
// want it waits for ever. Backends also change the disposition of SIGPIPE, remember which devices there were
// when they started, and block as long as the hardware does. Here all that ends with the job, or with a
// signal.
class ScannerHost
{
public:
    // `channel` outlives the host.
    explicit ScannerHost(const HostChannel& channel) : m_channel(channel) {}

    // False when the station asked for nothing this host knows.
    bool run();

private:
    Result<void> carryOut(const scanner::List&);
    Result<void> carryOut(const scanner::Scan& job);
    void report(const ScannerReport& content) const;

    const HostChannel& m_channel;
    std::unique_ptr<SaneDevice> m_opened;
};

} // namespace thunhan
