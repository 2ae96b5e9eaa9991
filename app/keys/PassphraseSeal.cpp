// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/PassphraseSeal.h"

#include <algorithm>
#include <sodium.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr quint64 fewestOperations = 3;

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

Result<SecureBytes> deriveKey(const SecureBytes& passphrase, const QByteArray& salt, KeyCost cost)
{
    SecureBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (key.isEmpty() ||
        crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(passphrase.data()),
                      passphrase.size(), bytesOf(salt), cost.operations, std::size_t(cost.memoryBytes),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {ErrorCode::Internal, u"no memory to derive a key"_s};
    return key;
}

} // namespace

KeyCost costFor(std::chrono::milliseconds threePasses, std::chrono::milliseconds wanted)
{
    const qint64 one = std::max<qint64>(1, threePasses.count());
    const qint64 passes = (qint64(fewestOperations) * wanted.count() + one / 2) / one;
    return {quint64(std::clamp<qint64>(passes, fewestOperations, mostKeyOperations)), KeyCost{}.memoryBytes};
}

Result<KeyCost> measureKeyCost(const Clock& clock)
{
    const KeyCost tried{fewestOperations, KeyCost{}.memoryBytes};
    const QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    const auto begun = clock.monotonic();
    THUNHAN_TRY(deriveKey(SecureBytes(16), salt, tried));
    return costFor(std::chrono::duration_cast<std::chrono::milliseconds>(clock.monotonic() - begun));
}

Result<PassphraseSealed> sealByPassphrase(const SecureBytes& secret, const SecureBytes& passphrase,
                                          KeyCost cost, const QByteArray& bound)
{
    if (passphrase.isEmpty())
        return {ErrorCode::Internal, u"a secret to be sealed under an empty passphrase"_s};
    PassphraseSealed made{cost, QByteArray(crypto_pwhash_SALTBYTES, '\0'),
                          QByteArray(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, '\0'),
                          QByteArray(qsizetype(secret.size()) + tagSize, '\0')};
    randombytes_buf(made.salt.data(), std::size_t(made.salt.size()));
    randombytes_buf(made.nonce.data(), std::size_t(made.nonce.size()));
    THUNHAN_TRY_ASSIGN(const SecureBytes key, deriveKey(passphrase, made.salt, cost));
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(made.sealed), nullptr, secret.data(), secret.size(),
                                               bytesOf(bound), quint64(bound.size()), nullptr,
                                               bytesOf(std::as_const(made.nonce)), key.data());
    return made;
}

Result<SecureBytes> openByPassphrase(const PassphraseSealed& sealed, const SecureBytes& passphrase,
                                     const QByteArray& bound)
{
    if (sealed.sealed.size() <= tagSize)
        return {ErrorCode::KeySlotsDamaged, u"a sealed secret is too short"_s};
    if (passphrase.isEmpty()) // nothing is sealed under nothing
        return ErrorCode::WrongPassphrase;
    THUNHAN_TRY_ASSIGN(const SecureBytes key, deriveKey(passphrase, sealed.salt, sealed.cost));
    SecureBytes secret(std::size_t(sealed.sealed.size() - tagSize));
    if (secret.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for a slot's secret"_s};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            secret.data(), nullptr, nullptr, bytesOf(sealed.sealed), quint64(sealed.sealed.size()),
            bytesOf(bound), quint64(bound.size()), bytesOf(sealed.nonce), key.data()) != 0)
        return ErrorCode::WrongPassphrase;
    return secret;
}

} // namespace thunhan
