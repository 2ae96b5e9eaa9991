// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/CmsEnvelope.h"

#include "app/keys/CmsFrame.h"
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
    THUNHAN_TRY_ASSIGN(const CmsPtr cms, emptyEnvelope(recipient));

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
    THUNHAN_TRY_ASSIGN(const CmsPtr cms, readEnvelope(der));

    const BioPtr plain = reservedBio(static_cast<std::size_t>(der.size()));
    if (!plain ||
        CMS_decrypt(cms.get(), key.handle(), recipient.handle(), nullptr, plain.get(), CMS_BINARY) != 1)
        return openSslError(ErrorCode::DecryptionFailed, "opening an envelope");
    const char* data = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &data);
    return QByteArray(data, size);
}

} // namespace thunhan
