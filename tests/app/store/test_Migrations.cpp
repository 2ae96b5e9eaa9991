// SPDX-License-Identifier: GPL-3.0-or-later
// A store of a former version, with what stood in it, after this version opened it.
#include "app/store/Migrations.h"

#include "app/store/ApplicationQueries.h"
#include "app/store/PurgeRepository.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class MigrationsTest : public QObject
{
    Q_OBJECT

    StoreFolder m_folder;

    std::unique_ptr<Database> atVersion(int version)
    {
        QFile::remove(m_folder.file(u"store.db"_s));
        auto opened = Database::open(m_folder.file(u"store.db"_s), Database::Mode::Create, m_folder.key);
        if (!opened || !migrate(**opened, allMigrations().first(std::size_t(version))))
            qFatal("the former store cannot be made");
        return std::move(opened).value();
    }

private Q_SLOTS:
    void numbersHaveNoGaps()
    {
        int expected = 1;
        for (const Migration& migration : allMigrations())
            QCOMPARE(migration.version, expected++);
    }

    void progressCountsWhatIsNeeded()
    {
        const auto database = atVersion(11);
        const int needed = int(allMigrations().size()) - 11;
        QList<int> told;
        const MigrationProgress progress = [&](int done, int of) {
            QCOMPARE(of, needed);
            told.append(done);
        };
        QVERIFY(migrate(*database, allMigrations(), progress));
        QCOMPARE(told.size(), needed);
        for (int done = 0; done < needed; ++done)
            QCOMPARE(told[done], done);
        told.clear();
        QVERIFY(migrate(*database, allMigrations(), progress));
        QCOMPARE(told, QList<int>());
    }

    // As after a kill, whichever of them it hit.
    void aFailedOneLeavesTheFormerStore()
    {
        const auto database = atVersion(6); // the next one rebuilds a table
        const Application application = sampleApplication(1);
        QVERIFY(ApplicationRepository(*database).insert(application));
        std::vector<Migration> broken(allMigrations().begin(), allMigrations().end());
        broken.push_back({broken.back().version + 1, "CREATE TABLE never (a); CREATE TABLE never (a);"});
        QVERIFY(!migrate(*database, broken));
        QCOMPARE(schemaVersion(*database).value(), 6);
        QVERIFY(!database->query("SELECT 1 FROM never"));
        QVERIFY(database->checkIntegrity());
        QVERIFY(!database->run("INSERT INTO sample_image (sample, image) VALUES ('nobody', x'00')"));
        QVERIFY(migrate(*database, allMigrations()));
        QVERIFY(ApplicationRepository(*database).load(application.id));
    }

    void picturesOfVersion8AreRead()
    {
        const Application application = sampleApplication(1);
        const BiometricSample sample = application.samples.first();
        const auto database = atVersion(8);
        QVERIFY(ApplicationRepository(*database).insert(application));
        QVERIFY(database->run(
            "INSERT INTO sample (id, application, modality, site, impression, origin, media_type, width, "
            "height,"
            " bit_depth, ppi, device, captured_at, captured_by, attempt, passed, kept, image_digest)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, 1, 8, 500, '', ?8, ?9, 1, 1, 1, ?10)",
            sample.id, application.id, toName(sample.modality), siteName(sample.site),
            toName(sample.impression), toName(sample.origin), sample.mediaType, sample.capturedAt,
            sample.capturedBy, sample.imageDigest));
        QVERIFY(database->run("INSERT INTO sample_image (sample, image) VALUES (?1, ?2)", sample.id,
                              sampleImage(sample)));
        QVERIFY(database->run("INSERT INTO sample_features (sample, features) VALUES (?1, ?2)", sample.id,
                              QByteArray("minutiae")));
        QVERIFY(migrate(*database, allMigrations()));
        QVERIFY(database->checkIntegrity());
        SampleRepository samples(*database);
        QCOMPARE(samples.loadImage(sample.id)->bytes(), sampleImage(sample));
        const auto waiting = samples.waitingFeatures(ApplicationId(QUuid::createUuid()),
                                                     {std::get<FingerPosition>(sample.site)});
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().features, QByteArray("minutiae"));
        // And beside them what this version stores.
        BiometricSample second = sample;
        second.id = SampleId(QUuid::createUuid());
        QVERIFY(samples.insert(application.id, second, sampleImage(sample)));
        QCOMPARE(samples.loadImage(second.id)->bytes(), sampleImage(sample));
        QVERIFY(PurgeRepository(*database).purge(application.id, ApplicationState::Rejected,
                                                 ManualClock::start()));
        QCOMPARE(samples.loadImage(sample.id).error().code, ErrorCode::NotFound);
    }

    void namesOfVersion11AreFound()
    {
        const auto database = atVersion(11);
        const Application application = sampleApplication(1);
        QVERIFY(ApplicationRepository(*database).insert(application));
        QVERIFY(migrate(*database, allMigrations()));
        SummaryFilter filter;
        filter.search = application.applicant.fullName;
        QCOMPARE(ApplicationQueries(*database).page(filter, 10)->size(), 1);
        QVERIFY(database->run("DELETE FROM application WHERE id = ?1", application.id));
        {
            auto left = database->query("SELECT count(*) FROM application_search");
            QVERIFY(left && left->step().value());
            QCOMPARE(left->integer(0), 0);
        }
        QVERIFY(database->checkIntegrity());
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "test_Migrations.moc"
