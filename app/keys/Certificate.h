// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <QByteArray>
#include <QDateTime>
#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace thunhan
{

// An X.509 certificate that was parsed. Immutable; copies share it; any thread.
class Certificate
{
public:
    // PEM (the first certificate of the text) or DER. CertificateMissing for no bytes at all,
    // CertificateInvalid for anything that is not a certificate.
    static Result<Certificate> parse(const QByteArray& pemOrDer);
    // The same, DER refused: for what is kept as a text.
    static Result<Certificate> parsePem(const QByteArray& pem);

    // SHA-256 of the DER form, 32 bytes.
    const QByteArray& thumbprint() const { return m_thumbprint; }
    const QDateTime& notBefore() const { return m_notBefore; }
    const QDateTime& notAfter() const { return m_notAfter; }
    // CertificateExpired after its last second, CertificateInvalid before its first.
    Result<void> checkValidAt(const QDateTime& time) const;
    x509_st* handle() const { return m_handle.get(); }

private:
    Certificate() = default;
    static Result<Certificate> adopt(std::shared_ptr<x509_st> handle);

    std::shared_ptr<x509_st> m_handle;
    QByteArray m_thumbprint;
    QDateTime m_notBefore;
    QDateTime m_notAfter;
};

// A private key inside OpenSSL, wiped when the last copy goes.
class PrivateKey
{
public:
    // PEM without passphrase. CertificateMissing for no bytes, CertificateInvalid for no key.
    static Result<PrivateKey> parse(const SecureBytes& pem);

    bool isEcP256() const;
    bool belongsTo(const Certificate& certificate) const;
    evp_pkey_st* handle() const { return m_handle.get(); }

private:
    PrivateKey() = default;

    std::shared_ptr<evp_pkey_st> m_handle;
};

} // namespace thunhan
