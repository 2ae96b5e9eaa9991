// SPDX-License-Identifier: GPL-3.0-or-later
// What envelopes have in common, for packets and for recovery: CMS AuthEnvelopedData (RFC 5083) with
// AES-256-GCM for one recipient. Included by .cpp files only.
#pragma once

#include "app/base/Result.h"
#include "app/keys/Certificate.h"
#include "app/keys/OpenSslPtr.h"

namespace thunhan
{

inline constexpr unsigned envelopeFlags = CMS_BINARY | CMS_PARTIAL;

// An envelope without content yet, whose key is wrapped with SHA-256 where OpenSSL would take SHA-1:
// dhSinglePass-stdDH-sha256kdf (RFC 5753) or RSAES-OAEP (RFC 3560). CertificateInvalid for a recipient whose
// key is neither EC P-256 nor RSA of 3072 bits or more; does not look at the certificate's validity.
Result<CmsPtr> emptyEnvelope(const Certificate& recipient);

Result<QByteArray> derOf(const CMS_ContentInfo* envelope);

// MalformedInput for anything else. EnvelopedData (CBC) would decrypt too, but nothing would notice a changed
// bit.
Result<CmsPtr> readEnvelope(const QByteArray& der);

} // namespace thunhan
