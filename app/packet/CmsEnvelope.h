// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"

#include <QByteArray>

class QThreadPool;

namespace thunhan
{

// CMS AuthEnvelopedData (RFC 5083, RFC 5084): AES-256-GCM under a fresh key, which is wrapped for one
// recipient. EC P-256: dhSinglePass-stdDH-sha256kdf (RFC 5753); RSA: OAEP with SHA-256 (RFC 3560). What
// `openssl cms -decrypt` opens.

// The largest plaintext of one object, and what a ciphertext may add to it.
inline constexpr qsizetype largestObject = qsizetype{64} * 1024 * 1024;
inline constexpr qsizetype largestEnvelopeOverhead = qsizetype{16} * 1024;

struct SealedEnvelope {
    QByteArray der;
    QByteArray digest; // SHA-256 of `der`
};

// MalformedInput for nothing and for more than `largestObject`, CertificateInvalid for a recipient whose key
// is neither EC P-256 nor RSA of 3072 bits or more, SealingFailed. Does not look at the certificate's
// validity: that is the caller's, who has the clock. A thread of `pool` digests a large object while it is
// encrypted.
Result<SealedEnvelope> sealEnvelope(QByteArrayView plain, const Certificate& recipient, QThreadPool& pool);

// `der` comes from outside. MalformedInput when it is not such an envelope, DecryptionFailed when it is for
// another recipient or a bit of it was changed; nothing of the plaintext leaves this function then.
Result<QByteArray> openEnvelope(const QByteArray& der, const Certificate& recipient, const PrivateKey& key);

} // namespace thunhan
