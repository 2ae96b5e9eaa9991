// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/MediaBatch.h"

#include "app/base/Sha256.h"
#include "app/keys/CertificateChain.h"
#include "app/packet/CanonicalJson.h"
#include "app/packet/Jws.h"
#include "app/packet/OsiaDocument.h"
#include "app/packet/PacketOpener.h"
#include "sync/media/MediaLayout.h"

#include <QJsonObject>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 largestSmallFile = 16 * 1024;
constexpr qint64 largestDocument = qint64{4} * 1024 * 1024;
constexpr qint64 largestPacket = qint64{64} * 1024 * 1024;

} // namespace

Result<MediaBatch> readMediaBatch(MediaFolder& media, BatchId id, const QList<Certificate>& authorities)
{
    const QString folder = media::batch(id);
    THUNHAN_TRY_ASSIGN(const QByteArray pem, media.read(media::certificate(folder), largestSmallFile));
    THUNHAN_TRY_ASSIGN(const QByteArray signature, media.read(media::signature(folder), largestSmallFile));
    THUNHAN_TRY_ASSIGN(const QByteArray text, media.read(media::manifest(folder), BatchManifest::largest));
    THUNHAN_TRY_ASSIGN(Certificate station, Certificate::parsePem(pem));
    THUNHAN_TRY(verifyDetached(signature, text, station));
    THUNHAN_TRY_ASSIGN(BatchManifest manifest, BatchManifest::parse(text));
    if (manifest.id != id || manifest.certificateThumbprint != station.thumbprint())
        return {ErrorCode::SignatureInvalid, u"the manifest is of another batch or certificate"_s};
    THUNHAN_TRY(checkIssued(station, authorities, manifest.madeAt));
    return MediaBatch{std::move(manifest), std::move(station), pem};
}

Result<SealedPacket> readMediaPacket(MediaFolder& media, const MediaBatch& batch, const BatchPacket& listed)
{
    const QString folder = media::packet(media::batch(batch.manifest.id), listed.enrollment);
    SealedPacket packet;
    packet.application = listed.enrollment;
    THUNHAN_TRY_ASSIGN(packet.document, media.read(media::document(folder), largestDocument));
    if (sha256(packet.document) != listed.digest)
        return {ErrorCode::SignatureInvalid, u"a document is not the one of the manifest"_s};
    qint64 left = largestPacket;
    for (int i = 0; i < listed.objects.size(); ++i) {
        const BatchObject& promised = listed.objects.at(i);
        left -= promised.size;
        if (left < 0)
            return {ErrorCode::MalformedInput, u"a packet is too large"_s};
        Result<QByteArray> ciphertext = media.read(media::object(folder, i), promised.size);
        if (!ciphertext && ciphertext.error().code == ErrorCode::NotFound)
            return {ErrorCode::FileUnreadable, u"an object is missing on the medium"_s};
        THUNHAN_TRY(ciphertext);
        if (ciphertext->size() != promised.size || sha256(*ciphertext) != promised.digest)
            return {ErrorCode::SignatureInvalid, u"object %1 is not the one of the manifest"_s.arg(i)};
        packet.objects.append({i, promised.name, {}, *ciphertext, promised.digest, {}});
    }
    THUNHAN_TRY_ASSIGN(const QJsonObject document, parseCanonicalObject(packet.document));
    THUNHAN_TRY_ASSIGN(const ManifestAndSignature carried, readContextualData(document));
    packet.manifest = carried.manifest;
    packet.signature = carried.signature;
    THUNHAN_TRY_ASSIGN(const PacketManifest sealed, verifyPacket(packet, batch.station));
    for (SealedObject& object : packet.objects) {
        object.mediaType = sealed.objects.at(object.ordinal).mediaType;
        object.plainDigest = sealed.objects.at(object.ordinal).plainDigest;
    }
    packet.sealedAt = sealed.sealedAt;
    return packet;
}

} // namespace thunhan
