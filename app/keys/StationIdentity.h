// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "app/base/StrongId.h"
#include "app/keys/Certificate.h"

#include <QByteArray>
#include <QUrl>

namespace thunhan
{

// Who the station is towards the registry, and whom it trusts there. Kept inside the encrypted store alone;
// certificates are PEM texts. Move-only because of the key.
struct StationIdentity {
    StationId id;
    SecureBytes signingKey;                   // EC P-256, PKCS#8 PEM, not encrypted
    QByteArray certificate;                   // issued for signingKey; empty until it was
    QByteArray registryEncryptionCertificate; // what packets are encrypted for
    QByteArray registryCa;                    // one or more; the anchor of the TLS line
    QUrl baseUrl;

    StationIdentity clone() const
    {
        return {id, signingKey.clone(), certificate, registryEncryptionCertificate, registryCa, baseUrl};
    }
};

// A new key and the request to sign it. The request may leave the station.
struct StationKeyRequest {
    SecureBytes signingKey; // as in StationIdentity
    QByteArray request;     // PKCS#10 PEM, self-signed with SHA-256: CN = the station's id, OU = its unit
};

// Internal when OpenSSL fails. Any thread; milliseconds.
Result<StationKeyRequest> generateStationKey(StationId id, const QString& unitCode);

// `pem`, which may be used with `signingKey` at `now`: CertificateMissing (empty), CertificateExpired,
// CertificateInvalid (not a certificate in PEM, not valid yet, or for another key).
Result<Certificate> parseStationCertificate(const QByteArray& pem, const SecureBytes& signingKey,
                                            const QDateTime& now);

} // namespace thunhan
