// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/Certificate.h"

#include "app/keys/OpenSslPtr.h"

#include <ctime>
#include <openssl/pem.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype largestText = qsizetype{256} * 1024; // a few authorities in one file

QDateTime toDateTime(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

// A key file that asks for a passphrase must fail, not prompt on the terminal.
int refusePassphrase(char*, int, int, void*)
{
    return -1;
}

} // namespace

Result<Certificate> Certificate::parse(const QByteArray& pemOrDer)
{
    if (pemOrDer.isEmpty() || pemOrDer.contains("-----BEGIN"))
        return parsePem(pemOrDer);
    if (pemOrDer.size() > largestText)
        return {ErrorCode::CertificateInvalid, u"certificate is too large"_s};
    const auto* start = reinterpret_cast<const unsigned char*>(pemOrDer.constData());
    const auto* const end = start + pemOrDer.size();
    X509Ptr parsed(d2i_X509(nullptr, &start, static_cast<long>(pemOrDer.size())));
    if (parsed && start != end)
        return {ErrorCode::CertificateInvalid, u"bytes after the certificate"_s};
    return adopt(std::move(parsed));
}

Result<Certificate> Certificate::parsePem(const QByteArray& pem)
{
    if (pem.isEmpty())
        return {ErrorCode::CertificateMissing, u"no certificate"_s};
    if (pem.size() > largestText)
        return {ErrorCode::CertificateInvalid, u"certificate is too large"_s};
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return adopt(X509Ptr(bio ? PEM_read_bio_X509(bio.get(), nullptr, &refusePassphrase, nullptr) : nullptr));
}

Result<Certificate> Certificate::adopt(std::shared_ptr<x509_st> handle)
{
    if (!handle)
        return openSslError(ErrorCode::CertificateInvalid, "reading a certificate");
    Certificate certificate;
    certificate.m_thumbprint.resize(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    if (X509_digest(handle.get(), EVP_sha256(),
                    reinterpret_cast<unsigned char*>(certificate.m_thumbprint.data()), &size) != 1)
        return openSslError(ErrorCode::CertificateInvalid, "hashing a certificate");
    certificate.m_thumbprint.truncate(size);
    certificate.m_notBefore = toDateTime(X509_get0_notBefore(handle.get()));
    certificate.m_notAfter = toDateTime(X509_get0_notAfter(handle.get()));
    if (!certificate.m_notBefore.isValid() || !certificate.m_notAfter.isValid())
        return {ErrorCode::CertificateInvalid, u"certificate has no readable validity"_s};
    certificate.m_handle = std::move(handle);
    return certificate;
}

Result<void> Certificate::checkValidAt(const QDateTime& time) const
{
    if (time > m_notAfter)
        return {ErrorCode::CertificateExpired,
                u"certificate ended %1"_s.arg(m_notAfter.toString(Qt::ISODate))};
    if (time < m_notBefore)
        return {ErrorCode::CertificateInvalid,
                u"certificate begins %1"_s.arg(m_notBefore.toString(Qt::ISODate))};
    return {};
}

Result<PrivateKey> PrivateKey::parse(const SecureBytes& pem)
{
    if (pem.isEmpty())
        return {ErrorCode::CertificateMissing, u"no private key"_s};
    if (pem.size() > static_cast<std::size_t>(largestText))
        return {ErrorCode::CertificateInvalid, u"private key is too large"_s};
    const BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    PkeyPtr parsed(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, &refusePassphrase, nullptr) : nullptr);
    if (!parsed)
        return openSslError(ErrorCode::CertificateInvalid, "reading a private key");
    PrivateKey key;
    key.m_handle.reset(parsed.release(), &EVP_PKEY_free);
    return key;
}

bool PrivateKey::isEcP256() const
{
    return isKeyOnP256(m_handle.get());
}

bool PrivateKey::belongsTo(const Certificate& certificate) const
{
    const EVP_PKEY* publicKey = X509_get0_pubkey(certificate.handle());
    const bool belongs = publicKey != nullptr && EVP_PKEY_eq(publicKey, m_handle.get()) == 1;
    ERR_clear_error(); // the queue is per thread and would be blamed on the next caller
    return belongs;
}

} // namespace thunhan
