// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the house that a program can check, over any directory laid out like the repository.
#pragma once

#include <QString>
#include <QStringList>

namespace thunhan
{

// Relative paths of the sources of app, ui, capture and sync, sorted.
QStringList programFiles(const QString& root);

// Every include of app, ui, capture and sync that runs against an arrow of the architecture, reaches for a
// library its folder may not use, or names a file that is not there. One line each: "file:line: why".
QStringList includeOffences(const QString& root);

// Every source file without its licence line, with words of unfinished work, or with a path of somebody's
// machine in it. One line each: "file: why" or "file:line: why".
QStringList sourceFileOffences(const QString& root);

// Every continuation of a future in app, ui, capture and sync that hangs on an object: it does not survive
// that object, deliver() of app/base does; and all work on the global pool, whose threads Qt's painting waits
// for. One line each: "file:line: why".
QStringList futureOffences(const QString& root);

} // namespace thunhan
