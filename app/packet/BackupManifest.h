// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/StrongId.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace thunhan
{

struct BackupFile {
    QString name; // plain: small letters, digits, '.' and '-', no path
    qint64 size = 0;
    QByteArray digest; // SHA-256, 32 bytes

    friend bool operator==(const BackupFile&, const BackupFile&) = default;
};

// What a backup of a station consists of. Signed by the station's key, which is inside the backup's store:
// who opens that knows that no file was changed or taken from another backup. Tells nothing of a citizen.
struct BackupManifest {
    StationId station;
    QDateTime madeAt; // UTC, whole milliseconds
    int schema = 1;   // version of the store's
    QList<BackupFile> files;

    static constexpr qsizetype largest = qsizetype{64} * 1024;
    static constexpr qsizetype mostFiles = 32;

    // RFC 8785. MalformedInput when something does not fit the rules above.
    Result<QByteArray> toCanonical() const;
    // As toCanonical() writes it and not otherwise; it comes from outside. StoreNewer for one of a later
    // version of the program, MalformedInput.
    static Result<BackupManifest> parse(const QByteArray& text);
    // What the station signs.
    static QByteArray signedText(const QByteArray& canonical);

    qint64 size() const; // of all files

    friend bool operator==(const BackupManifest&, const BackupManifest&) = default;
};

} // namespace thunhan
