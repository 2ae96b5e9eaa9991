// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"
#include "app/packet/BatchManifest.h"
#include "app/store/SealedPacket.h"
#include "sync/media/MediaFolder.h"

namespace thunhan
{

// A batch on a stick whose signature holds.
struct MediaBatch {
    BatchManifest manifest;
    Certificate station;
    QByteArray stationPem;
};

// Both read what anybody may have written. Errors beside the medium's own: MalformedInput, SignatureInvalid,
// CertificateInvalid, CertificateExpired.

// The batch in the folder of this id: its station's certificate was issued by one of `authorities` and was in
// force when it signed the manifest.
Result<MediaBatch> readMediaBatch(MediaFolder& media, BatchId id, const QList<Certificate>& authorities);

// One of its packets, every byte of it compared with the manifest and verified as it was sealed. NotFound
// when it was not carried.
Result<SealedPacket> readMediaPacket(MediaFolder& media, const MediaBatch& batch, const BatchPacket& listed);

} // namespace thunhan
