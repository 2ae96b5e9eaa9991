// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace thunhan
{

// Processes that this one started and that are not taken away yet, dead ones included; of one name, as
// proc(5) tells it, or of any.
QList<qint64> childProcesses(const QByteArray& name = {});

// An executable file with `lines` for the shell. Answers with `path`.
QString writeScript(const QString& path, const QByteArray& lines);

} // namespace thunhan
