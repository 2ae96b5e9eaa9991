// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <sys/types.h>

namespace thunhan
{

// A process that blocks and crashes in a driver's place, and the two pipes to it. In place of QProcess where
// pages are large: bytes go from the pipe to where they belong, and no event loop is needed. Used by one
// thread, never the UI's: all calls may wait. Errors of the process go to the station's own.
class HostProcess
{
public:
    // `program`: absolute path; gets no arguments and the station's environment.
    static Result<std::unique_ptr<HostProcess>> start(const QString& program);
    // Ends it at once, if end() was not called.
    ~HostProcess();
    HostProcess(const HostProcess&) = delete;
    HostProcess& operator=(const HostProcess&) = delete;

    // False when it does not listen any more. Made for what a pipe holds (64 KB): more waits for the process.
    bool send(QByteArrayView bytes);
    // How many bytes came, 0 when it has nothing more to say; nothing when none came within `patience`.
    std::optional<std::size_t> read(std::span<char> room, std::chrono::milliseconds patience);
    // Closes its input, throws away what it still says, and kills it when it is not gone within `grace`.
    void end(std::chrono::milliseconds grace);

private:
    HostProcess(pid_t process, int commands, int reports);
    bool isGone(std::chrono::milliseconds patience);

    pid_t m_process; // 0 once it is gone
    int m_commands;
    int m_reports;
};

} // namespace thunhan
