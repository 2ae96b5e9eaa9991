// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/Rehearsal.h"
#include "app/main/Station.h"

#include <QString>
#include <optional>

namespace thunhan
{

// The command line of thunhan. Parsed before QApplication exists, because devices want the environment set
// first.
struct StationOptions {
    QString dataFolder;
    StationProfile profile = StationProfile::Training;
    std::optional<bool> liveScan;
    Language language = Language::Vietnamese;
    std::optional<RehearsalPlan> rehearsal;
    // Not empty: to be printed, and the program ends with `exitCode`.
    QString message;
    int exitCode = 0;

    static StationOptions parse(int argc, char** argv);
    bool isTraining() const;
    StationSetup stationSetup() const;
};

} // namespace thunhan
