// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

// SampleRepository and DocumentRepository.
class ImagesTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void imagesComeBackAsTheyWent()
    {
        const Application application = storeSample(1);
        for (const BiometricSample& sample : application.samples)
            QCOMPARE(samples().loadImage(sample.id)->bytes(), sampleImage(sample));
        for (const DocumentScan& scan : application.documents)
            QCOMPARE(documents().loadImage(scan.id)->bytes(), sampleImage(scan));
        QCOMPARE(samples().loadImage(SampleId(QUuid::createUuid())).error().code, ErrorCode::NotFound);
        QCOMPARE(documents().loadImage(DocumentId(QUuid::createUuid())).error().code, ErrorCode::NotFound);
    }

    void anImageOfAnotherDigestIsRefusedAndADamagedOneTold()
    {
        const Application application = storeSample(1);
        BiometricSample sample = application.samples.first();
        sample.id = SampleId(QUuid::createUuid());
        QCOMPARE(samples().insert(application.id, sample, QByteArray("another")).error().code,
                 ErrorCode::MalformedInput);
        DocumentScan scan = application.documents.first();
        QCOMPARE(documents().append(application.id, scan, "another").error().code, ErrorCode::MalformedInput);
        QVERIFY(database().run("UPDATE sample_image SET image = zeroblob(length(image))"));
        QVERIFY(database().run("UPDATE document_image SET image = zeroblob(length(image))"));
        QCOMPARE(samples().loadImage(application.samples.first().id).error().code, ErrorCode::StoreDamaged);
        QCOMPARE(documents().loadImage(scan.id).error().code, ErrorCode::StoreDamaged);
    }

    void oneOfASiteIsKept()
    {
        const Application application = storeSample(1);
        const BiometricSample first = application.samples.first();
        BiometricSample second = first;
        second.id = SampleId(QUuid::createUuid());
        second.attempt = 2;
        QVERIFY(samples().insert(application.id, second, sampleImage(first)));
        QCOMPARE(kept(application.id, first), QList<SampleId>{second.id});
        QVERIFY(samples().markKept(application.id, first.id, now()));
        QCOMPARE(kept(application.id, first), QList<SampleId>{first.id});
        BiometricSample third = second;
        third.id = SampleId(QUuid::createUuid());
        third.kept = false;
        QVERIFY(samples().insert(application.id, third, sampleImage(first)));
        QCOMPARE(kept(application.id, first), QList<SampleId>{first.id});
        QVERIFY(samples().remove(application.id, first.id, now()));
        QVERIFY(kept(application.id, first).isEmpty());
        QCOMPARE(samples().remove(application.id, first.id, now()).error().code, ErrorCode::NotFound);
        QCOMPARE(samples().markKept(application.id, first.id, now()).error().code, ErrorCode::NotFound);
    }

    void pagesCloseUp()
    {
        const Application application = storeSample(1);
        QVERIFY(application.documents.size() == 1);
        DocumentScan scan = application.documents.first();
        const QByteArray image = sampleImage(scan);
        scan.type = DocumentType::ResidenceProof;
        QList<DocumentId> ids;
        for (int page = 1; page <= 4; ++page) {
            scan.id = DocumentId(QUuid::createUuid());
            ids.append(scan.id);
            QCOMPARE(documents().append(application.id, scan, image).value(), page);
        }
        QVERIFY(documents().remove(application.id, ids.at(1), now()));
        QCOMPARE(pages(application.id, DocumentType::ResidenceProof),
                 (QList{ids.at(0), ids.at(2), ids.at(3)}));
        QVERIFY(documents().setType(application.id, ids.at(0), DocumentType::Other, now()));
        QCOMPARE(pages(application.id, DocumentType::ResidenceProof), (QList{ids.at(2), ids.at(3)}));
        QCOMPARE(pages(application.id, DocumentType::Other), (QList{ids.at(0)}));
        QVERIFY(documents().setType(application.id, ids.at(3), DocumentType::Other, now()));
        QCOMPARE(pages(application.id, DocumentType::Other), (QList{ids.at(0), ids.at(3)}));
        QCOMPARE(documents().remove(application.id, ids.at(1), now()).error().code, ErrorCode::NotFound);
    }

private:
    SampleRepository samples() { return SampleRepository(database()); }
    DocumentRepository documents() { return DocumentRepository(database()); }

    QList<SampleId> kept(ApplicationId application, const BiometricSample& like)
    {
        QList<SampleId> ids;
        const auto all = samples().list(application);
        for (const BiometricSample& sample : *all) {
            if (sample.kept && sample.modality == like.modality && sample.site == like.site)
                ids.append(sample.id);
        }
        return ids;
    }

    // Ids by page; fails the test when the numbers are not 1, 2, 3 ...
    QList<DocumentId> pages(ApplicationId application, DocumentType type)
    {
        QList<DocumentId> ids;
        const auto all = documents().list(application);
        for (const DocumentScan& scan : *all) {
            if (scan.type != type)
                continue;
            ids.append(scan.id);
            if (scan.page != ids.size())
                return {};
        }
        return ids;
    }
};

QTEST_GUILESS_MAIN(ImagesTest)
#include "test_Images.moc"
