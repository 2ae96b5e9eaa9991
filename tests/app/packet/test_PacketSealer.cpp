// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/PacketSealer.h"

#include "app/base/Sha256.h"
#include "app/packet/PacketManifest.h"
#include "app/packet/PacketOpener.h"
#include "app/packet/RecordJson.h"
#include "tests/support/PacketFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class PacketSealerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void registryOpensWhatStationSealed_data();
    void registryOpensWhatStationSealed();
    void largeImagesKeepTheirOrderOnAnyNumberOfThreads();
    void namesHoldNoPersonalData();
    void refusesTwinsInProduction();
    void refusesWithoutASecondPerson();
    void refusesImagesThatWereNotCaptured();
    void tellsCertificatesApart();
};

namespace
{

OpenedPacket open(const PacketFixture& fixture, const SealedPacket& packet)
{
    const SecureBytes key = SecureBytes::copyOf(QByteArrayView(fixture.registry.key));
    return openPacket(packet, Certificate::parse(fixture.station.certificate).value(),
                      Certificate::parse(fixture.registry.certificate).value(),
                      PrivateKey::parse(key).value())
        .value();
}

} // namespace

void PacketSealerTest::registryOpensWhatStationSealed_data()
{
    QTest::addColumn<bool>("rsa");
    QTest::newRow("EC P-256") << false;
    QTest::newRow("RSA 3072") << true;
}

void PacketSealerTest::registryOpensWhatStationSealed()
{
    QFETCH(const bool, rsa);
    const PacketFixture fixture(1, SampleOrigin::Physical,
                                rsa ? TestCertificateOrder::Key::Rsa3072 : TestCertificateOrder::Key::EcP256);
    const SealedPacket packet = fixture.seal().value();
    QCOMPARE(packet.application, fixture.application.id);
    QCOMPARE(packet.sealedAt, fixture.clock.nowUtc());

    const OpenedPacket opened = open(fixture, packet);
    QCOMPARE(opened.record, recordToJson(fixture.application));
    QCOMPARE(opened.manifest.clerk, fixture.application.submittedBy);
    QCOMPARE(opened.manifest.reviewer, fixture.application.decision->decidedBy);
    QCOMPARE(opened.manifest.station, fixture.stationId);

    int next = 1;
    for (const BiometricSample& sample : fixture.application.samples) {
        if (sample.kept)
            QCOMPARE(opened.contents.at(next++), fixture.sampleImages.value(sample.id).bytes());
    }
    for (const DocumentScan& scan : fixture.application.documents)
        QCOMPARE(opened.contents.at(next++), fixture.documentImages.value(scan.id).bytes());
    QCOMPARE(next, int(opened.contents.size()));
    QCOMPARE(next, int(packet.objects.size()));
}

void PacketSealerTest::largeImagesKeepTheirOrderOnAnyNumberOfThreads()
{
    PacketFixture fixture;
    QList<QByteArray> images;
    for (BiometricSample& sample : fixture.application.samples) {
        const auto number = static_cast<char>(images.size());
        const DigestedBytes image(QByteArray(900000 - number * 50000, number)); // later ones are done earlier
        sample.imageDigest = image.digest();
        fixture.sampleImages.insert(sample.id, image);
        if (sample.kept)
            images.append(image.bytes());
    }
    const SealingIdentity identity = fixture.identity().value();
    for (const int threads : {1, 2, 16}) {
        QThreadPool pool;
        pool.setMaxThreadCount(threads);
        const SealedPacket packet = PacketSealer(fixture.clock, pool).seal(fixture.input(identity)).value();
        const OpenedPacket opened = open(fixture, packet);
        QCOMPARE(opened.contents.mid(1, images.size()), images);
    }
}

void PacketSealerTest::namesHoldNoPersonalData()
{
    const PacketFixture fixture;
    const SealedPacket packet = fixture.seal().value();
    QStringList names;
    for (const SealedObject& object : packet.objects)
        names.append(object.name);
    QCOMPARE(names, (QStringList{u"application.json"_s, u"FINGER-RIGHT_INDEX"_s, u"FINGER-RIGHT_MIDDLE"_s,
                                 u"FINGER-RIGHT_RING"_s, u"FINGER-RIGHT_LITTLE"_s, u"FINGER-LEFT_MIDDLE"_s,
                                 u"FINGER-LEFT_RING"_s, u"FINGER-LEFT_LITTLE"_s, u"FACE"_s, u"SIGNATURE"_s,
                                 u"BIRTH_CERTIFICATE-1"_s}));
}

void PacketSealerTest::refusesTwinsInProduction()
{
    PacketFixture twin(1, SampleOrigin::Virtual);
    QVERIFY(twin.seal(SealingProfile::Training).ok());
    QCOMPARE(twin.seal(SealingProfile::Production).error().code, ErrorCode::VirtualSampleRefused);

    PacketFixture oneSample;
    oneSample.application.samples.last().origin = SampleOrigin::Virtual;
    QCOMPARE(oneSample.seal().error().code, ErrorCode::VirtualSampleRefused);
    PacketFixture onePage;
    onePage.application.documents.first().origin = SampleOrigin::Virtual;
    QCOMPARE(onePage.seal().error().code, ErrorCode::VirtualSampleRefused);
    PacketFixture notSent; // an attempt that stays here does no harm
    notSent.application.samples.first().origin = SampleOrigin::Virtual;
    QVERIFY(notSent.seal().ok());
}

void PacketSealerTest::refusesWithoutASecondPerson()
{
    PacketFixture own;
    own.application.decision->decidedBy = own.application.submittedBy;
    QCOMPARE(own.seal().error().code, ErrorCode::FourEyesRequired);
    PacketFixture rejected;
    rejected.application.decision->outcome = ReviewOutcome::Rejected;
    QCOMPARE(rejected.seal().error().code, ErrorCode::FourEyesRequired);
    PacketFixture undecided;
    undecided.application.decision.reset();
    QCOMPARE(undecided.seal().error().code, ErrorCode::FourEyesRequired);
}

void PacketSealerTest::refusesImagesThatWereNotCaptured()
{
    PacketFixture changed;
    DigestedBytes& image = changed.sampleImages[changed.application.samples.last().id];
    image = DigestedBytes(image.bytes() + 'x');
    QCOMPARE(changed.seal().error().code, ErrorCode::SealingFailed);
    PacketFixture swapped; // both are images of this application, each sound in itself
    const QList<BiometricSample>& samples = swapped.application.samples;
    std::swap(swapped.sampleImages[samples.at(1).id], swapped.sampleImages[samples.at(2).id]);
    QCOMPARE(swapped.seal().error().code, ErrorCode::SealingFailed);
    PacketFixture missing;
    missing.documentImages.clear();
    QCOMPARE(missing.seal().error().code, ErrorCode::SealingFailed);
    PacketFixture unknown;
    unknown.application.samples.last().imageDigest.clear();
    QCOMPARE(unknown.seal().error().code, ErrorCode::SealingFailed);
}

void PacketSealerTest::tellsCertificatesApart()
{
    const QDateTime past({2026, 2, 1}, {0, 0}, Qt::UTC);
    const TestCertificate expired = issueTestCertificate({.commonName = u"Old"_s, .notAfter = past});

    PacketFixture fixture;
    fixture.registry = expired;
    QCOMPARE(fixture.seal().error().code, ErrorCode::CertificateExpired);
    fixture.registry.certificate.clear();
    QCOMPARE(fixture.seal().error().code, ErrorCode::CertificateMissing);
    fixture.registry.certificate = "broken";
    QCOMPARE(fixture.seal().error().code, ErrorCode::CertificateInvalid);

    PacketFixture other;
    other.station = expired;
    other.stationKey = SecureBytes::copyOf(QByteArrayView(expired.key));
    QCOMPARE(other.seal().error().code, ErrorCode::CertificateExpired);
    other.stationKey = {};
    QCOMPARE(other.seal().error().code, ErrorCode::CertificateMissing);
}

QTEST_GUILESS_MAIN(PacketSealerTest)
#include "test_PacketSealer.moc"
