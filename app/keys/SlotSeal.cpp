// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/SlotSeal.h"

#include "app/keys/StoreKey.h"

#include <sodium.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

static_assert(slotKeySize == crypto_box_PUBLICKEYBYTES && slotKeySize == crypto_box_SECRETKEYBYTES);
static_assert(sealedStoreKeySize == storeKeySize + crypto_box_SEALBYTES);
static_assert(slotMarkSize == crypto_auth_hmacsha256_BYTES);

constexpr char purpose[] = "thunhan key slot mark 2\n";

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

Result<SlotKeyPair> makeSlotKeyPair()
{
    SlotKeyPair pair{QByteArray(slotKeySize, '\0'), SecureBytes(std::size_t(slotKeySize))};
    if (pair.secret.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for a slot's key"_s};
    crypto_box_keypair(bytesOf(pair.publicKey), pair.secret.data());
    return pair;
}

Result<QByteArray> sealStoreKey(const SecureBytes& storeKey, const QByteArray& publicKey)
{
    if (storeKey.size() != storeKeySize)
        return {ErrorCode::MalformedInput, u"the store key has another size"_s};
    QByteArray sealed(sealedStoreKeySize, '\0');
    if (publicKey.size() != slotKeySize ||
        crypto_box_seal(bytesOf(sealed), storeKey.data(), storeKey.size(), bytesOf(publicKey)) != 0)
        return {ErrorCode::KeySlotsDamaged, u"a slot's public key is none"_s};
    return sealed;
}

Result<SecureBytes> openStoreKey(const SlotSeal& seal, const SecureBytes& secret)
{
    SecureBytes storeKey(storeKeySize);
    if (storeKey.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the store key"_s};
    if (secret.size() != std::size_t(slotKeySize) || seal.publicKey.size() != slotKeySize ||
        seal.sealedKey.size() != sealedStoreKeySize ||
        crypto_box_seal_open(storeKey.data(), bytesOf(seal.sealedKey), quint64(seal.sealedKey.size()),
                             bytesOf(seal.publicKey), secret.data()) != 0)
        return {ErrorCode::KeySlotsDamaged, u"a slot's secret does not open its seal"_s};
    return storeKey;
}

QByteArray slotMark(const SecureBytes& storeKey, const QByteArray& identity)
{
    QByteArray mark(slotMarkSize, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, storeKey.data(), storeKey.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(purpose),
                                  sizeof purpose - 1);
    crypto_auth_hmacsha256_update(&state, bytesOf(identity), quint64(identity.size()));
    crypto_auth_hmacsha256_final(&state, bytesOf(mark));
    sodium_memzero(&state, sizeof state);
    return mark;
}

bool isSlotMark(const QByteArray& mark, const SecureBytes& storeKey, const QByteArray& identity)
{
    const QByteArray expected = slotMark(storeKey, identity);
    return mark.size() == expected.size() &&
           sodium_memcmp(mark.constData(), expected.constData(), std::size_t(slotMarkSize)) == 0;
}

} // namespace thunhan
