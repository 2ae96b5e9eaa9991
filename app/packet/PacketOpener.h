// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"
#include "app/packet/PacketManifest.h"
#include "app/store/SealedPacket.h"

#include <QJsonObject>

namespace thunhan
{

struct OpenedPacket {
    PacketManifest manifest;
    QJsonObject record;         // object 0: the application, as recordToJson() wrote it
    QList<QByteArray> contents; // plaintext of every object, by ordinal
};

// Both take a packet from outside; `packet.document` holds placeholders (a registry restores them with
// replaceReferences() from the buffers' digests), of the objects only ordinal and ciphertext are read.

// Signature, document and ciphertexts fit together and were sealed by the holder of `station`. Does not need
// the registry's key. SignatureInvalid, MalformedInput.
Result<PacketManifest> verifyPacket(const SealedPacket& packet, const Certificate& station);

// The same, and every object decrypted and compared with its digest and size. DecryptionFailed.
Result<OpenedPacket> openPacket(const SealedPacket& packet, const Certificate& station,
                                const Certificate& registry, const PrivateKey& registryKey);

} // namespace thunhan
