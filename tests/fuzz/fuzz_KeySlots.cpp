// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has the disk can write the key slots' file as they like, its checksum included.
#include "app/base/Sha256.h"
#include "app/keys/KeySlotFile.h"
#include "tests/fuzz/FuzzTarget.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// Or hardly a mutation would get past it.
QByteArray withChecksum(const QByteArray& file)
{
    QJsonObject root = QJsonDocument::fromJson(file).object();
    root.remove(u"checksum"_s);
    const QByteArray digest = sha256(QJsonDocument(root).toJson(QJsonDocument::Compact));
    root.insert(u"checksum"_s, QString::fromLatin1(digest.toHex()));
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

void checkRead(const QByteArray& file)
{
    const auto content = decodeKeySlots(file);
    if (!content) {
        const ErrorCode code = content.error().code;
        require(code == ErrorCode::KeySlotsDamaged || code == ErrorCode::StoreNewer);
        return;
    }
    require(encodeKeySlots(*content) == file);
    require(!content->people.isEmpty());
    for (const OperatorSlot& slot : content->people) {
        require(slot.info.cost.operations <= mostKeyOperations);
        require(slot.info.cost.memoryBytes <= mostKeyMemory); // before anybody derives a key by it
        require(!slot.info.profile.id.isNull());
        require(slot.seal.sealedKey.size() == sealedStoreKeySize);
    }
    if (content->chip)
        require(content->chip->secret.publicPart.size() <= largestTpmPart &&
                content->chip->secret.privatePart.size() <= largestTpmPart);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text = fuzzBytes(data, size);
    checkRead(text);
    checkRead(withChecksum(text));
    return 0;
}
