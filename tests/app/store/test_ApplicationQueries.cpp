// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ApplicationQueries.h"

#include "app/domain/VietnameseText.h"
#include "tests/app/store/RepositoryTest.h"

#include <algorithm>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ApplicationQueriesTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void aSummaryShowsWhatTheApplicationIs()
    {
        const Application application = storeSample(1);
        const ReviewDecision decision{ReviewOutcome::Returned, u"BLURRED"_s, {}, clerk().id, now()};
        QVERIFY(ApplicationRepository(database()).saveDecision(application.id, decision));
        const auto summary = queries().summary(application.id);
        QVERIFY(summary);
        QCOMPARE(summary->fullName, application.applicant.fullName);
        QCOMPARE(summary->personalNumber, application.applicant.personalNumber.digits());
        QCOMPARE(summary->birthDate, application.applicant.birthDate.toIso());
        QCOMPARE(summary->fileNumber, application.fileNumber);
        QCOMPARE(summary->revision, application.revision + 1);
        QCOMPARE(*summary->decision, decision);
    }

    void searchingKnowsNoDiacriticsAndReadsNumbers()
    {
        Application application = storeSample(1);
        application.applicant.fullName = u"Đặng Thị Ánh Nguyệt"_s;
        application.applicant.phone = u"+84901234567"_s;
        for (const FieldKey field : {FieldKey::FullName, FieldKey::Phone})
            QVERIFY(ApplicationRepository(database())
                        .saveField(application.id, application.applicant, field, now()));
        storeSample(2);
        const QString digits = application.applicant.personalNumber.digits();
        for (const QString& text :
             {u"dang thi anh"_s, u"ĐẶNG THỊ"_s, u"anh nguyet"_s, digits, digits.mid(4),
              digits.left(3) + u' ' + digits.mid(3), application.fileNumber, u"901234567"_s}) {
            const auto found = queries().page({{}, text, SummaryOrder::NewestFirst}, 10);
            QVERIFY(found);
            QVERIFY2(found->size() == 1 && found->first().id == application.id, qPrintable(text));
        }
        QVERIFY(queries().page({{}, u"khong co ai"_s, SummaryOrder::NewestFirst}, 10)->isEmpty());
        QCOMPARE(queries().page({{}, u"  "_s, SummaryOrder::NewestFirst}, 10)->size(), 2);
    }

    void pagesShowEachRowOnceThoughStatesChangeMeanwhile_data()
    {
        QTest::addColumn<SummaryOrder>("order");
        QTest::newRow("newest") << SummaryOrder::NewestFirst;
        QTest::newRow("riskiest") << SummaryOrder::RiskiestFirst;
    }
    void pagesShowEachRowOnceThoughStatesChangeMeanwhile()
    {
        QFETCH(SummaryOrder, order);
        for (quint64 seed = 1; seed <= 7; ++seed) {
            const Application application = storeSample(seed);
            QVERIFY(ApplicationRepository(database())
                        .saveSubmission(application.id, clerk().id, int(seed % 3) * 10, {},
                                        now().addSecs(qint64(seed))));
            QVERIFY(ApplicationRepository(database())
                        .saveState(application.id, ApplicationState::Draft, ApplicationState::PendingReview,
                                   now()));
        }
        const SummaryFilter filter{{ApplicationState::PendingReview}, {}, order};
        QList<ApplicationSummary> seen;
        while (true) {
            const auto page = queries().page(filter, 2, seen.isEmpty() ? nullptr : &seen.last());
            QVERIFY(page);
            if (page->isEmpty())
                break;
            QVERIFY(page->size() <= 2);
            for (const ApplicationSummary& summary : *page) {
                seen.append(summary);
                QVERIFY(ApplicationRepository(database())
                            .saveState(summary.id, ApplicationState::PendingReview, ApplicationState::Queued,
                                       now()));
            }
        }
        QCOMPARE(seen.size(), 7);
        for (qsizetype i = 1; i < seen.size(); ++i) {
            if (order == SummaryOrder::NewestFirst)
                QVERIFY(seen.at(i).id < seen.at(i - 1).id);
            else
                QVERIFY(std::pair(-seen.at(i - 1).risk, seen.at(i - 1).submittedAt) <
                        std::pair(-seen.at(i).risk, seen.at(i).submittedAt));
        }
    }

    void countsStatesAndSubmissions()
    {
        const Application first = storeSample(1);
        const Application second = storeSample(2);
        QVERIFY(ApplicationRepository(database()).saveSubmission(first.id, clerk().id, 0, {}, now()));
        QVERIFY(ApplicationRepository(database())
                    .saveSubmission(second.id, clerk().id, 0, {}, now().addSecs(3600)));
        QVERIFY(ApplicationRepository(database())
                    .saveState(first.id, ApplicationState::Draft, ApplicationState::PendingReview, now()));
        const auto counts = queries().countsByState();
        QCOMPARE(counts->value(ApplicationState::Draft), 1);
        QCOMPARE(counts->value(ApplicationState::PendingReview), 1);
        QCOMPARE(counts->value(ApplicationState::Queued), 0);
        const auto hour = queries().submissions(now(), now().addSecs(3600));
        QCOMPARE(hour->size(), 1);
        QCOMPARE(hour->first().submittedAt, now());
        QCOMPARE(hour->first().by, clerk().id);
        QCOMPARE(hour->first().createdAt, first.createdAt);
        QCOMPARE(hour->first().requests, 1);
    }

    void aBundleIsOneSubmissionOfSeveralRequests()
    {
        const Application application = storeSample(1);
        ApplicationRepository applications(database());
        QVERIFY(applications.saveKind(application.id, ApplicationKind::CardFirst, {},
                                      {ApplicationKind::EidLevel1, ApplicationKind::EidLevel2}, now()));
        QVERIFY(applications.saveSubmission(application.id, clerk().id, 0, {}, now()));
        const auto submissions = queries().submissions(now(), now().addSecs(1));
        QCOMPARE(submissions->size(), 1);
        QCOMPARE(submissions->first().kind, ApplicationKind::CardFirst);
        QCOMPARE(submissions->first().requests, 3);
    }

    void duplicatesShareTheNumberOrNameAndBirthDate()
    {
        const Application first = storeSample(1);
        const Application other = storeSample(2);
        Application same = storeSample(3);
        ApplicationRepository applications(database());
        const auto duplicates = [&](const Applicant& a) {
            return queries().duplicatesOf(first.id, a).value();
        };
        const auto take = [&](FieldKey field, const Applicant& from) {
            QVERIFY(fieldFromJson(same.applicant, field, fieldToJson(from, field)));
            QVERIFY(applications.saveField(same.id, same.applicant, field, now()));
        };
        QVERIFY(duplicates(first.applicant).isEmpty());

        take(FieldKey::PersonalNumber, first.applicant);
        QCOMPARE(duplicates(first.applicant), QList({Duplicate{same.id, same.fileNumber, true, false}}));
        // The same name in another spelling, and the same day.
        Applicant spelled = first.applicant;
        spelled.fullName = foldForMatching(spelled.fullName).toUpper();
        take(FieldKey::FullName, spelled);
        QCOMPARE(duplicates(first.applicant).first().byPerson, false); // another birth date
        take(FieldKey::BirthDate, first.applicant);
        QCOMPARE(duplicates(first.applicant), QList({Duplicate{same.id, same.fileNumber, true, true}}));
        take(FieldKey::PersonalNumber, other.applicant);
        QCOMPARE(duplicates(first.applicant), QList({Duplicate{same.id, same.fileNumber, false, true}}));
        QCOMPARE(queries().duplicatesOf(other.id, other.applicant)->size(), 1);
        QVERIFY(duplicates(Applicant()).isEmpty());

        for (const ApplicationState gone :
             {ApplicationState::Rejected, ApplicationState::Processed, ApplicationState::Purged}) {
            const auto before = queries().summary(same.id)->state;
            QVERIFY(applications.saveState(same.id, before, gone, now()));
            QVERIFY(duplicates(first.applicant).isEmpty());
        }
    }

    void duplicatesAreFoundThroughIndexes()
    {
        storeSample(1);
        auto plan =
            database().query("EXPLAIN QUERY PLAN SELECT id FROM application WHERE folded_name = ?1 AND"
                             " birth_date = ?2 AND folded_name <> ''",
                             u"a"_s, u"b"_s);
        QVERIFY(plan && plan->step().value());
        QVERIFY2(plan->text(3).contains(u"application_by_person"_s), qPrintable(plan->text(3)));
    }

    void aStoreOfTheFirstVersionIsBroughtUp()
    {
        const StoreFolder folder;
        auto old = Database::open(folder.file(u"old.db"_s), Database::Mode::Create, folder.key);
        QVERIFY(old);
        QVERIFY(migrate(**old, allMigrations().first(1)));
        QVERIFY((*old)->run("INSERT INTO application (id, file_number, kind, reason, state, step, channel,"
                            " external_file_number, collecting_unit, residence_unit, birth_registration_unit,"
                            " revision, created_at, created_by, updated_at) VALUES (?1, 'HC03-0302-0001',"
                            " 'CARD_FIRST', '', 'DRAFT', 'FIND', 'DESK', '', '', '', '', 1, ?2, ?3, ?2)",
                            sampleApplication(1).id, now(), clerk().id));
        QVERIFY(migrate(**old, allMigrations().first(7)));
        QVERIFY((*old)->run("INSERT INTO warning_reason VALUES (?1, 'RELATIVE_PREFIX_UNKNOWN', 'relatives',"
                            " 'PAPERS_SEEN', '', ?2, ?3)",
                            sampleApplication(1).id, clerk().id, now()));
        QVERIFY(migrate(**old, allMigrations()));
        const auto loaded = ApplicationRepository(**old).load(sampleApplication(1).id);
        QVERIFY(loaded);
        QCOMPARE(loaded->fileNumber, u"HC03-0302-0001"_s);
        // A reason of that time was for all of them.
        for (const int item : {0, 3})
            QVERIFY(loaded->reasonFor(
                {RuleId::RelativePrefixUnknown, FindingSeverity::Warning, FieldKey::Relatives, item}));
        QVERIFY(loaded->bundled.isEmpty() && !loaded->lacksCapacity && !loaded->cleanData);
    }

    // Common names are found from the newest application on, rare ones by the index; a search of two letters
    // has no index. None of them leaves anything out.
    void searchingFindsTheSameInEveryWay()
    {
        QVERIFY(database().runScript("BEGIN"));
        Application application = sampleApplication(1);
        for (int i = 0; i < 700; ++i) {
            application.id = ApplicationId(QUuid::createUuid());
            application.fileNumber = u"HC03-%1"_s.arg(i, 4, 10, QChar(u'0'));
            application.applicant.fullName = i % 100 == 7 ? u"Đỗ Thuỳ \"Lan\""_s : u"Nguyễn Văn An"_s;
            QVERIFY(ApplicationRepository(database()).insert(application));
        }
        QVERIFY(database().runScript("COMMIT"));
        const auto found = [&](const QString& text) {
            SummaryFilter filter;
            filter.search = text;
            return queries().page(filter, 1000)->size();
        };
        QCOMPARE(found(u"nguyen van"_s), 693);
        QCOMPARE(found(u"do thuy"_s), 7);
        QCOMPARE(found(u"thùi \"la"_s), 7);
        QCOMPARE(found(u"do"_s), 7);
        QCOMPARE(found(u"HC03-0699"_s), 1);
        QCOMPARE(found(u"hc03-06"_s), 100);
        QCOMPARE(found(application.applicant.personalNumber.digits().mid(2, 5)), 700);
        QCOMPARE(found(u"xqz"_s), 0);
        // A name that is gone is not found any more.
        application.applicant.fullName = u"Lê Bình"_s;
        QVERIFY(ApplicationRepository(database())
                    .saveField(application.id, application.applicant, FieldKey::FullName, now()));
        QCOMPARE(found(u"le binh"_s), 1);
        QCOMPARE(found(u"nguyen van"_s), 692);
        QVERIFY(ApplicationRepository(database()).erasePersonalData(application.id, now()));
        QCOMPARE(found(u"le binh"_s), 0);
        QVERIFY(database().checkIntegrity());
    }

    void aRareStateIsFoundAmongMany()
    {
        Application application = sampleApplication(1);
        QVERIFY(database().runScript("BEGIN"));
        QList<ApplicationId> rare;
        for (int i = 0; i < 300; ++i) {
            application.id = ApplicationId(QUuid::createUuid());
            application.fileNumber = QString::number(i);
            application.state = i % 50 == 0   ? ApplicationState::Refused
                                : i % 50 == 1 ? ApplicationState::PendingReview
                                              : ApplicationState::Processed;
            if (i % 50 < 2)
                rare.append(application.id);
            QVERIFY(ApplicationRepository(database()).insert(application));
        }
        QVERIFY(database().runScript("COMMIT"));
        std::sort(rare.begin(), rare.end(),
                  [](ApplicationId a, ApplicationId b) { return b.toString() < a.toString(); });
        SummaryFilter filter;
        filter.states = {ApplicationState::Refused, ApplicationState::PendingReview};
        QList<ApplicationId> seen;
        std::optional<ApplicationSummary> last;
        while (true) {
            const auto page = queries().page(filter, 5, last ? &*last : nullptr);
            if (page->isEmpty())
                break;
            for (const ApplicationSummary& one : *page)
                seen.append(one.id);
            last = page->last();
        }
        QCOMPARE(seen, rare);
    }

    void findsByNumber()
    {
        const Application application = storeSample(1);
        const auto found = queries().withPersonalNumber(application.applicant.personalNumber.digits());
        QCOMPARE(found->size(), 1);
        QVERIFY(queries().withPersonalNumber(QString())->isEmpty());
    }

private:
    ApplicationQueries queries() { return ApplicationQueries(database()); }
};

QTEST_GUILESS_MAIN(ApplicationQueriesTest)
#include "test_ApplicationQueries.moc"
