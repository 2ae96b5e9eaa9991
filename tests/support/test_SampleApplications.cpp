// SPDX-License-Identifier: GPL-3.0-or-later
// The fixtures keep what their header promises; other tests build on it.
#include "app/base/Sha256.h"
#include "app/domain/CompletenessGate.h"
#include "tests/support/SampleApplications.h"

#include <QImage>
#include <QSet>
#include <QtTest>

using namespace thunhan;

class TestSampleApplications : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void applicantsAreAdultsWithoutFinding()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            const Applicant applicant = sampleApplicant(seed);
            QVERIFY(checkApplicant(applicant, sampleRules()).isEmpty());
            QVERIFY(ageOn(applicant.birthDate, sampleToday()) >= 18);
        }
    }

    void sameSeedGivesTheSameAndAnotherSeedAnother()
    {
        QCOMPARE(sampleApplication(7), sampleApplication(7));
        QVERIFY(sampleApplication(7) != sampleApplication(8));
        QCOMPARE(sampleOperator(Role::Clerk), sampleOperator(Role::Clerk));
        QVERIFY(sampleOperator(Role::Clerk).id != sampleOperator(Role::Supervisor).id);
    }

    void applicationsShareNoId()
    {
        QSet<QUuid> ids;
        qsizetype made = 0;
        for (quint64 seed = 0; seed < 20; ++seed) {
            const Application application = sampleApplication(seed);
            ids.insert(application.id.uuid());
            for (const BiometricSample& sample : application.samples)
                ids.insert(sample.id.uuid());
            for (const DocumentScan& document : application.documents)
                ids.insert(document.id.uuid());
            made += 1 + application.samples.size() + application.documents.size();
        }
        QCOMPARE(ids.size(), made);
    }

    void nothingIsMissing()
    {
        for (quint64 seed = 0; seed < 20; ++seed)
            QVERIFY(findGaps(sampleApplication(seed), sampleRules()).isEmpty());
    }

    void imagesDecodeAndMatchTheirDigest()
    {
        const Application application = sampleApplication(3);
        for (const BiometricSample& sample : application.samples) {
            const QByteArray encoded = sampleImage(sample);
            QCOMPARE(sha256(encoded), sample.imageDigest);
            QCOMPARE(QImage::fromData(encoded, "PNG").size(), sample.size);
        }
        const DocumentScan& document = application.documents.first();
        QCOMPARE(sha256(sampleImage(document)), document.imageDigest);
    }

    void originIsTheOneAskedFor()
    {
        for (const BiometricSample& sample : sampleApplication(1, SampleOrigin::Virtual).samples)
            QCOMPARE(sample.origin, SampleOrigin::Virtual);
        for (const BiometricSample& sample : sampleApplication(1).samples)
            QCOMPARE(sample.origin, SampleOrigin::Physical);
    }
};

QTEST_GUILESS_MAIN(TestSampleApplications)
#include "test_SampleApplications.moc"
