// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"
#include "app/store/SealedPacket.h"

namespace thunhan
{

// An object without its bytes, with what the registry called it.
struct SealedObjectInfo {
    int ordinal = 0;
    QString name;
    QString mediaType;
    qint64 size = 0; // of the ciphertext
    QByteArray digest;
    QByteArray plainDigest;
    QString bufferId;  // empty: not sent yet
    QString uploadUrl; // where a resumable upload was begun; empty: nowhere

    friend bool operator==(const SealedObjectInfo&, const SealedObjectInfo&) = default;
};

// Sealed packets as they were frozen. Call on the store's thread.
class PacketRepository
{
public:
    explicit PacketRepository(Database& database) : m_database(database) {}

    // Once per application: a second one is StoreFailed.
    Result<void> insert(const SealedPacket& packet);
    // `objects` without bytes: read them one by one, they may be megabytes each. NotFound.
    Result<SealedPacket> loadWithoutObjects(ApplicationId application);
    // By ordinal.
    Result<QList<SealedObjectInfo>> objects(ApplicationId application);
    // NotFound; StoreDamaged when the bytes no longer have the digest they were stored with.
    Result<SealedObject> loadObject(ApplicationId application, int ordinal);
    // Everything at once, for export and scrubbing.
    Result<SealedPacket> load(ApplicationId application);
    // Packet, objects and the outbox entry. Nothing to remove is no error.
    Result<void> remove(ApplicationId application);

private:
    Database& m_database;
};

} // namespace thunhan
