// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/BatchManifest.h"

#include "app/packet/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto formatName = "thunhan.batch/1"_L1;
constexpr qsizetype digestSize = 32;
constexpr qsizetype mostObjects = 256;

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray digestFrom(const QJsonValue& value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QJsonObject packetToJson(const BatchPacket& packet)
{
    QJsonArray objects;
    for (const BatchObject& object : packet.objects)
        objects.append(QJsonObject{
            {u"name"_s, object.name}, {u"size"_s, object.size}, {u"sha256"_s, hex(object.digest)}});
    return {{u"enrollmentId"_s, packet.enrollment.toString()},
            {u"sha256"_s, hex(packet.digest)},
            {u"objects"_s, objects}};
}

BatchPacket packetFromJson(const QJsonObject& json)
{
    BatchPacket packet{ApplicationId::fromString(json.value("enrollmentId"_L1).toString()),
                       digestFrom(json.value("sha256"_L1)),
                       {}};
    for (const QJsonValue& value : json.value("objects"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        packet.objects.append({object.value("name"_L1).toString(), object.value("size"_L1).toInteger(-1),
                               digestFrom(object.value("sha256"_L1))});
    }
    return packet;
}

bool isSound(const BatchPacket& packet)
{
    return !packet.enrollment.isNull() && packet.digest.size() == digestSize && !packet.objects.isEmpty() &&
           packet.objects.size() <= mostObjects &&
           std::ranges::all_of(packet.objects, [](const BatchObject& object) {
               return !object.name.isEmpty() && object.size > 0 && object.digest.size() == digestSize;
           });
}

bool isSound(const BatchManifest& manifest)
{
    QList<ApplicationId> ids;
    for (const BatchPacket& packet : manifest.packets) {
        if (ids.contains(packet.enrollment) || !isSound(packet))
            return false;
        ids.append(packet.enrollment);
    }
    const qsizetype linked = manifest.sequence == 1 ? 0 : digestSize;
    return !manifest.id.isNull() && !manifest.station.isNull() && manifest.madeAt.isValid() &&
           manifest.sequence >= 1 && manifest.previousDigest.size() == linked && !ids.isEmpty() &&
           ids.size() <= BatchManifest::mostPackets && manifest.certificateThumbprint.size() == digestSize;
}

} // namespace

Result<QByteArray> BatchManifest::toCanonical() const
{
    QJsonArray list;
    for (const BatchPacket& packet : packets)
        list.append(packetToJson(packet));
    return canonicalJson(QJsonObject{
        {u"format"_s, formatName},
        {u"batchId"_s, id.toString()},
        {u"stationId"_s, station.toString()},
        {u"certificateSha256"_s, hex(certificateThumbprint)},
        {u"operator"_s, by.isNull() ? QString() : by.toString()},
        {u"madeAt"_s, madeAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"sequence"_s, sequence},
        {u"previousSha256"_s, hex(previousDigest)},
        {u"packets"_s, list},
    });
}

Result<BatchManifest> BatchManifest::parse(const QByteArray& text)
{
    if (text.size() > largest)
        return {ErrorCode::MalformedInput, u"batch manifest is too large"_s};
    THUNHAN_TRY_ASSIGN(const QJsonObject json, parseCanonicalObject(text));
    if (json.value("format"_L1).toString() != formatName)
        return {ErrorCode::MalformedInput, u"batch manifest of another format"_s};
    BatchManifest manifest{
        .id = BatchId::fromString(json.value("batchId"_L1).toString()),
        .station = StationId::fromString(json.value("stationId"_L1).toString()),
        .certificateThumbprint = digestFrom(json.value("certificateSha256"_L1)),
        .by = OperatorId::fromString(json.value("operator"_L1).toString()),
        .madeAt = QDateTime::fromString(json.value("madeAt"_L1).toString(), Qt::ISODateWithMs).toUTC(),
        .sequence = json.value("sequence"_L1).toInteger(-1),
        .previousDigest = digestFrom(json.value("previousSha256"_L1)),
        .packets = {},
    };
    for (const QJsonValue& value : json.value("packets"_L1).toArray())
        manifest.packets.append(packetFromJson(value.toObject()));
    // Writing it again catches every member that was left out, added or spelled another way.
    THUNHAN_TRY_ASSIGN(const QByteArray again, manifest.toCanonical());
    if (!isSound(manifest) || again != text)
        return {ErrorCode::MalformedInput, u"batch manifest is not sound"_s};
    return manifest;
}

} // namespace thunhan
