// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/CertificateChain.h"

#include "app/keys/OpenSslPtr.h"

#include <openssl/x509v3.h>

namespace thunhan
{

Result<QList<Certificate>> parseCertificates(const QByteArray& bundle)
{
    constexpr QByteArrayView end = "-----END CERTIFICATE-----";
    QList<Certificate> all;
    for (qsizetype from = 0, stop = 0; (stop = bundle.indexOf(end, from)) >= 0; from = stop) {
        stop += end.size();
        THUNHAN_TRY_ASSIGN(const Certificate certificate,
                           Certificate::parsePem(bundle.mid(from, stop - from)));
        all.append(certificate);
    }
    if (all.isEmpty())
        return {ErrorCode::CertificateMissing, QStringLiteral("no authority is set up")};
    return all;
}

Result<void> checkIssued(const Certificate& certificate, const QList<Certificate>& authorities,
                         const QDateTime& time)
{
    for (const Certificate& authority : authorities) {
        const bool isIssuer = X509_check_ca(authority.handle()) == 1 &&
                              X509_check_issued(authority.handle(), certificate.handle()) == X509_V_OK &&
                              X509_verify(certificate.handle(), X509_get0_pubkey(authority.handle())) == 1;
        ERR_clear_error();
        if (isIssuer) {
            THUNHAN_TRY(authority.checkValidAt(time));
            return certificate.checkValidAt(time);
        }
    }
    return {ErrorCode::CertificateInvalid, QStringLiteral("no authority of the registry issued it")};
}

} // namespace thunhan
