// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestPki.h"

#include "app/keys/OpenSslPtr.h"

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace thunhan
{
namespace
{

void require(bool ok, const char* what)
{
    if (!ok)
        qFatal("test certificate: %s failed", what);
}

PkeyPtr makeKey(TestCertificateOrder::Key kind)
{
    switch (kind) {
    case TestCertificateOrder::Key::EcP256: return PkeyPtr(EVP_EC_gen("P-256"));
    case TestCertificateOrder::Key::EcP384: return PkeyPtr(EVP_EC_gen("P-384"));
    case TestCertificateOrder::Key::Rsa3072: return PkeyPtr(EVP_RSA_gen(3072));
    case TestCertificateOrder::Key::Rsa2048: return PkeyPtr(EVP_RSA_gen(2048));
    }
    Q_UNREACHABLE();
}

template <class Write>
QByteArray toPem(Write write)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    require(bio && write(bio.get()) == 1, "writing PEM");
    const char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, size};
}

void setTime(ASN1_TIME* field, const QDateTime& time)
{
    require(ASN1_TIME_set(field, static_cast<time_t>(time.toSecsSinceEpoch())) != nullptr, "setting a time");
}

void addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    require(extension != nullptr && X509_add_ext(certificate, extension, -1) == 1, value);
    X509_EXTENSION_free(extension);
}

} // namespace

TestCertificate issueTestCertificate(const TestCertificateOrder& order)
{
    const PkeyPtr key = makeKey(order.key);
    const X509Ptr certificate(X509_new());
    require(key && certificate, "making a key");
    X509* const made = certificate.get();

    X509Ptr issuer;
    PkeyPtr issuerKey;
    if (order.issuer != nullptr) {
        const BioPtr certificateBio(BIO_new_mem_buf(order.issuer->certificate.constData(), -1));
        const BioPtr keyBio(BIO_new_mem_buf(order.issuer->key.constData(), -1));
        issuer.reset(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
        issuerKey.reset(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
        require(issuer && issuerKey, "reading the issuer");
    }

    unsigned char serial[8];
    require(RAND_bytes(serial, sizeof serial) == 1, "drawing a serial number");
    serial[0] &= 0x7FU;
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(made));
    BN_free(number);

    X509_set_version(made, X509_VERSION_3);
    setTime(X509_getm_notBefore(made), order.notBefore);
    setTime(X509_getm_notAfter(made), order.notAfter);
    X509_set_pubkey(made, key.get());
    const QByteArray name = order.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(name.constData()), -1, -1, 0);
    X509* const signer = issuer ? issuer.get() : made;
    X509_set_issuer_name(made, X509_get_subject_name(signer));
    addExtension(made, signer, NID_basic_constraints, order.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (order.isAuthority) {
        addExtension(made, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    } else {
        addExtension(made, signer, NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost");
        addExtension(made, signer, NID_ext_key_usage, "serverAuth,clientAuth");
    }
    require(X509_sign(made, issuerKey ? issuerKey.get() : key.get(), EVP_sha256()) > 0, "signing");

    return {toPem([&](BIO* bio) { return PEM_write_bio_X509(bio, made); }), toPem([&](BIO* bio) {
                return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
            })};
}

} // namespace thunhan
