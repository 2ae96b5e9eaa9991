// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeySlotFile.h"

#include "app/base/Sha256.h"
#include "app/keys/AtomicFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <sodium.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int formatVersion = 2;
constexpr int firstFormat = 1;
constexpr qint64 largestFile = 1024 * 1024;
constexpr qsizetype sealedSecretSize = slotKeySize + crypto_aead_xchacha20poly1305_ietf_ABYTES;

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

QString checksum(const QJsonDocument& document)
{
    return QString::fromLatin1(sha256(document.toJson(QJsonDocument::Compact)).toHex());
}

QString checksum(const QJsonObject& root)
{
    return checksum(QJsonDocument(root));
}

// Whole, of the time when each slot sealed the store key itself.
bool isOfFirstFormat(const QJsonObject& root, const QString& written)
{
    return root.value("format"_L1).toInt() == firstFormat &&
           written == checksum(QJsonDocument(root.value("slots"_L1).toArray()));
}

void insertSeal(QJsonObject& object, const SlotSeal& seal)
{
    object.insert(u"publicKey"_s, base64(seal.publicKey));
    object.insert(u"sealedKey"_s, base64(seal.sealedKey));
    object.insert(u"mark"_s, base64(seal.mark));
}

Result<SlotSeal> sealFrom(const QJsonObject& object)
{
    const SlotSeal seal{fromBase64(object.value("publicKey"_L1)), fromBase64(object.value("sealedKey"_L1)),
                        fromBase64(object.value("mark"_L1))};
    if (seal.publicKey.size() != slotKeySize || seal.sealedKey.size() != sealedStoreKeySize ||
        seal.mark.size() != slotMarkSize)
        return damaged("sizes of a seal");
    return seal;
}

QJsonObject toJson(const OperatorSlot& slot)
{
    const KeySlotInfo& info = slot.info;
    QJsonObject object{{u"operator"_s, info.profile.id.toString()},
                       {u"name"_s, info.profile.name},
                       {u"rank"_s, info.profile.rank},
                       {u"role"_s, toName(info.profile.role)},
                       {u"temporary"_s, info.temporary},
                       {u"kdf"_s, u"argon2id13"_s},
                       {u"operations"_s, qint64(slot.secret.cost.operations)},
                       {u"memoryBytes"_s, qint64(slot.secret.cost.memoryBytes)},
                       {u"salt"_s, base64(slot.secret.salt)},
                       {u"nonce"_s, base64(slot.secret.nonce)},
                       {u"sealedSecret"_s, base64(slot.secret.sealed)},
                       {u"failedAttempts"_s, info.failedAttempts},
                       {u"lockedUntil"_s, info.lockedUntil.isValid()
                                              ? info.lockedUntil.toString(Qt::ISODateWithMs)
                                              : QString()}};
    insertSeal(object, slot.seal);
    return object;
}

Result<OperatorSlot> operatorSlotFrom(const QJsonObject& object)
{
    OperatorSlot slot;
    KeySlotInfo& info = slot.info;
    info.profile.id = OperatorId::fromString(object.value("operator"_L1).toString());
    info.profile.name = object.value("name"_L1).toString();
    info.profile.rank = object.value("rank"_L1).toString();
    const auto role = roleFromName(object.value("role"_L1).toString());
    info.temporary = object.value("temporary"_L1).toBool();
    info.failedAttempts = object.value("failedAttempts"_L1).toInt(-1);
    const QString lockedUntil = object.value("lockedUntil"_L1).toString();
    if (!lockedUntil.isEmpty())
        info.lockedUntil = QDateTime::fromString(lockedUntil, Qt::ISODateWithMs);
    if (info.profile.id.isNull() || !role || info.failedAttempts < 0)
        return damaged("identity");
    info.profile.role = *role;
    PassphraseSealed& secret = slot.secret;
    secret.cost = {quint64(object.value("operations"_L1).toInteger()),
                   quint64(object.value("memoryBytes"_L1).toInteger())};
    secret.salt = fromBase64(object.value("salt"_L1));
    secret.nonce = fromBase64(object.value("nonce"_L1));
    secret.sealed = fromBase64(object.value("sealedSecret"_L1));
    if (object.value("kdf"_L1).toString() != "argon2id13"_L1 ||
        secret.cost.operations < crypto_pwhash_OPSLIMIT_MIN || secret.cost.operations > mostKeyOperations ||
        secret.cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || secret.cost.memoryBytes > mostKeyMemory)
        return damaged("cost");
    if (secret.salt.size() != crypto_pwhash_SALTBYTES ||
        secret.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES ||
        secret.sealed.size() != sealedSecretSize)
        return damaged("sizes");
    THUNHAN_TRY_ASSIGN(slot.seal, sealFrom(object));
    info.cost = secret.cost;
    return slot;
}

QJsonObject toJson(const ChipSlot& slot)
{
    QJsonObject object{{u"public"_s, base64(slot.secret.publicPart)},
                       {u"private"_s, base64(slot.secret.privatePart)}};
    insertSeal(object, slot.seal);
    return object;
}

Result<ChipSlot> chipSlotFrom(const QJsonObject& object)
{
    ChipSlot slot;
    slot.secret = {fromBase64(object.value("public"_L1)), fromBase64(object.value("private"_L1))};
    if (slot.secret.publicPart.isEmpty() || slot.secret.publicPart.size() > largestTpmPart ||
        slot.secret.privatePart.isEmpty() || slot.secret.privatePart.size() > largestTpmPart)
        return damaged("sizes of the chip's slot");
    THUNHAN_TRY_ASSIGN(slot.seal, sealFrom(object));
    return slot;
}

QJsonObject toJson(const AuthoritySlot& slot)
{
    QJsonObject object{{u"certificate"_s, QString::fromLatin1(slot.certificate)},
                       {u"envelope"_s, base64(slot.secret)}};
    insertSeal(object, slot.seal);
    return object;
}

Result<AuthoritySlot> authoritySlotFrom(const QJsonObject& object)
{
    AuthoritySlot slot;
    slot.certificate = object.value("certificate"_L1).toString().toLatin1();
    slot.secret = fromBase64(object.value("envelope"_L1));
    if (!Certificate::parsePem(slot.certificate) || slot.secret.isEmpty())
        return damaged("the recovery slot");
    THUNHAN_TRY_ASSIGN(slot.seal, sealFrom(object));
    return slot;
}

QByteArray identity(const char* kind, const SlotSeal& seal, const QList<QByteArray>& parts)
{
    QByteArray text = kind;
    for (const QByteArray& part : QList<QByteArray>{seal.publicKey} + parts)
        text += ' ' + part.toBase64();
    return text;
}

} // namespace

QByteArray identityOf(const OperatorSlot& slot)
{
    return identity("operator", slot.seal,
                    {slot.info.profile.id.toString().toLatin1(), slot.info.temporary ? "temporary" : "own",
                     slot.secret.sealed});
}

QByteArray identityOf(const ChipSlot& slot)
{
    return identity("chip", slot.seal, {slot.secret.publicPart, slot.secret.privatePart});
}

QByteArray identityOf(const AuthoritySlot& slot)
{
    return identity("authority", slot.seal, {slot.certificate, slot.secret});
}

QByteArray boundTo(const OperatorSlot& slot)
{
    return "thunhan key slot " + QByteArray::number(formatVersion) + ' ' +
           slot.info.profile.id.toString().toLatin1() + ' ' + slot.seal.publicKey.toBase64();
}

Result<KeySlotContent> decodeKeySlots(const QByteArray& bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return damaged("not a JSON object");
    QJsonObject root = document.object();
    const QString written = root.take("checksum"_L1).toString();
    if (isOfFirstFormat(root, written))
        return damaged("format 1, whole, of a version that this one does not read; begin a new station");
    if (written != checksum(root))
        return damaged("checksum");
    const int format = root.value("format"_L1).toInt();
    if (format > formatVersion)
        return {ErrorCode::StoreNewer, u"key slots of format %1"_s.arg(format)};
    if (format != formatVersion)
        return damaged("format");
    KeySlotContent content;
    for (const QJsonValue& value : root.value("slots"_L1).toArray()) {
        THUNHAN_TRY_ASSIGN(auto slot, operatorSlotFrom(value.toObject()));
        content.people.append(std::move(slot));
    }
    if (content.people.isEmpty())
        return damaged("nobody");
    if (root.contains("chip"_L1)) {
        THUNHAN_TRY_ASSIGN(content.chip, chipSlotFrom(root.value("chip"_L1).toObject()));
    }
    if (root.contains("authority"_L1)) {
        THUNHAN_TRY_ASSIGN(content.authority, authoritySlotFrom(root.value("authority"_L1).toObject()));
    }
    // Whatever a lenient parser let pass (spaces, doubled members, text forms) is damage too.
    if (encodeKeySlots(content) != bytes)
        return damaged("not in the written form");
    return content;
}

QByteArray encodeKeySlots(const KeySlotContent& content)
{
    QJsonArray people;
    for (const OperatorSlot& slot : content.people)
        people.append(toJson(slot));
    QJsonObject root{{u"format"_s, formatVersion}, {u"slots"_s, people}};
    if (content.chip)
        root.insert(u"chip"_s, toJson(*content.chip));
    if (content.authority)
        root.insert(u"authority"_s, toJson(*content.authority));
    root.insert(u"checksum"_s, checksum(root));
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<FileLock> lockKeySlots(const QString& path)
{
    return FileLock::acquire(path + ".lock"_L1, FileLock::Wait::UntilFree);
}

Result<KeySlotContent> readKeySlots(const QString& path)
{
    if (!QFile::exists(path))
        return {ErrorCode::StoreMissing, u"there is no key slot file"_s};
    auto bytes = readSmallFile(path, largestFile);
    if (!bytes && bytes.error().code == ErrorCode::MalformedInput)
        return {ErrorCode::KeySlotsDamaged, bytes.error().detail};
    if (!bytes)
        return bytes.error();
    return decodeKeySlots(*bytes);
}

Result<void> writeKeySlots(const QString& path, const KeySlotContent& content)
{
    return writeFileAtomically(path, encodeKeySlots(content));
}

Result<void> checkStoreKey(const KeySlotContent& content, const SecureBytes& storeKey)
{
    if (std::none_of(content.people.begin(), content.people.end(), [&](const OperatorSlot& slot) {
            return isSlotMark(slot.seal.mark, storeKey, identityOf(slot));
        }))
        return {ErrorCode::StoreWrongKey, u"the slots hold another store key"_s};
    return {};
}

} // namespace thunhan
