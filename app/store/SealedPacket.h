// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace thunhan
{

// One encrypted object of a packet (a CMS AuthEnvelopedData). Frozen at approval: every retry sends these
// bytes.
struct SealedObject {
    int ordinal = 0; // 0.. within the packet; the order of sending
    QString name;    // "finger-RIGHT_THUMB": kind and position, nothing of the person
    QString mediaType;
    QByteArray ciphertext;
    QByteArray digest;      // SHA-256 of ciphertext
    QByteArray plainDigest; // SHA-256 of what was encrypted

    friend bool operator==(const SealedObject&, const SealedObject&) = default;
};

struct SealedPacket {
    ApplicationId application;
    QByteArray document;  // OSIA enrollment JSON; references to objects are placeholders "object:<ordinal>"
    QByteArray manifest;  // canonical JSON (RFC 8785) over all objects' digests
    QByteArray signature; // JWS, compact, detached, by the station's key over `manifest`
    QList<SealedObject> objects;
    QDateTime sealedAt;

    friend bool operator==(const SealedPacket&, const SealedPacket&) = default;
};

} // namespace thunhan
