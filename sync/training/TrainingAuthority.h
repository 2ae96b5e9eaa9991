// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "sync/training/CertificateMaker.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace thunhan
{

// The certification authority of a training registry: its own root, the registry's TLS and encryption
// certificates, and certificates for stations. All keys are EC P-256, in files only their owner may read
// (ca.pem, ca.key, server.pem, server.key, recipient.pem, recipient.key). They are not protected by a
// passphrase: nothing but practice may depend on them.
//
// A value; const functions may be called from any thread.
class TrainingAuthority
{
public:
    // Reuses what the folder holds and makes what is missing; a TLS certificate that is not valid now is
    // issued again. The root and the encryption certificate stay, because sealed packets depend on them:
    // CertificateExpired when they ran out.
    static Result<TrainingAuthority> open(const QString& folder, const Clock& clock);

    const QByteArray& rootPem() const { return m_root; }
    const QByteArray& serverPem() const { return m_server; }
    const SecureBytes& serverKeyPem() const { return m_serverKey; }
    // What stations encrypt to.
    const QByteArray& recipientPem() const { return m_recipient; }
    const SecureBytes& recipientKeyPem() const { return m_recipientKey; }

    // Certificate (PEM) for the PKCS#10 request of a station (PEM): client authentication and digital
    // signature. Without `validity` it starts now and ends after a year.
    Result<QByteArray> issueStationCertificate(const QByteArray& requestPem, const Clock& clock,
                                               const std::optional<Validity>& validity = {}) const;

    // The key and certificate that receipts and downloads are signed with: the root's own.
    // CertificateInvalid.
    Result<Issuer> signer() const;

private:
    TrainingAuthority() = default;

    QByteArray m_root;
    SecureBytes m_rootKey;
    QByteArray m_server;
    SecureBytes m_serverKey;
    QByteArray m_recipient;
    SecureBytes m_recipientKey;
};

} // namespace thunhan
