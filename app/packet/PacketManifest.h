// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/StrongId.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace thunhan
{

struct ManifestObject {
    int ordinal = 0;
    QString name;
    QString mediaType; // of the plaintext
    qint64 plainSize = 0;
    QByteArray plainDigest;  // SHA-256, 32 bytes
    QByteArray cipherDigest; // SHA-256, 32 bytes

    friend bool operator==(const ManifestObject&, const ManifestObject&) = default;
};

// What the station's signature is over: who sealed what, when, with which certificate. Travels in clear and
// holds no personal data of the citizen.
struct PacketManifest {
    ApplicationId enrollment;
    StationId station;
    QByteArray certificateThumbprint; // SHA-256 of the station's certificate
    OperatorId clerk;
    OperatorId reviewer;
    QDateTime sealedAt;            // UTC, whole milliseconds
    QByteArray documentDigest;     // SHA-256, see documentDigest() in OsiaDocument.h
    QList<ManifestObject> objects; // ordinals 0, 1, 2, ...

    // RFC 8785. MalformedInput for text that JSON cannot carry.
    Result<QByteArray> toCanonical() const;
    // `text` comes from outside. MalformedInput for anything but what toCanonical() writes.
    static Result<PacketManifest> parse(const QByteArray& text);

    friend bool operator==(const PacketManifest&, const PacketManifest&) = default;
};

} // namespace thunhan
