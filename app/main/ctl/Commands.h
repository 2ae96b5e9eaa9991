// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/ctl/Command.h"

#include <memory>
#include <vector>

namespace thunhan
{

std::unique_ptr<Command> makeInitCommand();
std::unique_ptr<Command> makeCertifyCommand();
std::unique_ptr<Command> makeKeysCommand();
std::unique_ptr<Command> makeSelfCheckCommand();
std::unique_ptr<Command> makeQueueCommand();
std::unique_ptr<Command> makeSyncCommand();
std::unique_ptr<Command> makeExportCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeVerifyCommand();
std::unique_ptr<Command> makeSalvageCommand();
std::unique_ptr<Command> makeBackupCommand();
std::unique_ptr<Command> makeRestoreCommand();
std::unique_ptr<Command> makeReferenceCommand();
std::unique_ptr<Command> makeRegistryCommand();
std::unique_ptr<Command> makeAssessCommand();
std::unique_ptr<Command> makeMatchCommand();
std::unique_ptr<Command> makeWsqCommand();
std::unique_ptr<Command> makeCalibrateCommand();

// In the order in which a station meets them.
inline std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeInitCommand());
    commands.push_back(makeCertifyCommand());
    commands.push_back(makeKeysCommand());
    commands.push_back(makeSelfCheckCommand());
    commands.push_back(makeQueueCommand());
    commands.push_back(makeSyncCommand());
    commands.push_back(makeExportCommand());
    commands.push_back(makeImportCommand());
    commands.push_back(makeVerifyCommand());
    commands.push_back(makeSalvageCommand());
    commands.push_back(makeBackupCommand());
    commands.push_back(makeRestoreCommand());
    commands.push_back(makeReferenceCommand());
    commands.push_back(makeRegistryCommand());
    commands.push_back(makeAssessCommand());
    commands.push_back(makeMatchCommand());
    commands.push_back(makeWsqCommand());
    commands.push_back(makeCalibrateCommand());
    return commands;
}

} // namespace thunhan
