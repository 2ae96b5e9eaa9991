// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/BatchId.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace thunhan
{

struct BatchObject {
    QString name;
    qint64 size = 0;   // of the ciphertext
    QByteArray digest; // SHA-256 of the ciphertext

    friend bool operator==(const BatchObject&, const BatchObject&) = default;
};

struct BatchPacket {
    ApplicationId enrollment;
    QByteArray digest;          // SHA-256 of the frozen document
    QList<BatchObject> objects; // by ordinal

    friend bool operator==(const BatchPacket&, const BatchPacket&) = default;
};

// What the station put together, in one order with all its other batches: each names the hash of the one
// before, so that none can be left out, put in or changed without a trace. Holds no personal data of the
// citizen.
struct BatchManifest {
    BatchId id;
    StationId station;
    QByteArray certificateThumbprint; // SHA-256 of the station's certificate
    OperatorId by;                    // null: the station, by its plan
    QDateTime madeAt;                 // UTC, whole milliseconds
    qint64 sequence = 0;              // 1, 2, 3 ... without gaps
    QByteArray previousDigest;        // SHA-256 of the manifest before; empty: this is the first
    QList<BatchPacket> packets;

    static constexpr qsizetype largest = qsizetype{1024} * 1024;
    static constexpr qsizetype mostPackets = 10;

    // RFC 8785. MalformedInput for text that JSON cannot carry.
    Result<QByteArray> toCanonical() const;
    // `text` comes from outside. MalformedInput for anything but what toCanonical() writes.
    static Result<BatchManifest> parse(const QByteArray& text);

    friend bool operator==(const BatchManifest&, const BatchManifest&) = default;
};

} // namespace thunhan
