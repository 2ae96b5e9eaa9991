// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "app/keys/Certificate.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace thunhan
{

// What a certificate may be used for; decides basicConstraints, keyUsage and extendedKeyUsage (RFC 5280).
enum class CertificateUse {
    Authority,
    TlsServer, // for localhost and 127.0.0.1 only
    Recipient, // of CMS objects: key agreement
    Station,   // TLS client and digital signature
};

struct Validity {
    QDateTime from;
    QDateTime until;
};

struct Issuer {
    Certificate certificate;
    PrivateKey key;
};

// EC P-256, PKCS#8 in PEM, without a passphrase.
Result<SecureBytes> makeKeyPem();

// The certificates below are X.509 v3 in PEM, with a random serial number, signed with ECDSA and SHA-256.
// Internal for whatever OpenSSL refuses.

Result<QByteArray> makeRootCertificate(const QString& commonName, const PrivateKey& key,
                                       const Validity& validity);
Result<QByteArray> makeCertificate(const QString& commonName, const PrivateKey& subjectKey,
                                   CertificateUse use, const Validity& validity, const Issuer& issuer);
// `requestPem` (PKCS#10) comes from outside. MalformedInput when it is too large, no request, or its key is
// not EC P-256; SignatureInvalid when its own key did not sign it. Extensions it asks for are ignored.
Result<QByteArray> certifyRequest(const QByteArray& requestPem, CertificateUse use, const Validity& validity,
                                  const Issuer& issuer);

} // namespace thunhan
