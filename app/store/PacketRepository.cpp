// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/PacketRepository.h"

#include "app/base/Sha256.h"
#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

QByteArray digestOf(const SealedPacket& packet)
{
    Sha256 hash;
    hash.add(packet.document);
    hash.add(packet.manifest);
    hash.add(packet.signature);
    return hash.result();
}

} // namespace

Result<void> PacketRepository::insert(const SealedPacket& packet)
{
    THUNHAN_TRY(
        m_database.run("INSERT INTO packet (application, document, manifest, signature, digest, sealed_at)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                       packet.application, packet.document, packet.manifest, packet.signature,
                       digestOf(packet), packet.sealedAt));
    for (const SealedObject& object : packet.objects) {
        THUNHAN_TRY(m_database.run(
            "INSERT INTO packet_object (application, ordinal, name, media_type, size, digest, plain_digest)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            packet.application, object.ordinal, object.name, object.mediaType, object.ciphertext.size(),
            object.digest, object.plainDigest));
        THUNHAN_TRY(
            m_database.run("INSERT INTO packet_ciphertext (number, ciphertext)"
                           " SELECT number, ?3 FROM packet_object WHERE application = ?1 AND ordinal = ?2",
                           packet.application, object.ordinal, object.ciphertext));
    }
    return {};
}

Result<SealedPacket> PacketRepository::loadWithoutObjects(ApplicationId application)
{
    return readOne(
        m_database.query("SELECT document, manifest, signature, sealed_at, digest FROM packet"
                         " WHERE application = ?1",
                         application),
        "packet of this application", [&](const Statement& row) -> Result<SealedPacket> {
            SealedPacket packet{application, row.blob(0), row.blob(1), row.blob(2), {}, row.time(3)};
            if (digestOf(packet) != row.blob(4))
                return {ErrorCode::StoreDamaged, QStringLiteral("a packet is not what was stored")};
            return packet;
        });
}

Result<QList<SealedObjectInfo>> PacketRepository::objects(ApplicationId application)
{
    return readRows(
        m_database.query("SELECT ordinal, name, media_type, size, digest, plain_digest, buffer_id,"
                         " upload_url"
                         " FROM packet_object WHERE application = ?1 ORDER BY ordinal",
                         application),
        [](const Statement& row) {
            return SealedObjectInfo{int(row.integer(0)), row.text(1), row.text(2), row.integer(3),
                                    row.blob(4),         row.blob(5), row.text(6), row.text(7)};
        });
}

Result<SealedObject> PacketRepository::loadObject(ApplicationId application, int ordinal)
{
    return readOne(
        m_database.query("SELECT name, media_type, ciphertext, digest, plain_digest"
                         " FROM packet_object JOIN packet_ciphertext USING (number)"
                         " WHERE application = ?1 AND ordinal = ?2",
                         application, ordinal),
        "such object in the packet", [&](const Statement& row) -> Result<SealedObject> {
            SealedObject object{ordinal, row.text(0), row.text(1), row.blob(2), row.blob(3), row.blob(4)};
            if (sha256(object.ciphertext) != object.digest)
                return {ErrorCode::StoreDamaged, QStringLiteral("a sealed object is not what was stored")};
            return object;
        });
}

Result<SealedPacket> PacketRepository::load(ApplicationId application)
{
    THUNHAN_TRY_ASSIGN(auto packet, loadWithoutObjects(application));
    THUNHAN_TRY_ASSIGN(const auto infos, objects(application));
    for (const SealedObjectInfo& info : infos) {
        THUNHAN_TRY_ASSIGN(auto object, loadObject(application, info.ordinal));
        packet.objects.append(std::move(object));
    }
    return packet;
}

Result<void> PacketRepository::remove(ApplicationId application)
{
    return m_database.run("DELETE FROM packet WHERE application = ?1", application);
}

} // namespace thunhan
