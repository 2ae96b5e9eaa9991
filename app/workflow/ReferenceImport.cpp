// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReferenceImport.h"

#include "app/audit/AuditLog.h"
#include "app/base/Sha256.h"
#include "app/keys/CertificateChain.h"
#include "app/packet/Jws.h"
#include "app/store/StationRepository.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Result<void> checkSignature(Database& database, const ReferenceOffer& offer)
{
    if (offer.signature.isEmpty() && !offer.by.isNull())
        return {};
    THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
    THUNHAN_TRY_ASSIGN(const QList<Certificate> all, parseCertificates(identity.registryCa));
    Error last{ErrorCode::SignatureInvalid, u"no authority signed the document"_s};
    for (const Certificate& authority : all) {
        const auto fits = verifyDetached(offer.signature, offer.document, authority);
        if (fits)
            return authority.checkValidAt(offer.at);
        last = fits.error();
    }
    return last;
}

ReferenceHeader headerOf(const ReferenceData& data, ReferenceKind kind)
{
    return data.headers().value(kind);
}

// Of the document that was read last.
ReferenceHeader headerOf(const ReferenceData& data, const QByteArray& document)
{
    const QByteArray digest = sha256(document);
    const auto& all = data.headers();
    return *std::find_if(all.begin(), all.end(),
                         [&](const ReferenceHeader& h) { return h.sha256 == digest; });
}

bool isExpired(const ReferenceHeader& header, QDate today)
{
    return header.validTo.isValid() && header.validTo < today;
}

} // namespace

Result<ReferenceVerdict> takeReference(Database& database, const ReferenceData& shipped,
                                       const ReferenceOffer& offer)
{
    THUNHAN_TRY(checkSignature(database, offer));
    ReferenceVerdict verdict;
    ReferenceRefusal refusal;
    const auto read = shipped.with(offer.document, &refusal);
    if (!read) {
        verdict.refusal = refusal;
        return verdict;
    }
    const ReferenceHeader header = headerOf(*read, offer.document);
    verdict.header = header;
    if (headerOf(shipped, header.kind) == header) // the shipped document itself
        return verdict;
    const auto refuse = [&](RefusalCause cause) {
        verdict.refusal = ReferenceRefusal{cause, header.kind, 0, {}};
        return verdict;
    };
    if (isExpired(header, offer.today))
        return refuse(RefusalCause::Expired);
    THUNHAN_TRY_ASSIGN(const QList<StoredReference> stored, ReferenceRepository(database).list(header.kind));
    if (!stored.isEmpty() && stored.first().edition == header.edition) {
        return stored.first().document == offer.document ? verdict : refuse(RefusalCause::SameEdition);
    }
    const QDate shippedEdition = headerOf(shipped, header.kind).edition;
    if (header.edition == shippedEdition)
        return refuse(RefusalCause::SameEdition);
    if (header.edition < shippedEdition || (!stored.isEmpty() && header.edition < stored.first().edition))
        return refuse(RefusalCause::OlderEdition);
    THUNHAN_TRY(ReferenceRepository(database).insert(
        {header.kind, header.edition, offer.document, offer.signature, offer.at, offer.by}));
    const QString subject = u"%1 %2 %3"_s.arg(toName(header.kind), header.edition.toString(Qt::ISODate),
                                              QString::fromLatin1(header.sha256.toHex()));
    THUNHAN_TRY(
        AuditLog(database).append({offer.at, offer.by, AuditAction::ReferenceChanged, {}, subject, {}}));
    verdict.news = true;
    return verdict;
}

Result<QList<StoredReference>> storedReferences(Database& database)
{
    QList<StoredReference> all;
    for (const ReferenceKind kind : allReferenceKinds) {
        THUNHAN_TRY_ASSIGN(const QList<StoredReference> some, ReferenceRepository(database).list(kind));
        all += some;
    }
    return all;
}

ReferenceInUse layReferences(const ReferenceData& shipped, const QList<StoredReference>& stored, QDate today)
{
    ReferenceInUse use{shipped, {}};
    for (const ReferenceKind kind : allReferenceKinds) {
        QList<ReferenceTrouble> troubles;
        bool found = false;
        for (const StoredReference& one : stored) {
            const bool newer = one.edition > headerOf(shipped, kind).edition;
            if (one.kind != kind || found || !newer)
                continue;
            ReferenceRefusal refusal;
            const auto with = use.data.with(one.document, &refusal);
            if (with && headerOf(*with, kind).edition != one.edition)
                troubles.append({{RefusalCause::OtherDocument, kind, 0, {}}, one.edition, {}});
            else if (!with)
                troubles.append({refusal, one.edition, {}});
            else if (const ReferenceHeader header = headerOf(*with, kind); isExpired(header, today))
                troubles.append({{RefusalCause::Expired, kind, 0, {}}, one.edition, {}});
            else if (!header.validFrom.isValid() || header.validFrom <= today) {
                use.data = *with;
                found = true;
            }
        }
        const ReferenceHeader used = headerOf(use.data, kind);
        if (!found && isExpired(used, today))
            troubles.append({{RefusalCause::Expired, kind, 0, {}}, used.edition, {}});
        for (ReferenceTrouble& trouble : troubles)
            trouble.used = used.edition;
        use.troubles += troubles;
    }
    return use;
}

} // namespace thunhan
