// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiToken.h"

#include "app/base/Sha256.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype longestCertificate = 16 << 10;
constexpr qsizetype longestChain = 8;
constexpr int coordinateSize = 32; // of P-256

template <class T, void (*release)(T*)>
struct Release {
    void operator()(T* object) const { release(object); }
};
using X509Ptr = std::unique_ptr<X509, Release<X509, X509_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>>;
using EcdsaPtr = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG, ECDSA_SIG_free>>;

Error malformed()
{
    return {ErrorCode::MalformedInput, u"SBI: no token"_s};
}

Error forged(const QString& what)
{
    return {ErrorCode::SignatureInvalid, u"SBI: "_s + what};
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

// R || S of RFC 7518 to the DER pair that OpenSSL verifies; empty when it is none.
QByteArray derOf(const QByteArray& flat)
{
    if (flat.size() != 2 * coordinateSize)
        return {};
    BIGNUM* r = BN_bin2bn(bytesOf(flat), coordinateSize, nullptr);
    BIGNUM* s = BN_bin2bn(bytesOf(flat) + coordinateSize, coordinateSize, nullptr);
    const EcdsaPtr pair(ECDSA_SIG_new());
    if (!r || !s || !pair || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    unsigned char* der = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray copy(reinterpret_cast<const char*>(der), std::max(length, 0));
    OPENSSL_free(der);
    return copy;
}

bool verifies(EVP_PKEY* key, const QByteArray& signedText, const QByteArray& signature)
{
    const DigestContextPtr context(EVP_MD_CTX_new());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<std::size_t>(signature.size()),
                            bytesOf(signedText), static_cast<std::size_t>(signedText.size())) == 1;
}

// Of the header's certificates the first signed `signedText`. Empty when it was not signed in a way that can
// be checked.
Result<QList<QByteArray>> chainOf(const QJsonObject& header, const QByteArray& signedText,
                                  const QByteArray& signature)
{
    const QString algorithm = header["alg"_L1].toString();
    const int kind = algorithm == "RS256"_L1 ? EVP_PKEY_RSA : algorithm == "ES256"_L1 ? EVP_PKEY_EC : 0;
    const QJsonValue told = header["x5c"_L1];
    const QJsonArray list = told.isArray() ? told.toArray() : QJsonArray{told};
    if (kind == 0 || list.first().toString().isEmpty())
        return QList<QByteArray>();
    if (list.size() > longestChain)
        return forged(u"too many certificates"_s);
    QList<QByteArray> chain;
    for (const QJsonValue& each : list) {
        const auto der = QByteArray::fromBase64Encoding(each.toString().toLatin1());
        if (!der || (*der).isEmpty() || (*der).size() > longestCertificate)
            return forged(u"a certificate that cannot be read"_s);
        chain.append(*der);
    }
    const unsigned char* at = bytesOf(chain.first());
    const X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(chain.first().size())));
    EVP_PKEY* key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    if (!key || EVP_PKEY_get_base_id(key) != kind)
        return forged(u"a certificate of another kind than the signature"_s);
    if (!verifies(key, signedText, kind == EVP_PKEY_EC ? derOf(signature) : signature))
        return forged(u"a signature that does not fit"_s);
    return chain;
}

} // namespace

std::optional<QByteArray> fromSbiBase64(QStringView text)
{
    auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

Result<SbiToken> readSbiToken(const QJsonValue& value)
{
    if (value.isObject())
        return SbiToken{value.toObject(), {}, {}};
    const QString text = value.toString();
    const QStringList parts = text.split(u'.');
    if (text.isEmpty() || (parts.size() != 1 && parts.size() != 3))
        return malformed();
    const auto payload = fromSbiBase64(parts.size() == 3 ? parts[1] : parts[0]);
    const QJsonDocument said = payload ? QJsonDocument::fromJson(*payload) : QJsonDocument();
    if (!said.isObject())
        return malformed();
    SbiToken token{said.object(), {}, {}};
    if (parts.size() == 1)
        return token;
    const auto header = fromSbiBase64(parts[0]);
    const auto signature = fromSbiBase64(parts[2]);
    if (!header || !signature)
        return malformed();
    THUNHAN_TRY_ASSIGN(token.chain, chainOf(QJsonDocument::fromJson(*header).object(),
                                            (parts[0] + u'.' + parts[1]).toLatin1(), *signature));
    if (!token.chain.isEmpty())
        token.signer = sha256(token.chain.first());
    return token;
}

} // namespace thunhan
