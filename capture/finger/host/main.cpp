// SPDX-License-Identifier: GPL-3.0-or-later
// thunhan-reader: started by the station, not by people. Usage: thunhan-reader MILLISECONDS, the time between
// two looks for a reader.
#include "capture/finger/host/ReaderHost.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sys/prctl.h>
#include <unistd.h>

int main(int argc, char** argv)
{
    if (argc != 2)
        return EXIT_FAILURE;
    const long lookAgain = std::strtol(argv[1], nullptr, 10);
    if (lookAgain < 1 || lookAgain > 3'600'000)
        return EXIT_FAILURE;
    std::signal(SIGPIPE, SIG_IGN);
    // A station that crashed must not leave a host behind that holds the reader, even one that hangs in a
    // driver.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    // GLib and drivers may print: what they say must not get between the reports.
    const int reports = dup(STDOUT_FILENO);
    if (reports < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return EXIT_FAILURE;
    thunhan::ReaderHost(reports, std::chrono::milliseconds(lookAgain)).run();
    return EXIT_SUCCESS;
}
