// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/HostProcess.h"

#include "app/base/PipeSignalBlock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto lastPatience = 1s; // for the kernel to take a killed process away

// Both ends close by themselves; processes started elsewhere do not get them.
struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() = default;
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        for (const int end : ends) {
            if (end >= 0)
                ::close(end);
        }
    }
    bool open() { return pipe2(ends.data(), O_CLOEXEC) == 0; }
    int takeEnd(std::size_t which) { return std::exchange(ends[which], -1); }
};

} // namespace

Result<std::unique_ptr<HostProcess>> HostProcess::start(const QString& program)
{
    Pipe commands;
    Pipe reports;
    if (!commands.open() || !reports.open())
        return {ErrorCode::DeviceFailed, u"no pipes for a device's process"_s};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, commands.ends[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, reports.ends[1], STDOUT_FILENO);
    QByteArray path = QFile::encodeName(program);
    std::array<char*, 2> arguments{path.data(), nullptr};
    pid_t process = 0;
    const int error = posix_spawn(&process, path.constData(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return {ErrorCode::DeviceFailed, u"a device's process does not start, error %1"_s.arg(error)};
    return std::unique_ptr<HostProcess>(new HostProcess(process, commands.takeEnd(1), reports.takeEnd(0)));
}

HostProcess::HostProcess(pid_t process, int commands, int reports)
    : m_process(process), m_commands(commands), m_reports(reports)
{
}

HostProcess::~HostProcess()
{
    end(0ms);
    ::close(m_reports);
}

bool HostProcess::send(QByteArrayView bytes)
{
    const PipeSignalBlock mayBeGone;
    while (!bytes.isEmpty()) {
        const ssize_t some = write(m_commands, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (some < 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(std::max<ssize_t>(some, 0));
    }
    return true;
}

std::optional<std::size_t> HostProcess::read(std::span<char> room, std::chrono::milliseconds patience)
{
    pollfd waiting{m_reports, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(patience.count())) < 1)
        return std::nullopt; // a signal counts as nothing: the caller asks again
    const ssize_t some = ::read(m_reports, room.data(), room.size());
    if (some < 0 && errno == EINTR)
        return std::nullopt;
    return static_cast<std::size_t>(std::max<ssize_t>(some, 0));
}

void HostProcess::end(std::chrono::milliseconds grace)
{
    if (m_commands >= 0)
        ::close(std::exchange(m_commands, -1));
    if (m_process == 0)
        return;
    const QDeadlineTimer patience(grace);
    const auto rest = [&patience] { return std::chrono::milliseconds(patience.remainingTime()); };
    std::array<char, 16384> unwanted{};
    while (read(unwanted, rest()) != std::size_t(0) && !patience.hasExpired()) {
    }
    if (!isGone(rest())) {
        kill(m_process, SIGKILL);
        isGone(lastPatience); // one that sticks in the kernel is left to it
    }
    m_process = 0;
}

bool HostProcess::isGone(std::chrono::milliseconds patience)
{
    constexpr int look = 2; // milliseconds: its output is closed already, or it was killed
    const QDeadlineTimer deadline(patience);
    for (;;) {
        if (waitpid(m_process, nullptr, WNOHANG) != 0)
            return true;
        if (deadline.hasExpired())
            return false;
        poll(nullptr, 0, look);
    }
}

} // namespace thunhan
