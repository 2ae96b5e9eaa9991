// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/PacketOpener.h"

#include "app/base/Sha256.h"
#include "app/packet/CanonicalJson.h"
#include "app/packet/CmsEnvelope.h"
#include "app/packet/Jws.h"
#include "app/packet/OsiaDocument.h"

#include <QSet>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// Every object is referred to once, and nothing else is.
Result<void> checkReferences(const QJsonObject& document, qsizetype objects)
{
    QSet<int> seen;
    const auto note = [&](const QString& reference) -> Result<QString> {
        const int ordinal = placeholderOrdinal(reference);
        if (ordinal < 0 || ordinal >= objects || seen.contains(ordinal))
            return {ErrorCode::MalformedInput, u"document refers to what the packet does not hold"_s};
        seen.insert(ordinal);
        return reference;
    };
    THUNHAN_TRY_ASSIGN([[maybe_unused]] const QJsonObject same, replaceReferences(document, note));
    if (seen.size() != objects)
        return {ErrorCode::MalformedInput, u"an object is not referred to"_s};
    return {};
}

} // namespace

Result<PacketManifest> verifyPacket(const SealedPacket& packet, const Certificate& station)
{
    THUNHAN_TRY(verifyDetached(packet.signature, packet.manifest, station));
    THUNHAN_TRY_ASSIGN(PacketManifest manifest, PacketManifest::parse(packet.manifest));
    if (manifest.certificateThumbprint != station.thumbprint() || manifest.enrollment != packet.application)
        return {ErrorCode::SignatureInvalid, u"manifest names another certificate or enrollment"_s};

    THUNHAN_TRY_ASSIGN(const QJsonObject document, parseCanonicalObject(packet.document));
    THUNHAN_TRY_ASSIGN(const ManifestAndSignature carried, readContextualData(document));
    THUNHAN_TRY_ASSIGN(const QByteArray digest, documentDigest(document));
    if (digest != manifest.documentDigest || carried.manifest != packet.manifest ||
        carried.signature != packet.signature)
        return {ErrorCode::SignatureInvalid, u"document is not the one that was sealed"_s};

    if (packet.objects.size() != manifest.objects.size())
        return {ErrorCode::SignatureInvalid, u"packet holds another number of objects"_s};
    THUNHAN_TRY(checkReferences(document, packet.objects.size()));
    for (int i = 0; i < packet.objects.size(); ++i) {
        const SealedObject& object = packet.objects.at(i);
        if (object.ordinal != i || sha256(object.ciphertext) != manifest.objects.at(i).cipherDigest)
            return {ErrorCode::SignatureInvalid, u"object %1 is not the one that was sealed"_s.arg(i)};
    }
    return manifest;
}

Result<OpenedPacket> openPacket(const SealedPacket& packet, const Certificate& station,
                                const Certificate& registry, const PrivateKey& registryKey)
{
    OpenedPacket opened;
    THUNHAN_TRY_ASSIGN(opened.manifest, verifyPacket(packet, station));
    for (int i = 0; i < packet.objects.size(); ++i) {
        THUNHAN_TRY_ASSIGN(const QByteArray plain,
                           openEnvelope(packet.objects.at(i).ciphertext, registry, registryKey));
        const ManifestObject& promised = opened.manifest.objects.at(i);
        if (plain.size() != promised.plainSize || sha256(plain) != promised.plainDigest)
            return {ErrorCode::SignatureInvalid, u"object %1 encloses something else"_s.arg(i)};
        opened.contents.append(plain);
    }
    THUNHAN_TRY_ASSIGN(opened.record, parseCanonicalObject(opened.contents.first()));
    return opened;
}

} // namespace thunhan
