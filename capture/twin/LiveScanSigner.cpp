// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/LiveScanSigner.h"

#include "app/base/Sha256.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int rsaBits = 2048;
constexpr int coordinateSize = 32;
constexpr long lifetime = 24 * 3600; // seconds

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// Signed by itself where there is no issuer.
QByteArray certificateFor(EVP_PKEY* key, X509* issuer = nullptr, EVP_PKEY* issuerKey = nullptr)
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), lifetime);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    // Of its key, so that no two have one name: a chain is put together by them.
    unsigned char* point = nullptr;
    const int size = i2d_PUBKEY(key, &point);
    const QByteArray digest = sha256(QByteArray(reinterpret_cast<const char*>(point), std::max(size, 0)));
    OPENSSL_free(point);
    const QByteArray words = "Training live-scan " + digest.left(8).toHex();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(words.constData()), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuer) : name);
    X509_set_pubkey(certificate.get(), key);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> mayVouch(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints, "critical,CA:TRUE"),
        &X509_EXTENSION_free);
    X509_add_ext(certificate.get(), mayVouch.get(), -1);
    X509_sign(certificate.get(), issuerKey ? issuerKey : key, EVP_sha256());
    unsigned char* der = nullptr;
    const int length = i2d_X509(certificate.get(), &der);
    const QByteArray copy(reinterpret_cast<const char*>(der), std::max(length, 0));
    OPENSSL_free(der);
    return copy;
}

// OpenSSL's DER pair to R || S.
QByteArray flatOf(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), &ECDSA_SIG_free);
    QByteArray flat(2 * coordinateSize, '\0');
    auto* out = reinterpret_cast<unsigned char*>(flat.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, coordinateSize);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + coordinateSize, coordinateSize);
    return flat;
}

} // namespace

LiveScanSigner::LiveScanSigner(Algorithm algorithm)
    : m_algorithm(algorithm),
      m_key(algorithm == Algorithm::Es256 ? EVP_EC_gen("P-256") : EVP_RSA_gen(rsaBits), &EVP_PKEY_free),
      m_chain{certificateFor(m_key.get())}
{
}

LiveScanSigner::LiveScanSigner(const Issuer& issuer)
    : m_algorithm(Algorithm::Es256), m_key(EVP_EC_gen("P-256"), &EVP_PKEY_free)
{
    const QByteArray& above = issuer.signer.certificate();
    const auto* at = reinterpret_cast<const unsigned char*>(above.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        d2i_X509(nullptr, &at, static_cast<long>(above.size())), &X509_free);
    m_chain = issuer.signer.m_chain;
    m_chain.prepend(certificateFor(m_key.get(), certificate.get(), issuer.signer.m_key.get()));
}

QString LiveScanSigner::token(const QByteArray& payload) const
{
    const bool elliptic = m_algorithm == Algorithm::Es256;
    QJsonArray certificates;
    for (const QByteArray& der : m_chain)
        certificates.append(QString::fromLatin1(der.toBase64()));
    const QJsonObject header{
        {u"alg"_s, elliptic ? u"ES256"_s : u"RS256"_s}, {u"typ"_s, u"JWT"_s}, {u"x5c"_s, certificates}};
    const QByteArray text =
        base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.' + base64Url(payload);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto* signedText = reinterpret_cast<const unsigned char*>(text.constData());
    const auto size = static_cast<std::size_t>(text.size());
    std::size_t length = 0;
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
    EVP_DigestSign(context.get(), nullptr, &length, signedText, size);
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, signedText,
                   size);
    signature.truncate(static_cast<qsizetype>(length));
    return QString::fromLatin1(text + '.' + base64Url(elliptic ? flatOf(signature) : signature));
}

} // namespace thunhan
