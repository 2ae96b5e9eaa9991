// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ChildProcesses.h"

#include <QDir>
#include <QFile>
#include <unistd.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

QList<qint64> childProcesses(const QByteArray& name)
{
    QList<qint64> children;
    for (const QString& entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        const qint64 process = entry.toLongLong(&isProcess);
        QFile file(u"/proc/%1/stat"_s.arg(process));
        if (!isProcess || !file.open(QIODevice::ReadOnly))
            continue; // ended meanwhile
        // "PID (NAME) STATE PARENT ...", where the name may hold blanks and parentheses.
        const QByteArray stat = file.readAll();
        const auto opened = stat.indexOf('(');
        const auto closed = stat.lastIndexOf(')');
        const QList<QByteArray> rest = stat.mid(closed + 2).split(' ');
        if (rest.value(1).toLongLong() == getpid() &&
            (name.isEmpty() || stat.mid(opened + 1, closed - opened - 1) == name))
            children.append(process);
    }
    return children;
}

QString writeScript(const QString& path, const QByteArray& lines)
{
    QFile::remove(path);
    QFile script(path);
    if (!script.open(QIODevice::WriteOnly))
        return {};
    script.write("#!/bin/sh\n" + lines + '\n');
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    return path;
}

} // namespace thunhan
