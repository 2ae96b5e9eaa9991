// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/CmsEnvelope.h"

#include "app/keys/CmsRecipient.h"
#include "app/packet/EnvelopeFrame.h"
#include "app/packet/FollowingDigest.h"

#include <algorithm>
#include <openssl/buffer.h>
#include <optional>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// A digest on another thread pays for an object that outlasts the others; a piece is worth waking it and
// stays in the cache.
constexpr qsizetype worthFollowing = qsizetype{512} * 1024;
constexpr qsizetype pieceSize = qsizetype{256} * 1024;

// A memory BIO with room for `size` bytes: growing it on the way would copy and wipe everything again and
// again.
BioPtr reservedBio(std::size_t size)
{
    BioPtr bio(BIO_new(BIO_s_mem()));
    BUF_MEM* memory = nullptr;
    if (!bio || BIO_get_mem_ptr(bio.get(), &memory) <= 0 || BUF_MEM_grow(memory, size) != size)
        return {};
    memory->length = 0;
    return bio;
}

struct ChainDeleter { // frees what CMS_dataInit put before our own BIO
    const BIO* keep;
    void operator()(BIO* chain) const
    {
        while (chain != nullptr && chain != keep)
            chain = [](BIO* head) {
                BIO* next = BIO_pop(head);
                BIO_free(head);
                return next;
            }(chain);
    }
};

Result<QByteArray> derOf(const CMS_ContentInfo* cms)
{
    const int length = i2d_CMS_ContentInfo(cms, nullptr);
    if (length <= 0)
        return openSslError(ErrorCode::SealingFailed, "measuring an envelope");
    QByteArray der(length, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    if (i2d_CMS_ContentInfo(cms, &out) != length)
        return openSslError(ErrorCode::SealingFailed, "writing an envelope");
    return der;
}

// Encrypts `plain` between head and tail, piece by piece so that the digest can follow.
Result<SealedEnvelope> encryptInto(const QByteArray& head, QByteArrayView plain, EVP_CIPHER_CTX* cipher,
                                   QThreadPool& pool)
{
    QByteArray der(head.size() + plain.size() + envelopeTailSize, Qt::Uninitialized);
    char* out = std::copy(head.begin(), head.end(), der.data());
    std::optional<FollowingDigest> digest; // declared behind `der`: it stops reading before that goes
    if (plain.size() >= worthFollowing)
        digest.emplace(pool).filled({der.constData(), out});

    int written = 0;
    for (; !plain.isEmpty(); plain = plain.sliced(written)) {
        const QByteArrayView piece = plain.first(std::min(pieceSize, plain.size()));
        if (EVP_EncryptUpdate(cipher, reinterpret_cast<unsigned char*>(out), &written,
                              reinterpret_cast<const unsigned char*>(piece.data()),
                              static_cast<int>(piece.size())) != 1 ||
            written != piece.size())
            return openSslError(ErrorCode::SealingFailed, "encrypting");
        if (digest)
            digest->filled({out, written});
        out += written;
    }
    QByteArray tag(envelopeTagSize, Qt::Uninitialized);
    auto* tagBytes = reinterpret_cast<unsigned char*>(tag.data());
    if (EVP_EncryptFinal_ex(cipher, tagBytes, &written) != 1 || written != 0 ||
        EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tag.size()), tagBytes) != 1)
        return openSslError(ErrorCode::SealingFailed, "authenticating");
    const QByteArray tail = envelopeTail(tag);
    std::copy(tail.begin(), tail.end(), out);
    if (!digest)
        return SealedEnvelope{der, sha256(der)};
    digest->filled({out, tail.size()});
    return SealedEnvelope{der, digest->result()};
}

} // namespace

Result<SealedEnvelope> sealEnvelope(QByteArrayView plain, const Certificate& recipient, QThreadPool& pool)
{
    if (plain.isEmpty() || plain.size() > largestObject)
        return {ErrorCode::MalformedInput, u"an object of %1 bytes cannot be sealed"_s.arg(plain.size())};
    EVP_PKEY* publicKey = X509_get0_pubkey(recipient.handle());
    if (!isGoodRecipient(publicKey))
        return {ErrorCode::CertificateInvalid, u"recipient's key is neither EC P-256 nor RSA 3072"_s};

    constexpr unsigned flags = CMS_BINARY | CMS_PARTIAL;
    const CmsPtr cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_gcm(), flags));
    CMS_RecipientInfo* info =
        cms ? CMS_add1_recipient_cert(cms.get(), recipient.handle(), flags | CMS_KEY_PARAM) : nullptr;
    EVP_PKEY_CTX* context = info ? CMS_RecipientInfo_get0_pkey_ctx(info) : nullptr;
    if (context == nullptr || !wrapWithSha256(publicKey, context))
        return openSslError(ErrorCode::SealingFailed, "preparing an envelope");

    // The chain would carry the plaintext through in pieces of 4 kB and copy what comes out twice; what is
    // wanted of it is the cipher, which has the key that was wrapped for the recipient.
    const BioPtr sink(BIO_new(BIO_s_null()));
    const std::unique_ptr<BIO, ChainDeleter> chain(sink ? CMS_dataInit(cms.get(), sink.get()) : nullptr,
                                                   ChainDeleter{sink.get()});
    EVP_CIPHER_CTX* cipher = nullptr;
    if (!chain || BIO_get_cipher_ctx(chain.get(), &cipher) <= 0 || cipher == nullptr)
        return openSslError(ErrorCode::SealingFailed, "preparing the cipher");
    THUNHAN_TRY_ASSIGN(const QByteArray hollow, derOf(cms.get()));
    THUNHAN_TRY_ASSIGN(const QByteArray head, envelopeHead(hollow, plain.size()));
    return encryptInto(head, plain, cipher, pool);
}

Result<QByteArray> openEnvelope(const QByteArray& der, const Certificate& recipient, const PrivateKey& key)
{
    if (der.isEmpty() || der.size() > largestObject + largestEnvelopeOverhead)
        return {ErrorCode::MalformedInput, u"an envelope of %1 bytes"_s.arg(der.size())};
    const auto* start = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* const end = start + der.size();
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &start, static_cast<long>(der.size())));
    if (!cms || start != end)
        return openSslError(ErrorCode::MalformedInput, "reading an envelope");
    // EnvelopedData (CBC) decrypts too, but nothing would notice a changed bit.
    if (OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_id_smime_ct_authEnvelopedData)
        return {ErrorCode::MalformedInput, u"not an authenticated envelope"_s};

    const BioPtr plain = reservedBio(static_cast<std::size_t>(der.size()));
    if (!plain ||
        CMS_decrypt(cms.get(), key.handle(), recipient.handle(), nullptr, plain.get(), CMS_BINARY) != 1)
        return openSslError(ErrorCode::DecryptionFailed, "opening an envelope");
    const char* data = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &data);
    return QByteArray(data, size);
}

} // namespace thunhan
