// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/Jws.h"

#include "app/keys/OpenSslPtr.h"
#include "app/packet/CanonicalJson.h"

#include <QJsonObject>
#include <optional>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int coordinateSize = 32;
constexpr qsizetype longestJws = 1024;
constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray toUrlBase64(const QByteArray& bytes)
{
    return bytes.toBase64(urlForm);
}

std::optional<QByteArray> fromUrlBase64(const QByteArray& text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text, urlForm | QByteArray::AbortOnBase64DecodingErrors);
    // The second test refuses spare bits: one signature, one spelling.
    if (!decoded || toUrlBase64(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

Result<QByteArray> headerFor(const Certificate& certificate)
{
    return canonicalJson(QJsonObject{
        {u"alg"_s, u"ES256"_s},
        {u"x5t#S256"_s, QString::fromLatin1(toUrlBase64(certificate.thumbprint()))},
    });
}

QByteArray signingInput(const QByteArray& encodedHeader, const QByteArray& payload)
{
    return encodedHeader + '.' + toUrlBase64(payload);
}

// ECDSA's DER pair to R || S of RFC 7518, section 3.4.
std::optional<QByteArray> flatFromDer(const QByteArray& der)
{
    const auto* start = reinterpret_cast<const unsigned char*>(der.constData());
    const EcdsaSignaturePtr pair(d2i_ECDSA_SIG(nullptr, &start, static_cast<long>(der.size())));
    if (!pair)
        return std::nullopt;
    QByteArray flat(2 * coordinateSize, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(flat.data());
    if (BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, coordinateSize) != coordinateSize ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + coordinateSize, coordinateSize) != coordinateSize)
        return std::nullopt;
    return flat;
}

std::optional<QByteArray> derFromFlat(const QByteArray& flat)
{
    const auto* in = reinterpret_cast<const unsigned char*>(flat.constData());
    const EcdsaSignaturePtr pair(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(in, coordinateSize, nullptr);
    BIGNUM* s = BN_bin2bn(in + coordinateSize, coordinateSize, nullptr);
    if (!pair || r == nullptr || s == nullptr || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return std::nullopt;
    }
    const int size = i2d_ECDSA_SIG(pair.get(), nullptr);
    if (size <= 0)
        return std::nullopt;
    QByteArray der(size, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    i2d_ECDSA_SIG(pair.get(), &out);
    return der;
}

Error refused(const char* why)
{
    ERR_clear_error();
    return {ErrorCode::SignatureInvalid, QString::fromLatin1(why)};
}

} // namespace

Result<QByteArray> signDetached(const QByteArray& payload, const PrivateKey& key,
                                const Certificate& certificate)
{
    if (!key.isEcP256() || !key.belongsTo(certificate))
        return {ErrorCode::SealingFailed, u"signing key is not the P-256 key of the station's certificate"_s};
    THUNHAN_TRY_ASSIGN(const QByteArray header, headerFor(certificate));
    const QByteArray encodedHeader = toUrlBase64(header);
    const QByteArray input = signingInput(encodedHeader, payload);
    const auto* data = reinterpret_cast<const unsigned char*>(input.constData());
    const auto size = static_cast<std::size_t>(input.size());

    const MdContextPtr context(EVP_MD_CTX_new());
    std::size_t length = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.handle()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &length, data, size) != 1)
        return openSslError(ErrorCode::SealingFailed, "preparing a signature");
    QByteArray der(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(der.data()), &length, data, size) != 1)
        return openSslError(ErrorCode::SealingFailed, "signing");
    der.truncate(static_cast<qsizetype>(length));
    const std::optional<QByteArray> flat = flatFromDer(der);
    if (!flat)
        return openSslError(ErrorCode::SealingFailed, "writing a signature");
    return encodedHeader + ".." + toUrlBase64(*flat);
}

Result<void> verifyDetached(const QByteArray& jws, const QByteArray& payload, const Certificate& certificate)
{
    if (jws.size() > longestJws)
        return refused("signature is too long");
    const QList<QByteArray> parts = jws.split('.');
    if (parts.size() != 3 || !parts.at(1).isEmpty())
        return refused("not a compact signature with detached payload");
    // There is one header that we write for this certificate, and no reason to accept another.
    THUNHAN_TRY_ASSIGN(const QByteArray header, headerFor(certificate));
    if (parts.at(0) != toUrlBase64(header))
        return refused("signature's header is not the one of this certificate");
    const std::optional<QByteArray> flat = fromUrlBase64(parts.at(2));
    if (!flat || flat->size() != qsizetype{2} * coordinateSize)
        return refused("signature is malformed");
    const std::optional<QByteArray> der = derFromFlat(*flat);
    EVP_PKEY* publicKey = X509_get0_pubkey(certificate.handle());
    if (!der || !isKeyOnP256(publicKey))
        return refused("signature or key is not of ES256");

    const QByteArray input = signingInput(parts.at(0), payload);
    const MdContextPtr context(EVP_MD_CTX_new());
    if (!context || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, publicKey) != 1 ||
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(der->constData()),
                         static_cast<std::size_t>(der->size()),
                         reinterpret_cast<const unsigned char*>(input.constData()),
                         static_cast<std::size_t>(input.size())) != 1)
        return refused("signature does not fit");
    return {};
}

Result<QByteArray> signAttached(const QByteArray& payload, const PrivateKey& key,
                                const Certificate& certificate)
{
    THUNHAN_TRY_ASSIGN(QByteArray jws, signDetached(payload, key, certificate));
    return jws.insert(jws.indexOf('.') + 1, toUrlBase64(payload));
}

Result<QByteArray> openAttached(const QByteArray& jws, const QList<Certificate>& certificates)
{
    const QList<QByteArray> parts = jws.split('.');
    const std::optional<QByteArray> payload =
        parts.size() == 3 ? fromUrlBase64(parts.at(1)) : std::optional<QByteArray>();
    if (!payload)
        return {ErrorCode::MalformedInput, u"no signature in compact form"_s};
    const QByteArray detached = parts.at(0) + ".." + parts.at(2);
    for (const Certificate& certificate : certificates) {
        if (verifyDetached(detached, *payload, certificate))
            return *payload;
    }
    return {ErrorCode::SignatureInvalid, u"no known certificate signed it"_s};
}

} // namespace thunhan
