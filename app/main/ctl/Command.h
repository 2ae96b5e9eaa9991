// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/StationFolder.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

namespace thunhan
{

// What thunhanctl tells its caller.
enum class ExitCode {
    Done = 0,
    Failed = 1, // told on the standard error stream, or what was looked at is broken
    Usage = 2,  // nothing was tried
};

// One subcommand: its options, and what it does. Commands answer on the standard output stream and tell
// problems, with cause and next action, on the standard error stream. None tells anything about a citizen.
class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual QString summary() const = 0;
    // False for what looks at files alone: then there is no --data, and `folder` below stands for nothing.
    virtual bool needsStation() const { return true; }
    // Whether words beside the options mean something; addOptions() then describes them.
    virtual bool takesArguments() const { return false; }
    // Beside --help and --data.
    virtual void addOptions(QCommandLineParser& parser) const = 0;
    virtual ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) = 0;
};

} // namespace thunhan
