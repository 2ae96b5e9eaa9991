// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/PacketSealer.h"

#include "app/domain/Prints.h"
#include "app/packet/CanonicalJson.h"
#include "app/packet/CmsEnvelope.h"
#include "app/packet/Jws.h"
#include "app/packet/OsiaDocument.h"
#include "app/packet/PacketManifest.h"
#include "app/packet/RecordJson.h"

#include <QFutureSynchronizer>
#include <QThreadPool>
#include <QtConcurrentRun>

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

// Encrypts the objects of one packet side by side; their order is that of adding them. Every task owns what
// it works on; none is left when this goes.
class ObjectSealing
{
public:
    ObjectSealing(Certificate recipient, QThreadPool& pool) : m_recipient(std::move(recipient)), m_pool(pool)
    {
    }

    int add(const QString& name, const QString& mediaType, const DigestedBytes& plain)
    {
        const auto ordinal = static_cast<int>(m_manifest.size());
        m_manifest.append({ordinal, name, mediaType, plain.bytes().size(), plain.digest(), {}});
        m_tasks.addFuture(QtConcurrent::run(&m_pool, [plain, recipient = m_recipient, &pool = m_pool] {
            return sealEnvelope(plain.bytes(), recipient, pool);
        }));
        return ordinal;
    }

    // Once, when all were added: waits for them.
    Result<QList<SealedObject>> result()
    {
        QList<SealedObject> sealed;
        for (ManifestObject& object : m_manifest) {
            THUNHAN_TRY_ASSIGN(const SealedEnvelope envelope, m_tasks.futures().at(object.ordinal).result());
            object.cipherDigest = envelope.digest;
            sealed.append({object.ordinal, object.name, object.mediaType, envelope.der, envelope.digest,
                           object.plainDigest});
        }
        return sealed;
    }
    // Complete after result().
    const QList<ManifestObject>& manifest() const { return m_manifest; }

private:
    Certificate m_recipient;
    QThreadPool& m_pool;
    QList<ManifestObject> m_manifest;
    QFutureSynchronizer<Result<SealedEnvelope>> m_tasks; // waits when it is destroyed
};

QString sampleName(const BiometricSample& sample)
{
    const QString site = siteName(sample.site);
    QString name = site.isEmpty() ? toName(sample.modality) : toName(sample.modality) + u'-' + site;
    // The one impression that a finger may have beside its plain one.
    if (sample.impression == Impression::LiveScanRolled)
        name += u"-ROLLED"_s;
    return name;
}

// What is sealed is what was captured, or made of it then: `digest` is of that time.
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

Result<ObjectOrdinals> addObjects(ObjectSealing& objects, const SealInput& input)
{
    ObjectOrdinals ordinals;
    THUNHAN_TRY_ASSIGN(const QByteArray record, canonicalJson(recordToJson(input.application, input.clock)));
    ordinals.record = objects.add(u"application.json"_s, u"application/json"_s, DigestedBytes(record));
    for (const BiometricSample& sample : input.application.samples) {
        if (!sample.kept)
            continue;
        const SampleRendition sent = whatIsSent(sample);
        THUNHAN_TRY_ASSIGN(const DigestedBytes image, imageOf(input.sampleImages, sample.id, sent.digest));
        ordinals.samples.insert(sample.id, objects.add(sampleName(sample), sent.mediaType, image));
    }
    for (const DocumentScan& scan : input.application.documents) {
        THUNHAN_TRY_ASSIGN(const DigestedBytes image,
                           imageOf(input.documentImages, scan.id, scan.imageDigest));
        const QString name = toName(scan.type) + u'-' + QString::number(scan.page);
        ordinals.documents.insert(scan.id, objects.add(name, scan.mediaType, image));
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
    const Certificate& station = input.identity.stationCertificate;
    THUNHAN_TRY(input.identity.registryCertificate.checkValidAt(now));
    THUNHAN_TRY(station.checkValidAt(now));
    ObjectSealing objects(input.identity.registryCertificate, m_pool);
    THUNHAN_TRY_ASSIGN(const ObjectOrdinals ordinals, addObjects(objects, input));
    THUNHAN_TRY_ASSIGN(const QList<SealedObject> sealed, objects.result());
    QJsonObject document = makeOsiaDocument(application, ordinals, sealed.at(ordinals.record).digest);
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
    THUNHAN_TRY_ASSIGN(const QByteArray signature,
                       signDetached(manifestText, input.identity.signingKey, station));
    document.insert("contextualData"_L1, contextualData(manifestText, signature, application.cleanData));
    THUNHAN_TRY_ASSIGN(const QByteArray documentText, canonicalJson(document));
    return SealedPacket{application.id, documentText, manifestText, signature, sealed, now};
}

} // namespace thunhan
