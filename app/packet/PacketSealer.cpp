// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/PacketSealer.h"

#include "app/base/Sha256.h"
#include "app/packet/CanonicalJson.h"
#include "app/packet/CmsEnvelope.h"
#include "app/packet/Jws.h"
#include "app/packet/OsiaDocument.h"
#include "app/packet/PacketManifest.h"
#include "app/packet/RecordJson.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<void> checkOrigins(const Application& application, SealingProfile profile)
{
    if (profile == SealingProfile::Training)
        return {};
    const auto isVirtual = [](const auto& item) { return item.origin == SampleOrigin::Virtual; };
    const bool anySample = std::ranges::any_of(
        application.samples, [&](const BiometricSample& sample) { return sample.kept && isVirtual(sample); });
    if (anySample || std::ranges::any_of(application.documents, isVirtual))
        return {ErrorCode::VirtualSampleRefused, u"a kept sample or scan came from a twin"_s};
    return {};
}

Result<void> checkApproval(const Application& application)
{
    if (!application.decision || application.decision->outcome != ReviewOutcome::Approved ||
        application.submittedBy.isNull() || application.decision->decidedBy.isNull() ||
        application.decision->decidedBy == application.submittedBy)
        return {ErrorCode::FourEyesRequired, u"not approved by a second person"_s};
    return {};
}

// Gathers the objects of one packet in the order of their ordinals.
class ObjectList
{
public:
    explicit ObjectList(const Certificate& recipient) : m_recipient(recipient) {}

    Result<int> add(const QString& name, const QString& mediaType, const DigestedBytes& plain)
    {
        const auto ordinal = static_cast<int>(m_sealed.size());
        THUNHAN_TRY_ASSIGN(QByteArray ciphertext, sealEnvelope(plain.bytes(), m_recipient));
        QByteArray digest = sha256(ciphertext);
        m_manifest.append({ordinal, name, mediaType, plain.bytes().size(), plain.digest(), digest});
        m_sealed.append({ordinal, name, mediaType, std::move(ciphertext), std::move(digest), plain.digest()});
        return ordinal;
    }

    const QList<SealedObject>& sealed() const { return m_sealed; }
    const QList<ManifestObject>& manifest() const { return m_manifest; }

private:
    const Certificate& m_recipient;
    QList<SealedObject> m_sealed;
    QList<ManifestObject> m_manifest;
};

QString sampleName(const BiometricSample& sample)
{
    const QString site = siteName(sample.site);
    return site.isEmpty() ? toName(sample.modality) : toName(sample.modality) + u'-' + site;
}

// What is sealed is what was captured: `digest` was taken then.
template <class Id>
Result<DigestedBytes> imageOf(const QHash<Id, DigestedBytes>& images, const Id& id, const QByteArray& digest)
{
    const auto found = images.constFind(id);
    if (found == images.constEnd())
        return {ErrorCode::SealingFailed, u"an image is missing"_s};
    if (found->digest() != digest)
        return {ErrorCode::SealingFailed, u"an image is not what was captured"_s};
    return *found;
}

Result<ObjectOrdinals> addObjects(ObjectList& objects, const SealInput& input)
{
    ObjectOrdinals ordinals;
    THUNHAN_TRY_ASSIGN(const QByteArray record, canonicalJson(recordToJson(input.application)));
    THUNHAN_TRY_ASSIGN(ordinals.record,
                       objects.add(u"application.json"_s, u"application/json"_s, DigestedBytes(record)));
    for (const BiometricSample& sample : input.application.samples) {
        if (!sample.kept)
            continue;
        THUNHAN_TRY_ASSIGN(const DigestedBytes image,
                           imageOf(input.sampleImages, sample.id, sample.imageDigest));
        THUNHAN_TRY_ASSIGN(const int ordinal, objects.add(sampleName(sample), sample.mediaType, image));
        ordinals.samples.insert(sample.id, ordinal);
    }
    for (const DocumentScan& scan : input.application.documents) {
        THUNHAN_TRY_ASSIGN(const DigestedBytes image,
                           imageOf(input.documentImages, scan.id, scan.imageDigest));
        const QString name = toName(scan.type) + u'-' + QString::number(scan.page);
        THUNHAN_TRY_ASSIGN(const int ordinal, objects.add(name, scan.mediaType, image));
        ordinals.documents.insert(scan.id, ordinal);
    }
    return ordinals;
}

} // namespace

Result<SealedPacket> PacketSealer::seal(const SealInput& input) const
{
    const Application& application = input.application;
    THUNHAN_TRY(checkOrigins(application, input.profile));
    THUNHAN_TRY(checkApproval(application));
    const QDateTime now = m_clock.nowUtc();
    THUNHAN_TRY_ASSIGN(const Certificate station, Certificate::parse(input.identity.stationCertificate));
    THUNHAN_TRY_ASSIGN(const Certificate registry, Certificate::parse(input.identity.registryCertificate));
    THUNHAN_TRY_ASSIGN(const PrivateKey key, PrivateKey::parse(input.identity.signingKey));
    THUNHAN_TRY(station.checkValidAt(now));
    THUNHAN_TRY(registry.checkValidAt(now));

    ObjectList objects(registry);
    THUNHAN_TRY_ASSIGN(const ObjectOrdinals ordinals, addObjects(objects, input));
    QJsonObject document =
        makeOsiaDocument(application, ordinals, objects.sealed().at(ordinals.record).digest);
    THUNHAN_TRY_ASSIGN(const QByteArray digest, documentDigest(document));
    const PacketManifest manifest{
        .enrollment = application.id,
        .station = input.identity.station,
        .certificateThumbprint = station.thumbprint(),
        .clerk = application.submittedBy,
        .reviewer = application.decision->decidedBy,
        .sealedAt = now,
        .documentDigest = digest,
        .objects = objects.manifest(),
    };
    THUNHAN_TRY_ASSIGN(const QByteArray manifestText, manifest.toCanonical());
    THUNHAN_TRY_ASSIGN(const QByteArray signature, signDetached(manifestText, key, station));
    document.insert("contextualData"_L1, contextualData(manifestText, signature));
    THUNHAN_TRY_ASSIGN(const QByteArray documentText, canonicalJson(document));
    return SealedPacket{application.id, documentText, manifestText, signature, objects.sealed(), now};
}

} // namespace thunhan
