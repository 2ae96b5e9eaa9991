// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/PipeSignalBlock.h"

#include <QByteArrayView>

namespace thunhan
{

// What every host process needs first: the way to report to the station, and the manners of a process that
// handles faces and fingers. Made in main() before any thread runs, lives as long as the process. From then
// on
// - no crash writes a core file,
// - the process is killed when the station dies, even while it hangs in a driver,
// - a pipe that breaks, the station's or one of a driver's, is an error and not the end,
// - what libraries print goes to standard error and cannot get between the reports.
class HostChannel
{
public:
    HostChannel();
    ~HostChannel() = default;
    HostChannel(const HostChannel&) = delete;
    HostChannel& operator=(const HostChannel&) = delete;

    bool isOpen() const { return m_reports >= 0; }
    // Waits until all is written. Without a station the process ends here.
    void send(QByteArrayView bytes) const;

private:
    PipeSignalBlock m_pipesMayBreak;
    int m_reports;
};

} // namespace thunhan
