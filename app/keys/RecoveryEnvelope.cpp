// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/RecoveryEnvelope.h"

#include "app/keys/CmsRecipient.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype largestEnvelope = 16384;

} // namespace

Result<QByteArray> sealForRecovery(const SecureBytes& secret, const Certificate& recipient)
{
    EVP_PKEY* publicKey = X509_get0_pubkey(recipient.handle());
    if (!isGoodRecipient(publicKey))
        return {ErrorCode::CertificateInvalid, u"recovery key is neither EC P-256 nor RSA 3072"_s};
    constexpr unsigned flags = CMS_BINARY | CMS_PARTIAL;
    const CmsPtr cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_gcm(), flags));
    CMS_RecipientInfo* info =
        cms ? CMS_add1_recipient_cert(cms.get(), recipient.handle(), flags | CMS_KEY_PARAM) : nullptr;
    EVP_PKEY_CTX* context = info ? CMS_RecipientInfo_get0_pkey_ctx(info) : nullptr;
    const BioPtr plain(BIO_new_mem_buf(secret.data(), int(secret.size())));
    if (context == nullptr || !wrapWithSha256(publicKey, context) || !plain ||
        CMS_final(cms.get(), plain.get(), nullptr, flags) != 1)
        return openSslError(ErrorCode::SealingFailed, "sealing for recovery");
    const int length = i2d_CMS_ContentInfo(cms.get(), nullptr);
    if (length <= 0)
        return openSslError(ErrorCode::SealingFailed, "measuring a recovery envelope");
    QByteArray der(length, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    if (i2d_CMS_ContentInfo(cms.get(), &out) != length)
        return openSslError(ErrorCode::SealingFailed, "writing a recovery envelope");
    return der;
}

Result<SecureBytes> openForRecovery(const QByteArray& der, const Certificate& recipient,
                                    const PrivateKey& key)
{
    if (der.isEmpty() || der.size() > largestEnvelope)
        return {ErrorCode::MalformedInput, u"a recovery envelope of %1 bytes"_s.arg(der.size())};
    const auto* start = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* const end = start + der.size();
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &start, long(der.size())));
    if (!cms || start != end || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_id_smime_ct_authEnvelopedData)
        return openSslError(ErrorCode::MalformedInput, "reading a recovery envelope");
    // A memory BIO wipes what it held when it goes.
    const BioPtr plain(BIO_new(BIO_s_mem()));
    if (!plain ||
        CMS_decrypt(cms.get(), key.handle(), recipient.handle(), nullptr, plain.get(), CMS_BINARY) != 1)
        return openSslError(ErrorCode::RecoveryKeyWrong, "opening a recovery envelope");
    char* data = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &data);
    SecureBytes secret = SecureBytes::copyOf(QByteArrayView(data, size));
    if (secret.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the recovered secret"_s};
    return secret;
}

} // namespace thunhan
