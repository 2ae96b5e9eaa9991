// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "app/keys/Certificate.h"

#include <QByteArray>

namespace thunhan
{

// A small secret that only the holder of the authority's recovery key reads: CMS AuthEnvelopedData with
// AES-256-GCM, which `openssl cms -decrypt` opens too. Any thread.

// CertificateInvalid for a recipient whose key is neither EC P-256 nor RSA of 3072 bits or more. Does not
// look at the certificate's validity.
Result<QByteArray> sealForRecovery(const SecureBytes& secret, const Certificate& recipient);

// RecoveryKeyWrong for another key, MalformedInput for anything that is not such an envelope.
Result<SecureBytes> openForRecovery(const QByteArray& der, const Certificate& recipient,
                                    const PrivateKey& key);

} // namespace thunhan
