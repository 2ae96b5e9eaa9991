// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/ReferenceData.h"
#include "app/store/ReferenceRepository.h"

#include <optional>

namespace thunhan
{

// A document on its way into the station.
struct ReferenceOffer {
    QByteArray document;
    QByteArray signature; // detached JWS, ES256, by a certificate of the authority; empty: none
    OperatorId by;        // null: nobody's hand, and then the signature is what vouches
    QDateTime at;
    QDate today;
};

// What became of it. Refused or known already, nothing was changed.
struct ReferenceVerdict {
    std::optional<ReferenceRefusal> refusal;
    ReferenceHeader header; // of a document that was not refused
    bool news = false;
};

// A stored document that cannot be used, and which edition is used in its place.
struct ReferenceTrouble {
    ReferenceRefusal refusal;
    QDate edition;
    QDate used;

    friend bool operator==(const ReferenceTrouble&, const ReferenceTrouble&) = default;
};

struct ReferenceInUse {
    ReferenceData data;
    QList<ReferenceTrouble> troubles;
};

// On the store's thread, inside one transaction; a document of the whole country takes it some 100 ms. Takes
// a document that is whole, newer than any of its kind and not expired; one whose first day is to come waits
// for it. SignatureInvalid when a signature does not fit, or is missing where nobody vouches;
// CertificateMissing when the station knows no authority.
Result<ReferenceVerdict> takeReference(Database& database, const ReferenceData& shipped,
                                       const ReferenceOffer& offer);

// On the store's thread. Every document that the station took, the newest of a kind first.
Result<QList<StoredReference>> storedReferences(Database& database);

// The newest documents that hold on the day, over the shipped ones. What this program cannot use any more is
// told and left aside. Any thread; as slow as reading the documents.
ReferenceInUse layReferences(const ReferenceData& shipped, const QList<StoredReference>& stored, QDate today);

} // namespace thunhan
