// SPDX-License-Identifier: GPL-3.0-or-later
// thunhan-scanner: started by the station, not by people.
#include "capture/device/host/HostChannel.h"
#include "capture/document/host/ScannerHost.h"

#include <cstdlib>
#include <unistd.h>

int main()
{
    const thunhan::HostChannel channel;
    if (!channel.isOpen())
        return EXIT_FAILURE;
    // Not by way of exit(): backends clean up there, and may hang in it.
    _exit(thunhan::ScannerHost(channel).run() ? EXIT_SUCCESS : EXIT_FAILURE);
}
