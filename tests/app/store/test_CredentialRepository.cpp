// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/CredentialRepository.h"

#include "app/store/ApplicationQueries.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class CredentialRepositoryTest : public RepositoryTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneForEachThingThatIsIssued()
    {
        Application application = sampleApplication(1);
        application.bundled = {ApplicationKind::EidLevel2, ApplicationKind::RecordCorrection};
        QVERIFY(ApplicationRepository(database()).insert(application));
        QVERIFY(requests().addFor(application.id, transaction(), now()));
        const auto all = requests().of(application.id);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).kind, ApplicationKind::CardFirst);
        QCOMPARE(all->at(1).kind, ApplicationKind::EidLevel2);
        QCOMPARE(all->at(1).status, CredentialStatus::ToAsk);
        QCOMPARE(all->at(1).transaction, transaction());
        QCOMPARE(requests().counts()->open, 2);
        QCOMPARE(requests().addFor(ApplicationId(QUuid::createUuid()), transaction(), now()).error().code,
                 ErrorCode::NotFound);
    }

    void aNewDeliveryAsksAnew()
    {
        const CredentialRequest request = stored(1);
        QVERIFY(requests().saveAnswer(request, CredentialStatus::Failed, u"why"_s, now(), {}));
        QVERIFY(requests().addFor(request.application, transaction(), now().addSecs(60)));
        const auto again = requests().of(request.application);
        QCOMPARE(again->size(), 1);
        QCOMPARE(again->first().status, CredentialStatus::ToAsk);
        QCOMPARE(again->first().nextAttemptAt, now().addSecs(60));
        QVERIFY(again->first().reason.isEmpty());
    }

    void dueSeesEachOnceAndGoesByTime()
    {
        QList<CredentialRequest> all;
        for (quint64 seed = 1; seed <= 4; ++seed)
            all.append(stored(seed));
        const Error busy{ErrorCode::RegistryBusy, {}};
        QVERIFY(requests().saveFailure(all.at(1), busy, u"wait"_s, now(), now().addSecs(60)));
        QVERIFY(requests().saveFailure(all.at(2), busy, {}, now(), now().addYears(1))); // by a wrong clock
        QList<ApplicationId> seen;
        std::optional<CredentialRequest> last;
        while (true) {
            const auto page = requests().due(now(), 1, last);
            QVERIFY(page);
            if (page->isEmpty())
                break;
            last = page->first();
            seen.append(last->application);
            QVERIFY(requests().saveAnswer(*last, CredentialStatus::Pending, {}, now(), now().addSecs(30)));
        }
        QCOMPARE(seen,
                 (QList<ApplicationId>{all.at(0).application, all.at(2).application, all.at(3).application}));
        QCOMPARE(**requests().nextDue(now()), now().addSecs(30));
        QCOMPARE(requests().of(all.at(1).application)->first().attempts, 1);
        QCOMPARE(requests().of(all.at(1).application)->first().lastError, u"RegistryBusy"_s);
    }

    void countsAnswersThatToldNothingNew()
    {
        const CredentialRequest request = stored(1);
        const auto polls = [&] { return requests().of(request.application)->first().polls; };
        QVERIFY(requests().saveAnswer(request, CredentialStatus::Pending, {}, now(), now()));
        QCOMPARE(polls(), 0);
        QVERIFY(requests().saveAnswer(request, CredentialStatus::Pending, {}, now(), now()));
        QVERIFY(requests().saveAnswer(request, CredentialStatus::Pending, {}, now(), now()));
        QCOMPARE(polls(), 2);
        QVERIFY(requests().saveAnswer(request, CredentialStatus::Issued, {}, now(), {}));
        QCOMPARE(polls(), 0);
        QVERIFY(!requests().nextDue(now())->has_value());
    }

    void whoeverGotNoCardIsCalled()
    {
        const CredentialRequest failed = stored(1);
        const CredentialRequest issued = stored(2);
        QVERIFY(requests().saveAnswer(failed, CredentialStatus::Failed, u"Ảnh mờ"_s, now(), {}));
        QVERIFY(requests().saveAnswer(issued, CredentialStatus::Issued, {}, now(), {}));
        QCOMPARE(requests().callBacks(10)->size(), 1);
        QCOMPARE(requests().counts()->callBacks, 1);
        const auto listed = ApplicationQueries(database())
                                .page({.states = {ApplicationState::Refused}, .orCallBack = true}, 10);
        QCOMPARE(listed->size(), 1);
        QVERIFY(listed->first().needsCallBack);
        QVERIFY(ApplicationQueries(database()).page({.states = {ApplicationState::Refused}}, 10)->isEmpty());
        QVERIFY(requests().settle(failed.application, clerk().id, now()));
        QVERIFY(requests().callBacks(10)->isEmpty());
        QCOMPARE(requests().of(failed.application)->first().settledBy, clerk().id);
        QCOMPARE(requests().settle(issued.application, clerk().id, now()).error().code, ErrorCode::NotFound);
    }

    void namesStay()
    {
        for (const CredentialStatus status :
             {CredentialStatus::ToAsk, CredentialStatus::Pending, CredentialStatus::Issued,
              CredentialStatus::Cancelled, CredentialStatus::Failed})
            QCOMPARE(credentialStatusFromName(toName(status)), status);
        const ApplicationId id = ApplicationId::fromString(u"0195f3c0-0000-7000-8000-000000000001"_s);
        QCOMPARE(credentialRequestId(id, ApplicationKind::CardFirst),
                 u"0195f3c0-0000-7000-8000-000000000001-CARD_FIRST"_s);
    }

private:
    CredentialRepository requests() { return CredentialRepository(database()); }
    static TransactionId transaction()
    {
        return TransactionId::fromString(u"0195f3c0-0000-7000-8000-00000000000a"_s);
    }
    CredentialRequest stored(quint64 seed)
    {
        const Application application = sampleApplication(seed);
        if (!ApplicationRepository(database()).insert(application) ||
            !requests().addFor(application.id, transaction(), now()))
            qFatal("the request cannot be stored");
        return requests().of(application.id)->first();
    }
};

QTEST_GUILESS_MAIN(CredentialRepositoryTest)
#include "test_CredentialRepository.moc"
