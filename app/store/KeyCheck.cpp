// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/KeyCheck.h"

#include "app/base/Sha256.h"
#include "app/keys/AtomicFile.h"

#include <sodium.h>

namespace thunhan
{
namespace
{

constexpr char magic[] = "thunhan store key check 1\n";
constexpr qsizetype magicSize = sizeof magic - 1;
constexpr qsizetype saltSize = 16;
constexpr qsizetype macSize = crypto_auth_hmacsha256_BYTES;
constexpr qsizetype digestSize = 32;
constexpr qsizetype fileSize = magicSize + saltSize + macSize + digestSize;

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

QByteArray macOf(const QByteArray& head, const SecureBytes& key)
{
    QByteArray mac(macSize, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(head), quint64(head.size()));
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(mac.data()));
    sodium_memzero(&state, sizeof state);
    return mac;
}

} // namespace

Result<void> writeKeyCheck(const QString& path, const SecureBytes& key)
{
    QByteArray content(magic, magicSize);
    content.resize(magicSize + saltSize);
    randombytes_buf(content.data() + magicSize, saltSize);
    content += macOf(content, key);
    content += sha256(content);
    return writeFileAtomically(path, content);
}

KeyCheck checkKey(const QString& path, const SecureBytes& key)
{
    const auto content = readSmallFile(path, fileSize);
    if (!content || content->size() != fileSize || !content->startsWith(magic) ||
        sha256(content->first(fileSize - digestSize)) != content->last(digestSize))
        return KeyCheck::Unusable;
    const QByteArray mac = macOf(content->first(magicSize + saltSize), key);
    return sodium_memcmp(mac.constData(), content->constData() + magicSize + saltSize, macSize) == 0
               ? KeyCheck::Matches
               : KeyCheck::Differs;
}

} // namespace thunhan
