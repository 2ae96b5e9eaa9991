// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/BlobCipher.h"

#include <algorithm>
#include <sodium.h>

namespace thunhan
{
namespace
{

constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

Result<std::optional<SecureBytes>> BlobCipher::find(ApplicationId application)
{
    THUNHAN_TRY_ASSIGN(
        auto row, m_database.query("SELECT key FROM application_key WHERE application = ?1", application));
    THUNHAN_TRY_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<SecureBytes>();
    SecureBytes key = row.secret(0);
    if (qsizetype(key.size()) != keySize)
        return {ErrorCode::StoreDamaged, QStringLiteral("the key of an application has another size")};
    return std::optional(std::move(key));
}

Result<QByteArray> BlobCipher::seal(ApplicationId application, const QString& blobId, const QByteArray& plain)
{
    THUNHAN_TRY_ASSIGN(auto key, find(application));
    if (!key) {
        key = SecureBytes::random(keySize);
        if (key->isEmpty())
            return {ErrorCode::Internal, QStringLiteral("no locked memory for a key")};
        THUNHAN_TRY(m_database.run("INSERT INTO application_key (application, key) VALUES (?1, ?2)",
                                   application, *key));
    }
    QByteArray sealed(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(sealed.data());
    randombytes_buf(out, nonceSize);
    const QByteArray id = blobId.toUtf8();
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonceSize, nullptr, bytesOf(plain),
                                               quint64(plain.size()), bytesOf(id), quint64(id.size()),
                                               nullptr, out, key->data());
    return sealed;
}

Result<QByteArray> BlobCipher::open(ApplicationId application, const QString& blobId,
                                    const QByteArray& sealed)
{
    THUNHAN_TRY_ASSIGN(const auto key, find(application));
    const QByteArray id = blobId.toUtf8();
    const qsizetype size = sealed.size() - nonceSize - tagSize;
    QByteArray plain(std::max<qsizetype>(size, 0), Qt::Uninitialized);
    if (!key || size < 0 ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr,
                                                   nullptr, bytesOf(sealed) + nonceSize,
                                                   quint64(sealed.size() - nonceSize), bytesOf(id),
                                                   quint64(id.size()), bytesOf(sealed), key->data()) != 0)
        return {ErrorCode::StoreDamaged, QStringLiteral("a blob does not open with its application's key")};
    return plain;
}

Result<void> BlobCipher::destroyKey(ApplicationId application)
{
    return m_database.run("DELETE FROM application_key WHERE application = ?1", application);
}

Result<DigestedBytes> readImage(Database& database, const Statement& row)
{
    QByteArray bytes = row.blob(0);
    if (row.boolean(2)) {
        THUNHAN_TRY_ASSIGN(bytes, BlobCipher(database).open(row.id<ApplicationId>(3), row.text(4), bytes));
    }
    DigestedBytes image(std::move(bytes));
    if (image.digest() != row.blob(1))
        return {ErrorCode::StoreDamaged, QStringLiteral("an image is not what was stored")};
    return image;
}

} // namespace thunhan
