// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/DeskQueries.h"

#include "app/store/OperatorRepository.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class DeskQueriesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    DeskQueries& queries() { return m_desk->queries(); }

    // Begun `lasting` before it was submitted at `at`, without the capturing that others prove.
    ApplicationId submit(const OperatorProfile& by, const QDateTime& at, std::chrono::seconds lasting)
    {
        m_desk->signIn(by);
        m_desk->clock.setWall(at.addSecs(-lasting.count()));
        const ApplicationId id = m_desk->begin().id;
        m_desk->clock.setWall(at);
        const auto submitted = await(m_desk->store().transact([&](Database& d) -> Result<void> {
            ApplicationRepository applications(d);
            THUNHAN_TRY(applications.saveSubmission(id, by.id, 0, {}, at));
            return applications.saveState(id, ApplicationState::Draft, ApplicationState::PendingReview, at);
        }));
        if (!submitted)
            qFatal("not submitted");
        return id;
    }
    ApplicationId named(const QString& name)
    {
        const ApplicationId id = m_desk->begin().id;
        if (!settled(m_desk->enrollment().saveField(id, FieldKey::FullName, name)))
            qFatal("not named");
        return id;
    }
    QList<ApplicationId> found(const QString& text, const QList<ApplicationState>& states = {},
                               int limit = 100)
    {
        QList<ApplicationId> ids;
        const auto summaries = await(queries().search(text, states, limit));
        for (const ApplicationSummary& summary : summaries.value())
            ids.append(summary.id);
        return ids;
    }
    static QDateTime vietnam(int day, int hour, int minute)
    {
        return QDateTime({2026, 3, day}, {hour, minute}, QTimeZone("Asia/Ho_Chi_Minh")).toUTC();
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void aDayWithoutWorkHasNoFigures()
    {
        const auto figures = await(queries().today());
        QVERIFY(figures);
        QCOMPARE(figures->submitted, 0);
        QVERIFY(figures->submittedByOperator.isEmpty());
        QCOMPARE(figures->secondsPerApplication, std::nullopt);
    }

    void theDayEndsAtMidnightInVietnam()
    {
        using namespace std::chrono_literals;
        submit(m_desk->clerk, vietnam(2, 23, 59), 100s); // 16:59 UTC
        QCOMPARE(await(queries().today())->submitted, 1);
        submit(m_desk->clerk, vietnam(3, 0, 0), 200s);  // the first moment of the next day
        submit(m_desk->clerk, vietnam(3, 6, 30), 400s); // still the second of March in UTC
        submit(m_desk->otherClerk, vietnam(3, 8, 15), 120s);
        const auto figures = await(queries().today());
        QVERIFY(figures);
        QCOMPARE(figures->submitted, 3);
        QCOMPARE(figures->submittedByHour[0], 1);
        QCOMPARE(figures->submittedByHour[6], 1);
        QCOMPARE(figures->submittedByHour[8], 1);
        QCOMPARE(figures->submittedByHour[23], 0);
        const QList<std::pair<OperatorId, int>> byOperator{{m_desk->clerk.id, 2}, {m_desk->otherClerk.id, 1}};
        QCOMPARE(figures->submittedByOperator, byOperator);
        QCOMPARE(figures->secondsPerApplication, std::optional(199)); // begin() lets a second pass
    }

    void namesAreFoundWithoutDiacritics()
    {
        const ApplicationId dang = named(u"Đặng Thị Hòa"_s);
        const ApplicationId hoang = named(u"Hoàng Văn Dũng"_s);
        QCOMPARE(found(u"dang thi hoa"_s), QList{dang});
        QCOMPARE(found(u"ĐẶNG"_s), QList{dang});
        QCOMPARE(found(u"hoà"_s),
                 (QList{hoang, dang})); // the tone mark's place does not matter; newest first
        QCOMPARE(found(u"dung"_s), QList{hoang});
        QCOMPARE(found(u"nguyen"_s), QList<ApplicationId>());
        QCOMPARE(found({}), (QList{hoang, dang}));
        QCOMPARE(found({}, {}, 1), QList{hoang});
    }

    void numbersAreFoundAsPeopleReadThem()
    {
        const Application filled = m_desk->completeDraft(7);
        const ApplicationId other = named(u"Hoàng Văn Dũng"_s);
        QCOMPARE(found(filled.applicant.personalNumber.grouped()), QList{filled.id});
        QCOMPARE(found(filled.applicant.personalNumber.digits().mid(3, 8)), QList{filled.id});
        QCOMPARE(found(u"hc03-0302-0002"_s), QList{other});
        QCOMPARE(found(filled.applicant.phone), QList{filled.id});
    }

    void listsAndCountsGoByState()
    {
        const ApplicationId draft = named(u"Hoàng Văn Dũng"_s);
        const ApplicationId waiting = submit(m_desk->clerk, vietnam(2, 9, 0), std::chrono::seconds(90));
        QCOMPARE(found({}, {ApplicationState::PendingReview}), QList{waiting});
        QCOMPARE(found(u"dung"_s, {ApplicationState::PendingReview}), QList<ApplicationId>());
        QCOMPARE(await(queries().inStates({ApplicationState::Draft}, 10))->first().id, draft);
        const auto counts = await(queries().counts());
        QVERIFY(counts);
        QCOMPARE(counts->of(ApplicationState::Draft), 1);
        QCOMPARE(counts->of(ApplicationState::PendingReview), 1);
        QCOMPARE(counts->of(ApplicationState::Refused), 0);
    }

    void theOutboxShowsWhatIsBeingSent()
    {
        QVERIFY(await(queries().outbox(10))->isEmpty());
        const Application a = m_desk->submitted(7);
        m_desk->signIn(m_desk->supervisor);
        QVERIFY(settled(m_desk->review().approve(a.id, a.revision, {}, {})));
        const auto outbox = await(queries().outbox(10));
        QVERIFY(outbox);
        QCOMPARE(outbox->size(), 1);
        QCOMPARE(outbox->first().entry.application, a.id);
        QCOMPARE(outbox->first().state, ApplicationState::Queued);
        QVERIFY(outbox->first().entry.bytesTotal > 0);
    }

    void imagesAndApplicationsComeAsTheyWereStored()
    {
        const Application a = m_desk->completeDraft(7);
        QCOMPARE(await(queries().application(a.id)).value(), a);
        for (const BiometricSample& sample : a.samples)
            QCOMPARE(await(queries().sampleImage(sample.id)).value(), sampleImage(sample));
        QCOMPARE(await(queries().pageImage(a.documents.first().id)).value(),
                 sampleImage(a.documents.first()));
        QCOMPARE(await(queries().pageImage(DocumentId(QUuid::createUuid()))).error().code,
                 ErrorCode::NotFound);
    }

    void whoLeftIsStillNamed()
    {
        const auto saved = await(m_desk->store().transact([&](Database& d) -> Result<void> {
            THUNHAN_TRY(OperatorRepository(d).save({m_desk->clerk, false}));
            return OperatorRepository(d).save({m_desk->supervisor, true});
        }));
        QVERIFY(saved);
        const auto people = await(queries().operators());
        QVERIFY(people);
        QCOMPARE(people->size(), 2);
        QVERIFY(people->contains(m_desk->clerk));
    }
};

QTEST_GUILESS_MAIN(DeskQueriesTest)
#include "test_DeskQueries.moc"
