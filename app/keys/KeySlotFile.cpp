// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeySlotFile.h"

#include "app/base/Sha256.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <sodium.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int formatVersion = 1;
constexpr quint64 mostOperations = 64;
constexpr quint64 mostMemory = 1024ULL * 1024 * 1024;

Error damaged(const char* what)
{
    return {ErrorCode::KeySlotsDamaged, u"key slots: %1"_s.arg(QLatin1StringView(what))};
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString checksum(const QJsonArray& slots_)
{
    const QByteArray bytes = QJsonDocument(slots_).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(sha256(bytes).toHex());
}

QJsonObject toJson(const SealedSlot& slot)
{
    const KeySlotInfo& info = slot.info;
    return {{u"operator"_s, info.profile.id.toString()},
            {u"name"_s, info.profile.name},
            {u"rank"_s, info.profile.rank},
            {u"role"_s, toName(info.profile.role)},
            {u"kdf"_s, u"argon2id13"_s},
            {u"operations"_s, qint64(slot.cost.operations)},
            {u"memoryBytes"_s, qint64(slot.cost.memoryBytes)},
            {u"salt"_s, base64(slot.salt)},
            {u"nonce"_s, base64(slot.nonce)},
            {u"sealedKey"_s, base64(slot.sealedKey)},
            {u"failedAttempts"_s, info.failedAttempts},
            {u"lockedUntil"_s,
             info.lockedUntil.isValid() ? info.lockedUntil.toString(Qt::ISODateWithMs) : QString()}};
}

// Sizes and costs are checked here, before libsodium is asked to read or allocate anything by them.
Result<SealedSlot> slotFromJson(const QJsonObject& object)
{
    SealedSlot slot;
    slot.info.profile.id = OperatorId::fromString(object.value("operator"_L1).toString());
    slot.info.profile.name = object.value("name"_L1).toString();
    slot.info.profile.rank = object.value("rank"_L1).toString();
    const auto role = roleFromName(object.value("role"_L1).toString());
    slot.cost.operations = quint64(object.value("operations"_L1).toInteger());
    slot.cost.memoryBytes = quint64(object.value("memoryBytes"_L1).toInteger());
    slot.salt = fromBase64(object.value("salt"_L1));
    slot.nonce = fromBase64(object.value("nonce"_L1));
    slot.sealedKey = fromBase64(object.value("sealedKey"_L1));
    slot.info.failedAttempts = object.value("failedAttempts"_L1).toInt(-1);
    const QString lockedUntil = object.value("lockedUntil"_L1).toString();
    if (!lockedUntil.isEmpty())
        slot.info.lockedUntil = QDateTime::fromString(lockedUntil, Qt::ISODateWithMs);
    if (slot.info.profile.id.isNull() || !role || slot.info.failedAttempts < 0)
        return damaged("identity");
    slot.info.profile.role = *role;
    if (object.value("kdf"_L1).toString() != "argon2id13"_L1 ||
        slot.cost.operations < crypto_pwhash_OPSLIMIT_MIN || slot.cost.operations > mostOperations ||
        slot.cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || slot.cost.memoryBytes > mostMemory)
        return damaged("cost");
    if (slot.salt.size() != crypto_pwhash_SALTBYTES ||
        slot.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES ||
        slot.sealedKey.size() != qsizetype(storeKeySize + crypto_aead_xchacha20poly1305_ietf_ABYTES))
        return damaged("sizes");
    return slot;
}

// Ties the sealed key to its owner, so that swapping sealed keys between slots opens nothing.
QByteArray associatedData(const SealedSlot& slot)
{
    return "thunhan key slot " + QByteArray::number(formatVersion) + ' ' +
           slot.info.profile.id.toString().toLatin1();
}

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

Result<SecureBytes> deriveKey(const SecureBytes& passphrase, const SealedSlot& slot)
{
    SecureBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (key.isEmpty() ||
        crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(passphrase.data()),
                      passphrase.size(), bytesOf(slot.salt), slot.cost.operations,
                      std::size_t(slot.cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {ErrorCode::Internal, u"no memory to derive a key"_s};
    return key;
}

} // namespace

Result<QList<SealedSlot>> decodeKeySlots(const QByteArray& content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!document.isObject())
        return damaged("not a JSON object");
    const QJsonObject root = document.object();
    const QJsonArray array = root.value("slots"_L1).toArray();
    if (root.value("format"_L1).toInt() != formatVersion || array.isEmpty())
        return damaged("format");
    if (root.value("checksum"_L1).toString() != checksum(array))
        return damaged("checksum");
    QList<SealedSlot> slots_;
    for (const QJsonValue& value : array) {
        THUNHAN_TRY_ASSIGN(auto slot, slotFromJson(value.toObject()));
        slots_.append(std::move(slot));
    }
    // Whatever a lenient parser let pass (spaces, doubled members, text forms) is damage too.
    if (encodeKeySlots(slots_) != content)
        return damaged("not in the written form");
    return slots_;
}

QByteArray encodeKeySlots(const QList<SealedSlot>& slots_)
{
    QJsonArray array;
    for (const SealedSlot& slot : slots_)
        array.append(toJson(slot));
    const QJsonObject root{
        {u"format"_s, formatVersion}, {u"slots"_s, array}, {u"checksum"_s, checksum(array)}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<SealedSlot> sealSlot(const SecureBytes& storeKey, const OperatorProfile& profile,
                            const SecureBytes& passphrase, KeyCost cost)
{
    if (storeKey.size() != storeKeySize || sodium_init() < 0)
        return {ErrorCode::MalformedInput, u"the store key has another size"_s};
    SealedSlot slot{{profile, 0, {}},
                    cost,
                    QByteArray(crypto_pwhash_SALTBYTES, '\0'),
                    QByteArray(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, '\0'),
                    QByteArray(storeKeySize + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0')};
    randombytes_buf(slot.salt.data(), std::size_t(slot.salt.size()));
    randombytes_buf(slot.nonce.data(), std::size_t(slot.nonce.size()));
    THUNHAN_TRY_ASSIGN(const SecureBytes key, deriveKey(passphrase, slot));
    const QByteArray associated = associatedData(slot);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(slot.sealedKey), nullptr, storeKey.data(), storeKey.size(), bytesOf(associated),
        quint64(associated.size()), nullptr, bytesOf(std::as_const(slot.nonce)), key.data());
    return slot;
}

Result<SecureBytes> openSlot(const SealedSlot& slot, const SecureBytes& passphrase)
{
    THUNHAN_TRY_ASSIGN(const SecureBytes key, deriveKey(passphrase, slot));
    const QByteArray associated = associatedData(slot);
    SecureBytes storeKey(storeKeySize);
    if (storeKey.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the store key"_s};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            storeKey.data(), nullptr, nullptr, bytesOf(slot.sealedKey), quint64(slot.sealedKey.size()),
            bytesOf(associated), quint64(associated.size()), bytesOf(slot.nonce), key.data()) != 0)
        return ErrorCode::WrongPassphrase;
    return storeKey;
}

} // namespace thunhan
