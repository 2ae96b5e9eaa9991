// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/CmsFrame.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int smallestRsa = 3072;

bool isGoodRecipient(EVP_PKEY* key)
{
    return isKeyOnP256(key) ||
           (key != nullptr && EVP_PKEY_is_a(key, "RSA") == 1 && EVP_PKEY_get_bits(key) >= smallestRsa);
}

bool wrapWithSha256(EVP_PKEY* recipient, EVP_PKEY_CTX* context)
{
    if (EVP_PKEY_is_a(recipient, "EC") == 1)
        return EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha256()) > 0;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) > 0 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) > 0;
}

} // namespace

Result<CmsPtr> emptyEnvelope(const Certificate& recipient)
{
    EVP_PKEY* publicKey = X509_get0_pubkey(recipient.handle());
    if (!isGoodRecipient(publicKey))
        return {ErrorCode::CertificateInvalid, u"recipient's key is neither EC P-256 nor RSA 3072"_s};
    CmsPtr envelope(CMS_encrypt(nullptr, nullptr, EVP_aes_256_gcm(), envelopeFlags));
    CMS_RecipientInfo* info =
        envelope ? CMS_add1_recipient_cert(envelope.get(), recipient.handle(), envelopeFlags | CMS_KEY_PARAM)
                 : nullptr;
    EVP_PKEY_CTX* context = info ? CMS_RecipientInfo_get0_pkey_ctx(info) : nullptr;
    if (context == nullptr || !wrapWithSha256(publicKey, context))
        return openSslError(ErrorCode::SealingFailed, "preparing an envelope");
    return envelope;
}

Result<QByteArray> derOf(const CMS_ContentInfo* envelope)
{
    const int length = i2d_CMS_ContentInfo(envelope, nullptr);
    if (length <= 0)
        return openSslError(ErrorCode::SealingFailed, "measuring an envelope");
    QByteArray der(length, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    if (i2d_CMS_ContentInfo(envelope, &out) != length)
        return openSslError(ErrorCode::SealingFailed, "writing an envelope");
    return der;
}

Result<CmsPtr> readEnvelope(const QByteArray& der)
{
    const auto* start = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* const end = start + der.size();
    CmsPtr envelope(d2i_CMS_ContentInfo(nullptr, &start, static_cast<long>(der.size())));
    if (!envelope || start != end)
        return openSslError(ErrorCode::MalformedInput, "reading an envelope");
    if (OBJ_obj2nid(CMS_get0_type(envelope.get())) != NID_id_smime_ct_authEnvelopedData)
        return {ErrorCode::MalformedInput, u"not an authenticated envelope"_s};
    return envelope;
}

} // namespace thunhan
