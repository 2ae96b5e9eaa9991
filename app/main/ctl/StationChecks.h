// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/main/StationFolder.h"

#include <QList>
#include <QString>

namespace thunhan
{

enum class CheckVerdict {
    Ok,
    Look,    // works, but not for long or not well
    Blocked, // the station cannot work like this
};

struct CheckLine {
    QString subject;
    CheckVerdict verdict = CheckVerdict::Ok;
    QString finding;
    QString remedy; // empty for Ok
};

// What can be told of a station without a passphrase. Reads only; takes about a second.
QList<CheckLine> checkStation(const StationFolder& folder, const Clock& clock);
// What the machine brings: fonts, models, libraries.
QList<CheckLine> checkMachine();

} // namespace thunhan
