// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/StrongId.h"
#include "app/keys/Certificate.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace thunhan
{

// The registry's word, under its authority's signature, that it holds an enrollment finalized. It is over the
// packet's manifest, and by it over every byte that was sealed; whoever carries it cannot change it.
struct DeliveryReceipt {
    ApplicationId enrollment;
    QByteArray manifestDigest; // SHA-256
    QDateTime finalizedAt;     // UTC, whole milliseconds

    // A JWS in compact form, ES256, by an authority of the registry. SealingFailed.
    Result<QByteArray> sign(const PrivateKey& key, const Certificate& authority) const;
    // `jws` comes from outside. SignatureInvalid when none of `authorities` signed it, MalformedInput when it
    // is no receipt.
    static Result<DeliveryReceipt> open(const QByteArray& jws, const QList<Certificate>& authorities);

    static constexpr qsizetype largest = 4096;

    friend bool operator==(const DeliveryReceipt&, const DeliveryReceipt&) = default;
};

} // namespace thunhan
