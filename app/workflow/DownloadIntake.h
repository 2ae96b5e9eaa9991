// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/packet/DownloadIndex.h"
#include "app/reference/ReferenceData.h"

namespace thunhan
{

// Takes over one document of a list whose signature was verified: all of what it says, or nothing of it. On
// the store's thread, inside one transaction. `content` has the digest that the list names.
//
// MalformedInput for what makes no sense, SignatureInvalid for a document of reference data that is not
// signed and for a version before the one that is held.
Result<void> takeDownload(Database& database, const ReferenceData& shipped, const DownloadItem& item,
                          const QByteArray& content, const QDateTime& now, QDate today);

// The parts of it; CampaignLists.h has targets and rosters. `document` is what the registry signed.

// Who works here: {"operators": [{"id", "name", "rank", "role", "active"}]}. New people, changed ranks and
// roles, and those who left; people whom it does not name stay as they are. Refused when nobody could manage
// the station any more.
Result<void> applyOperators(Database& database, const QByteArray& document, const QDateTime& now);

// {"authorities": [PEM, ...], "encryption": PEM}. While the registry changes its authority the list names the
// old one and the new one. CertificateInvalid, CertificateExpired when packets could not be encrypted by it.
Result<void> applyCertificates(Database& database, const QByteArray& document, const QDateTime& now);

// {"certificates": [SHA-256 in hex, ...]}: stations' certificates that count no more.
Result<void> applyRevocations(Database& database, const QByteArray& document);

// ClientCertificateRefused for a certificate that the last list of revocations names.
Result<void> checkNotRevoked(Database& database, const Certificate& certificate);

} // namespace thunhan
