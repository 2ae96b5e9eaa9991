// SPDX-License-Identifier: GPL-3.0-or-later
// thunhan-reader: started by the station, not by people. Usage: thunhan-reader MILLISECONDS [PLUGIN], the
// time between two looks for a reader, and a maker's plug-in in place of libfprint.
#include "capture/finger/host/PluginHost.h"
#include "capture/finger/host/ReaderHost.h"

#include <chrono>
#include <cstdlib>

int main(int argc, char** argv)
{
    if (argc != 2 && argc != 3)
        return EXIT_FAILURE;
    const long lookAgain = std::strtol(argv[1], nullptr, 10);
    if (lookAgain < 1 || lookAgain > 3'600'000)
        return EXIT_FAILURE;
    const thunhan::HostChannel channel;
    if (!channel.isOpen())
        return EXIT_FAILURE;
    if (argc == 3)
        thunhan::PluginHost(channel, std::chrono::milliseconds(lookAgain), QString::fromLocal8Bit(argv[2]))
            .run();
    else
        thunhan::ReaderHost(channel, std::chrono::milliseconds(lookAgain)).run();
    return EXIT_SUCCESS;
}
