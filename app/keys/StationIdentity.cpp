// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/StationIdentity.h"

#include "app/keys/OpenSslPtr.h"

#include <openssl/pem.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

using RequestPtr = std::unique_ptr<X509_REQ, OpenSslDeleter<&X509_REQ_free>>;

// A memory BIO wipes what it held when it is freed.
QByteArrayView contentOf(const BioPtr& bio)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, qsizetype(size)};
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
    const PkeyPtr key(EVP_EC_gen("P-256"));
    const BioPtr keyPem(BIO_new(BIO_s_mem()));
    if (!key || !keyPem ||
        PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openSslError(ErrorCode::Internal, "making the station's key");
    const RequestPtr request(X509_REQ_new());
    const BioPtr requestPem(BIO_new(BIO_s_mem()));
    if (!request || !requestPem)
        return openSslError(ErrorCode::Internal, "making the request");
    X509_NAME* name = X509_REQ_get_subject_name(request.get());
    if (!addName(name, "CN", id.toString()) || (!unitCode.isEmpty() && !addName(name, "OU", unitCode)) ||
        X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0 ||
        PEM_write_bio_X509_REQ(requestPem.get(), request.get()) != 1)
        return openSslError(ErrorCode::Internal, "signing the request");
    StationKeyRequest made{SecureBytes::copyOf(contentOf(keyPem)), contentOf(requestPem).toByteArray()};
    if (made.signingKey.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the station's key"_s};
    return made;
}

Result<Certificate> parseStationCertificate(const QByteArray& pem, const SecureBytes& signingKey,
                                            const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const Certificate certificate, Certificate::parsePem(pem));
    THUNHAN_TRY(certificate.checkValidAt(now));
    const Result<PrivateKey> key = PrivateKey::parse(signingKey);
    if (!key || !key->belongsTo(certificate))
        return {ErrorCode::CertificateInvalid, u"the certificate is for another key"_s};
    return certificate;
}

} // namespace thunhan
