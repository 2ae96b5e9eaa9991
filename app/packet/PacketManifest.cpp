// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/PacketManifest.h"

#include "app/packet/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto formatName = "thunhan.packet/1"_L1;
constexpr qsizetype digestSize = 32;
constexpr qsizetype largestManifest = qsizetype{256} * 1024;
constexpr qsizetype mostObjects = 256;

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray digestFrom(const QJsonValue& value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QJsonObject objectToJson(const ManifestObject& object)
{
    return {
        {u"ordinal"_s, object.ordinal},         {u"name"_s, object.name},
        {u"mediaType"_s, object.mediaType},     {u"size"_s, object.plainSize},
        {u"sha256"_s, hex(object.plainDigest)}, {u"cipherSha256"_s, hex(object.cipherDigest)},
    };
}

ManifestObject objectFromJson(const QJsonObject& json)
{
    return {
        .ordinal = json.value("ordinal"_L1).toInt(-1),
        .name = json.value("name"_L1).toString(),
        .mediaType = json.value("mediaType"_L1).toString(),
        .plainSize = json.value("size"_L1).toInteger(-1),
        .plainDigest = digestFrom(json.value("sha256"_L1)),
        .cipherDigest = digestFrom(json.value("cipherSha256"_L1)),
    };
}

bool isSound(const PacketManifest& manifest)
{
    if (manifest.enrollment.isNull() || manifest.station.isNull() || manifest.clerk.isNull() ||
        manifest.reviewer.isNull() || !manifest.sealedAt.isValid() || manifest.objects.isEmpty() ||
        manifest.objects.size() > mostObjects || manifest.certificateThumbprint.size() != digestSize ||
        manifest.documentDigest.size() != digestSize)
        return false;
    for (int i = 0; i < manifest.objects.size(); ++i) {
        const ManifestObject& object = manifest.objects.at(i);
        if (object.ordinal != i || object.plainSize <= 0 || object.plainDigest.size() != digestSize ||
            object.cipherDigest.size() != digestSize)
            return false;
    }
    return true;
}

} // namespace

Result<QByteArray> PacketManifest::toCanonical() const
{
    QJsonArray list;
    for (const ManifestObject& object : objects)
        list.append(objectToJson(object));
    return canonicalJson(QJsonObject{
        {u"format"_s, formatName},
        {u"enrollmentId"_s, enrollment.toString()},
        {u"stationId"_s, station.toString()},
        {u"certificateSha256"_s, hex(certificateThumbprint)},
        {u"clerk"_s, clerk.toString()},
        {u"reviewer"_s, reviewer.toString()},
        {u"sealedAt"_s, sealedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"documentSha256"_s, hex(documentDigest)},
        {u"objects"_s, list},
    });
}

Result<PacketManifest> PacketManifest::parse(const QByteArray& text)
{
    if (text.size() > largestManifest)
        return {ErrorCode::MalformedInput, u"manifest is too large"_s};
    THUNHAN_TRY_ASSIGN(const QJsonObject json, parseCanonicalObject(text));
    if (json.value("format"_L1).toString() != formatName)
        return {ErrorCode::MalformedInput, u"manifest of another format"_s};

    PacketManifest manifest{
        .enrollment = ApplicationId::fromString(json.value("enrollmentId"_L1).toString()),
        .station = StationId::fromString(json.value("stationId"_L1).toString()),
        .certificateThumbprint = digestFrom(json.value("certificateSha256"_L1)),
        .clerk = OperatorId::fromString(json.value("clerk"_L1).toString()),
        .reviewer = OperatorId::fromString(json.value("reviewer"_L1).toString()),
        .sealedAt = QDateTime::fromString(json.value("sealedAt"_L1).toString(), Qt::ISODateWithMs).toUTC(),
        .documentDigest = digestFrom(json.value("documentSha256"_L1)),
        .objects = {},
    };
    for (const QJsonValue& value : json.value("objects"_L1).toArray())
        manifest.objects.append(objectFromJson(value.toObject()));
    // Writing it again catches every member that was left out, added or spelled another way.
    THUNHAN_TRY_ASSIGN(const QByteArray again, manifest.toCanonical());
    if (!isSound(manifest) || again != text)
        return {ErrorCode::MalformedInput, u"manifest is not sound"_s};
    return manifest;
}

} // namespace thunhan
