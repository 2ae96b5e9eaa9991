// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PacketFixture.h"

#include "tests/support/SampleApplications.h"

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

PacketFixture::PacketFixture(quint64 seed, SampleOrigin origin, TestCertificateOrder::Key registryKey)
    : authority(issueTestCertificate({.commonName = u"Test authority"_s, .isAuthority = true})),
      station(issueTestCertificate({.commonName = u"Test station"_s, .issuer = &authority})),
      registry(
          issueTestCertificate({.commonName = u"Test registry"_s, .key = registryKey, .issuer = &authority})),
      stationId(StationId::fromString(u"019cacd1-5c00-7000-8000-00000000057a"_s)),
      stationKey(SecureBytes::copyOf(QByteArrayView(station.key))),
      application(sampleApplication(seed, origin))
{
    for (const BiometricSample& sample : application.samples)
        sampleImages.insert(sample.id, DigestedBytes(sampleImage(sample)));
    for (const DocumentScan& scan : application.documents)
        documentImages.insert(scan.id, DigestedBytes(sampleImage(scan)));

    const OperatorId clerk = sampleOperator(Role::Clerk).id;
    for (const auto& [finger, condition] :
         {std::pair(FingerPosition::LeftThumb, ExceptionCondition::Amputated),
          std::pair(FingerPosition::LeftIndex, ExceptionCondition::Other)}) {
        application.samples.removeIf([finger = finger](const BiometricSample& sample) {
            return sample.site == BiometricSite(finger);
        });
        application.exceptions.append({.site = finger,
                                       .condition = condition,
                                       .note = u"vết bỏng"_s,
                                       .recordedBy = clerk,
                                       .recordedAt = application.updatedAt});
    }
    application.samples.first().kept = false;

    application.submittedAt = clock.nowUtc();
    application.submittedBy = clerk;
    application.decision = ReviewDecision{.outcome = ReviewOutcome::Approved,
                                          .reasonCode = {},
                                          .note = {},
                                          .decidedBy = sampleOperator(Role::Supervisor).id,
                                          .decidedAt = clock.nowUtc()};
}

Result<SealingIdentity> PacketFixture::identity() const
{
    StationIdentity texts;
    texts.id = stationId;
    texts.signingKey = stationKey.clone();
    texts.certificate = station.certificate;
    texts.registryEncryptionCertificate = registry.certificate;
    return SealingIdentity::of(texts);
}

} // namespace thunhan
