// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/StationIdentity.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* thing) const
    {
        Free(thing);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Request = std::unique_ptr<X509_REQ, Freed<X509_REQ_free>>;

Error opensslError(const char* operation)
{
    ERR_clear_error(); // the queue is per thread and would be blamed on the next caller
    return {ErrorCode::Internal, u"OpenSSL: %1"_s.arg(QLatin1StringView(operation))};
}

// A memory BIO wipes what it held when it is freed.
QByteArrayView contentOf(const Bio& bio)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, qsizetype(size)};
}

// Nobody types a passphrase for a key that the store already guards; without this OpenSSL would ask the
// terminal.
int noPassphrase(char*, int, int, void*)
{
    return -1;
}

Certificate parseCertificate(const QByteArray& pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    Certificate certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    ERR_clear_error();
    return certificate;
}

Key parseKey(const SecureBytes& pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
    Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    ERR_clear_error();
    return key;
}

bool addName(X509_NAME* name, const char* field, const QString& value)
{
    const QByteArray bytes = value.toUtf8();
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(bytes.constData()),
                                      int(bytes.size()), -1, 0) == 1;
}

} // namespace

Result<StationKeyRequest> generateStationKey(StationId id, const QString& unitCode)
{
    const Key key(EVP_EC_gen("P-256"));
    const Bio keyPem(BIO_new(BIO_s_mem()));
    if (!key || !keyPem ||
        PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return opensslError("making the station's key");
    const Request request(X509_REQ_new());
    const Bio requestPem(BIO_new(BIO_s_mem()));
    if (!request || !requestPem)
        return opensslError("making the request");
    X509_NAME* name = X509_REQ_get_subject_name(request.get());
    if (!addName(name, "CN", id.toString()) || (!unitCode.isEmpty() && !addName(name, "OU", unitCode)) ||
        X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0 ||
        PEM_write_bio_X509_REQ(requestPem.get(), request.get()) != 1)
        return opensslError("signing the request");
    StationKeyRequest made{SecureBytes::copyOf(contentOf(keyPem)), contentOf(requestPem).toByteArray()};
    if (made.signingKey.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the station's key"_s};
    return made;
}

Result<void> checkCertificate(const QByteArray& pem, const QDateTime& now)
{
    if (pem.isEmpty())
        return ErrorCode::CertificateMissing;
    const Certificate certificate = parseCertificate(pem);
    if (!certificate)
        return {ErrorCode::CertificateInvalid, u"not a certificate"_s};
    time_t at = now.toSecsSinceEpoch();
    // 0 is an unreadable time; both are refused.
    if (X509_cmp_time(X509_get0_notBefore(certificate.get()), &at) >= 0)
        return {ErrorCode::CertificateInvalid, u"the certificate is not valid yet"_s};
    if (X509_cmp_time(X509_get0_notAfter(certificate.get()), &at) <= 0)
        return ErrorCode::CertificateExpired;
    return {};
}

Result<void> checkStationCertificate(const QByteArray& pem, const SecureBytes& signingKey,
                                     const QDateTime& now)
{
    THUNHAN_TRY(checkCertificate(pem, now));
    const Certificate certificate = parseCertificate(pem);
    const Key key = parseKey(signingKey);
    const bool fits = key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    if (!fits)
        return {ErrorCode::CertificateInvalid, u"the certificate is for another key"_s};
    return {};
}

Result<QByteArray> certificateThumbprint(const QByteArray& pem)
{
    const Certificate certificate = parseCertificate(pem);
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(),
                                    reinterpret_cast<unsigned char*>(digest.data()), &size) != 1)
        return {ErrorCode::CertificateInvalid, u"not a certificate"_s};
    digest.truncate(qsizetype(size));
    return digest;
}

Result<QDateTime> certificateExpiry(const QByteArray& pem)
{
    const Certificate certificate = parseCertificate(pem);
    tm parts{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &parts) != 1)
        return {ErrorCode::CertificateInvalid, u"not a certificate"_s};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace thunhan
