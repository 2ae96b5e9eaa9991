// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"

#include <QByteArray>
#include <QList>

namespace thunhan
{

// JSON Web Signature, ES256, compact form with the payload left out (RFC 7515, Appendix F):
// `header..signature`. The header names the algorithm and the certificate (`x5t#S256`) and nothing else.

// SealingFailed when the key is not on P-256 or does not belong to the certificate.
Result<QByteArray> signDetached(const QByteArray& payload, const PrivateKey& key,
                                const Certificate& certificate);

// `jws` comes from outside. SignatureInvalid for another algorithm, another certificate, extra header members
// ("crit" among them), anything malformed, and for a signature that does not fit.
Result<void> verifyDetached(const QByteArray& jws, const QByteArray& payload, const Certificate& certificate);

// The same with the payload inside: `header.payload.signature`.
Result<QByteArray> signAttached(const QByteArray& payload, const PrivateKey& key,
                                const Certificate& certificate);
// The payload of what one of `certificates` signed. `jws` comes from outside: SignatureInvalid,
// MalformedInput.
Result<QByteArray> openAttached(const QByteArray& jws, const QList<Certificate>& certificates);

} // namespace thunhan
