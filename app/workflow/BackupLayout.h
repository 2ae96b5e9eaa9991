// SPDX-License-Identifier: GPL-3.0-or-later
// Where a station's backups lie on a stick:
//   thunhan/backups/<stationId>/<time>/manifest.json, manifest.sig, store.db, store.keycheck, keyslots.json,
//   ...
// A folder whose name ends in ".part" is not whole. The store is encrypted as it is on the station's disk,
// and its key is in the slots' file alone.
#pragma once

#include <QDateTime>
#include <QDir>
#include <QString>

namespace thunhan::backup
{

inline QString folders()
{
    return QStringLiteral("thunhan/backups");
}
inline QString unfinishedMark()
{
    return QStringLiteral(".part");
}
inline QString nameOf(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
}
inline QString manifest(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("manifest.json"));
}
inline QString signature(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("manifest.sig"));
}

} // namespace thunhan::backup
