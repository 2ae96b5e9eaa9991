// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <chrono>

namespace thunhan
{

struct RehearsedApplication {
    QString enrollmentId;
    QString finalState;
    QList<std::pair<QString, qint64>> stepMilliseconds; // in the order of the steps
};

// What a rehearsal found, as report.json says it.
struct RehearsalReport {
    QList<RehearsedApplication> applications;
    std::chrono::microseconds longestStall{};
    qint64 peakResidentKb = 0;
    qint64 residentBeforeModelKb = 0;
    std::chrono::milliseconds startToWindow{};
    QString failure; // empty: everything arrived

    QByteArray toJson() const;
};

// The kept samples' and scans' digests against the files that the registry decrypted for this application:
// empty when each is there once and nothing else is, besides the record. Otherwise what is wrong, without
// personal data.
QString findDifference(const QString& receivedFolder, const QList<QByteArray>& expectedDigests);

} // namespace thunhan
