// SPDX-License-Identifier: GPL-3.0-or-later
// thunhan-reader: started by the station, not by people. Usage: thunhan-reader MILLISECONDS, the time between
// two looks for a reader.
#include "capture/finger/host/ReaderHost.h"

#include <chrono>
#include <cstdlib>

int main(int argc, char** argv)
{
    if (argc != 2)
        return EXIT_FAILURE;
    const long lookAgain = std::strtol(argv[1], nullptr, 10);
    if (lookAgain < 1 || lookAgain > 3'600'000)
        return EXIT_FAILURE;
    const thunhan::HostChannel channel;
    if (!channel.isOpen())
        return EXIT_FAILURE;
    thunhan::ReaderHost(channel, std::chrono::milliseconds(lookAgain)).run();
    return EXIT_SUCCESS;
}
