// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/CertificateMaker.h"

#include "app/keys/OpenSslPtr.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qsizetype maxRequestBytes = 16 * 1024;

using NumberPtr = std::unique_ptr<BIGNUM, OpenSslDeleter<&BN_free>>;
using NamePtr = std::unique_ptr<X509_NAME, OpenSslDeleter<&X509_NAME_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, OpenSslDeleter<&X509_EXTENSION_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, OpenSslDeleter<&X509_REQ_free>>;

bool addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addUse(X509* certificate, X509* issuer, CertificateUse use)
{
    const auto add = [=](int nid, const char* value) {
        return addExtension(certificate, issuer, nid, value);
    };
    switch (use) {
    case CertificateUse::Authority:
        return add(NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
               add(NID_key_usage, "critical,keyCertSign,cRLSign");
    case CertificateUse::TlsServer:
        return add(NID_basic_constraints, "critical,CA:FALSE") &&
               add(NID_key_usage, "critical,digitalSignature") && add(NID_ext_key_usage, "serverAuth") &&
               add(NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    case CertificateUse::Recipient:
        return add(NID_basic_constraints, "critical,CA:FALSE") && add(NID_key_usage, "critical,keyAgreement");
    case CertificateUse::Station:
        return add(NID_basic_constraints, "critical,CA:FALSE") &&
               add(NID_key_usage, "critical,digitalSignature") && add(NID_ext_key_usage, "clientAuth");
    }
    Q_UNREACHABLE();
}

bool setTimes(X509* certificate, const Validity& validity)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(validity.from.toSecsSinceEpoch())) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(validity.until.toSecsSinceEpoch()));
}

bool setSerial(X509* certificate)
{
    const NumberPtr number(BN_new());
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

// Null `issuer`: signed by itself, with `signerKey` the subject's own.
Result<QByteArray> build(X509_NAME* subject, EVP_PKEY* subjectKey, CertificateUse use,
                         const Validity& validity, X509* issuer, EVP_PKEY* signerKey)
{
    const X509Ptr certificate(X509_new());
    X509* const made = certificate.get();
    X509* const signer = issuer ? issuer : made;
    const bool filled = made && X509_set_version(made, X509_VERSION_3) == 1 && setSerial(made) &&
                        setTimes(made, validity) && X509_set_subject_name(made, subject) == 1 &&
                        X509_set_issuer_name(made, issuer ? X509_get_subject_name(issuer) : subject) == 1 &&
                        X509_set_pubkey(made, subjectKey) == 1;
    if (!filled)
        return openSslError(ErrorCode::Internal, "filling a certificate");
    const bool extended = addUse(made, signer, use) &&
                          addExtension(made, signer, NID_subject_key_identifier, "hash") &&
                          addExtension(made, signer, NID_authority_key_identifier, "keyid");
    if (!extended)
        return openSslError(ErrorCode::Internal, "extending a certificate");
    if (X509_sign(made, signerKey, EVP_sha256()) == 0)
        return openSslError(ErrorCode::Internal, "signing a certificate");
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), made) != 1)
        return openSslError(ErrorCode::Internal, "writing a certificate");
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, size);
}

NamePtr nameOf(const QString& commonName)
{
    NamePtr name(X509_NAME_new());
    const QByteArray utf8 = commonName.toUtf8();
    const auto* bytes = reinterpret_cast<const unsigned char*>(utf8.constData());
    if (name && X509_NAME_add_entry_by_NID(name.get(), NID_commonName, MBSTRING_UTF8, bytes, int(utf8.size()),
                                           -1, 0) != 1)
        name.reset();
    return name;
}

} // namespace

Result<SecureBytes> makeKeyPem()
{
    const PkeyPtr key(EVP_EC_gen("P-256"));
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!key || !bio ||
        PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openSslError(ErrorCode::Internal, "making a key");
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return SecureBytes::copyOf(QByteArrayView(bytes, size));
}

Result<QByteArray> makeRootCertificate(const QString& commonName, const PrivateKey& key,
                                       const Validity& validity)
{
    const NamePtr name = nameOf(commonName);
    if (!name)
        return openSslError(ErrorCode::Internal, "naming a certificate");
    return build(name.get(), key.handle(), CertificateUse::Authority, validity, nullptr, key.handle());
}

Result<QByteArray> makeCertificate(const QString& commonName, const PrivateKey& subjectKey,
                                   CertificateUse use, const Validity& validity, const Issuer& issuer)
{
    const NamePtr name = nameOf(commonName);
    if (!name)
        return openSslError(ErrorCode::Internal, "naming a certificate");
    return build(name.get(), subjectKey.handle(), use, validity, issuer.certificate.handle(),
                 issuer.key.handle());
}

Result<QByteArray> certifyRequest(const QByteArray& requestPem, CertificateUse use, const Validity& validity,
                                  const Issuer& issuer)
{
    if (requestPem.size() > maxRequestBytes)
        return {ErrorCode::MalformedInput, u"certificate request of %1 bytes"_s.arg(requestPem.size())};
    const BioPtr bio(BIO_new_mem_buf(requestPem.constData(), int(requestPem.size())));
    const RequestPtr request(bio ? PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!request)
        return openSslError(ErrorCode::MalformedInput, "reading a certificate request");
    EVP_PKEY* key = X509_REQ_get0_pubkey(request.get());
    if (!isKeyOnP256(key))
        return {ErrorCode::MalformedInput, u"certificate request: its key is not EC P-256"_s};
    if (X509_REQ_verify(request.get(), key) != 1)
        return openSslError(ErrorCode::SignatureInvalid, "verifying a certificate request");
    return build(X509_REQ_get_subject_name(request.get()), key, use, validity, issuer.certificate.handle(),
                 issuer.key.handle());
}

} // namespace thunhan
