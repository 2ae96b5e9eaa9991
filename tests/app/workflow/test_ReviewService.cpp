// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReviewService.h"

#include "app/keys/Certificate.h"
#include "app/packet/PacketOpener.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ReviewServiceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    ReviewService& service() { return m_desk->review(); }
    ErrorCode approvalOf(const Application& a) { return codeOf(service().approve(a.id, a.revision, {}, {})); }

    // By the clerk, but for what `change` does in the name of the supervisor.
    template <class Change>
    Application submittedWithHelp(quint64 seed, Change change)
    {
        m_desk->signIn(m_desk->clerk);
        const Application draft = m_desk->completeDraft(seed);
        m_desk->signIn(m_desk->supervisor);
        if (!settled(change(draft)))
            qFatal("the supervisor's help was refused");
        m_desk->signIn(m_desk->clerk);
        const auto submitted = settled(m_desk->enrollment().submit(draft.id));
        m_desk->signIn(m_desk->supervisor);
        return submitted.value();
    }
    // As the sync does it when the registry refuses.
    void moveTo(ApplicationId id, ApplicationState state)
    {
        const Application a = m_desk->load(id);
        const auto moved = await(m_desk->store().transact([&](Database& d) -> Result<void> {
            THUNHAN_TRY(ApplicationRepository(d).saveState(id, a.state, state, m_desk->clock.nowUtc()));
            THUNHAN_TRY_ASSIGN(const OutboxEntry entry, Outbox(d).entry(id));
            if (entry.stage == TransferStage::Done) // its way is over; only the state tells of the refusal
                return {};
            return Outbox(d).saveFailure(id, {ErrorCode::RegistryRefused, {}}, u"words"_s,
                                         m_desk->clock.nowUtc(), {});
        }));
        if (!moved)
            qFatal("the state cannot be set");
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void approvingSealsAndQueuesOnce()
    {
        const Application submitted = m_desk->submitted(7);
        m_desk->signIn(m_desk->supervisor);
        QSignalSpy queued(&service(), &ReviewService::queued);
        const auto approved = settled(service().approve(submitted.id, submitted.revision, {}, u" ok "_s));
        QVERIFY2(approved, approved ? "" : qPrintable(approved.error().detail));
        QCOMPARE(approved->state, ApplicationState::Queued);
        QCOMPARE(approved->decision->decidedBy, m_desk->supervisor.id);
        QCOMPARE(approved->decision->note, u"ok"_s);
        QCOMPARE(queued.size(), 1);
        const auto entry = m_desk->outboxEntry(submitted.id);
        QVERIFY(entry);
        QCOMPARE(entry->stage, TransferStage::Create);
        QCOMPARE(entry->nextAttemptAt, m_desk->clock.nowUtc());
        QCOMPARE(m_desk->trail(submitted.id).last().event.action, AuditAction::Approved);
        const auto packet = m_desk->packet(submitted.id);
        QVERIFY(packet);
        QCOMPARE(packet->objects.size(), 1 + submitted.samples.size() + submitted.documents.size());
        const auto identity =
            await(m_desk->store().run([](Database& d) { return StationRepository(d).loadIdentity(); }));
        const auto station = Certificate::parse(identity->certificate);
        const auto manifest = verifyPacket(*packet, *station);
        QVERIFY(manifest);
        QCOMPARE(manifest->clerk, m_desk->clerk.id);
        QCOMPARE(manifest->reviewer, m_desk->supervisor.id);
        // A second approval, also of the revision that it shows now, finds nothing to approve.
        QCOMPARE(approvalOf(*approved), ErrorCode::TransitionRefused);
    }

    void whoSealsNothingQueuesNothing()
    {
        const Application submitted = m_desk->submitted(7, SampleOrigin::Virtual); // not under Production
        m_desk->signIn(m_desk->supervisor);
        QSignalSpy queued(&service(), &ReviewService::queued);
        QCOMPARE(approvalOf(submitted), ErrorCode::VirtualSampleRefused);
        QCOMPARE(queued.size(), 0);
        QCOMPARE(m_desk->load(submitted.id), submitted);
        QCOMPARE(m_desk->outboxEntry(submitted.id).error().code, ErrorCode::NotFound);
        QCOMPARE(m_desk->packet(submitted.id).error().code, ErrorCode::NotFound);
        QCOMPARE(m_desk->trail(submitted.id).last().event.action, AuditAction::Submitted);
    }

    void whoeverHadAHandInItDoesNotDecide_data()
    {
        using Change = std::function<EnrollmentService::Changed(EnrollmentService&, const Application&)>;
        QTest::addColumn<Change>("change");
        const OperatorId supervisor = DeskFixture::person(Role::Supervisor).id;
        QTest::newRow("one print") << Change([supervisor](EnrollmentService& service, const Application& a) {
            BiometricSample sample = sampleApplication(99).samples.first();
            sample.capturedBy = supervisor;
            return service.addSample(a.id, sample, sampleImage(sample));
        });
        QTest::newRow("one page") << Change([supervisor](EnrollmentService& service, const Application& a) {
            DocumentScan page = sampleApplication(99).documents.first();
            page.capturedBy = supervisor;
            return service.addPage(a.id, page, sampleImage(page));
        });
        QTest::newRow("an exception") << Change([](EnrollmentService& service, const Application& a) {
            return service.recordException(a.id, FingerPosition::LeftThumb, BiometricModality::Finger,
                                           ExceptionCondition::Amputated, {});
        });
        QTest::newRow("a field") << Change([](EnrollmentService& service, const Application& a) {
            return service.saveField(a.id, FieldKey::FullName, a.applicant.fullName);
        });
        QTest::newRow("a confirmation") << Change([](EnrollmentService& service, const Application& a) {
            return service.confirm(a.id, ConfirmationKind::NoGlasses, true);
        });
    }
    void whoeverHadAHandInItDoesNotDecide()
    {
        using Change = std::function<EnrollmentService::Changed(EnrollmentService&, const Application&)>;
        QFETCH(Change, change);
        const Application a = submittedWithHelp(
            7, [&](const Application& draft) { return change(m_desk->enrollment(), draft); });
        const auto waiting = settled(service().waiting(10));
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 1);
        QVERIFY(waiting->first().own);
        QCOMPARE(approvalOf(a), ErrorCode::FourEyesRequired);
        QCOMPARE(codeOf(service().returnToClerk(a.id, a.revision, u"PORTRAIT_UNFIT"_s, {})),
                 ErrorCode::FourEyesRequired);
        QCOMPARE(codeOf(service().reject(a.id, a.revision, u"PORTRAIT_UNFIT"_s, {})),
                 ErrorCode::FourEyesRequired);
        QCOMPARE(m_desk->load(a.id), a);
        m_desk->signIn(m_desk->otherSupervisor);
        QVERIFY(!settled(service().waiting(10))->first().own);
        QVERIFY(settled(service().approve(a.id, a.revision, u"CLERK_ASKED"_s, {})));
    }

    void whoBeganOrSubmittedItDoesNotDecide()
    {
        m_desk->signIn(m_desk->supervisor);
        const Application begun = m_desk->begin();
        m_desk->signIn(m_desk->clerk);
        m_desk->fill(begun.id, sampleApplication(7));
        const auto first = settled(m_desk->enrollment().submit(begun.id));
        const Application draft = m_desk->completeDraft(8);
        m_desk->signIn(m_desk->supervisor);
        const auto second = settled(m_desk->enrollment().submit(draft.id));
        QVERIFY(first && second);
        QCOMPARE(approvalOf(*first), ErrorCode::FourEyesRequired);
        QCOMPARE(approvalOf(*second), ErrorCode::FourEyesRequired);
    }

    void onlySupervisorsReview()
    {
        const Application a = m_desk->submitted(7);
        const auto allRefused = [&](ErrorCode code) {
            QCOMPARE(approvalOf(a), code);
            QCOMPARE(codeOf(service().returnToClerk(a.id, a.revision, u"PORTRAIT_UNFIT"_s, {})), code);
            QCOMPARE(codeOf(service().reject(a.id, a.revision, u"PORTRAIT_UNFIT"_s, {})), code);
            QCOMPARE(codeOf(service().resend(a.id)), code);
            QCOMPARE(settled(service().waiting(10)).error().code, code);
        };
        m_desk->signIn(m_desk->otherClerk);
        allRefused(ErrorCode::RightMissing);
        m_desk->signIn(m_desk->administrator);
        allRefused(ErrorCode::RightMissing);
        m_desk->signIn(m_desk->supervisor);
        m_desk->session.lock();
        allRefused(ErrorCode::SessionLocked);
        m_desk->session.signOut();
        allRefused(ErrorCode::NotSignedIn);
        QCOMPARE(m_desk->load(a.id), a);
    }

    void whatTheReviewerDidNotSeeIsNotApproved()
    {
        const Application a = m_desk->submitted(7);
        m_desk->signIn(m_desk->supervisor);
        QCOMPARE(codeOf(service().approve(a.id, a.revision - 1, {}, {})), ErrorCode::ApplicationChanged);
        QCOMPARE(m_desk->load(a.id), a);
        QCOMPARE(codeOf(service().approve(ApplicationId(QUuid::createUuid()), 1, {}, {})),
                 ErrorCode::NotFound);
    }

    void returningAndRejectingNeedAReason()
    {
        const Application a = m_desk->submitted(7);
        m_desk->signIn(m_desk->supervisor);
        for (const QString& code : {QString(), u"MADE_UP"_s, u"DOCUMENTS_SEEN"_s}) {
            QCOMPARE(codeOf(service().returnToClerk(a.id, a.revision, code, u"words"_s)),
                     ErrorCode::ReasonMissing);
            QCOMPARE(codeOf(service().reject(a.id, a.revision, code, u"words"_s)), ErrorCode::ReasonMissing);
        }
        QCOMPARE(codeOf(service().approve(a.id, a.revision, u"MADE_UP"_s, {})), ErrorCode::ReasonMissing);
        // What another reason is, only the note says.
        QCOMPARE(codeOf(service().approve(a.id, a.revision, u"OTHER"_s, {})), ErrorCode::ReasonMissing);
        QCOMPARE(codeOf(service().returnToClerk(a.id, a.revision, u"OTHER"_s, u"  "_s)),
                 ErrorCode::ReasonMissing);
        const auto rejected = settled(service().reject(a.id, a.revision, u"FINGERPRINT_UNFIT"_s, {}));
        QVERIFY(rejected);
        QCOMPARE(rejected->state, ApplicationState::Rejected);
        QCOMPARE(m_desk->trail(a.id).last().event.subject, u"FINGERPRINT_UNFIT"_s);
    }

    void anExceptionIsNotApprovedWithoutAWord()
    {
        const Application draft = m_desk->completeDraft(7);
        QVERIFY(settled(m_desk->enrollment().recordException(draft.id, FingerPosition::LeftThumb,
                                                             BiometricModality::Finger,
                                                             ExceptionCondition::Amputated, {})));
        const auto a = settled(m_desk->enrollment().submit(draft.id));
        QVERIFY(a);
        m_desk->signIn(m_desk->supervisor);
        QCOMPARE(approvalOf(*a), ErrorCode::ReasonMissing);
        QCOMPARE(settled(service().waiting(10))->first().exceptions, 1);
        QVERIFY(settled(service().approve(a->id, a->revision, u"DOCUMENTS_SEEN"_s, {})));
    }

    void theRiskiestWaitsOnTop()
    {
        const Application plain = m_desk->submitted(7);
        const Application draft = m_desk->completeDraft(8);
        QVERIFY(settled(m_desk->enrollment().recordException(draft.id, FingerPosition::LeftThumb,
                                                             BiometricModality::Finger,
                                                             ExceptionCondition::Amputated, {})));
        QVERIFY(settled(m_desk->enrollment().submit(draft.id)));
        m_desk->signIn(m_desk->supervisor);
        const auto waiting = settled(service().waiting(10));
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 2);
        QCOMPARE(waiting->at(0).summary.id, draft.id);
        QCOMPARE(waiting->at(1).summary.id, plain.id);
        QCOMPARE(settled(service().waiting(1))->size(), 1);
    }

    void whatCameBackIsMendedAndApproved()
    {
        const Application a = m_desk->submitted(7);
        m_desk->signIn(m_desk->supervisor);
        const auto returned = settled(service().returnToClerk(a.id, a.revision, u"PORTRAIT_UNFIT"_s, {}));
        QVERIFY(returned);
        QCOMPARE(returned->state, ApplicationState::Returned);
        QCOMPARE(approvalOf(*returned), ErrorCode::TransitionRefused);

        m_desk->signIn(m_desk->clerk);
        const auto reopened = settled(m_desk->enrollment().open(a.id));
        QVERIFY(reopened);
        QCOMPARE(reopened->state, ApplicationState::Draft);
        QCOMPARE(reopened->decision->reasonCode, u"PORTRAIT_UNFIT"_s);
        m_desk->clock.advance(std::chrono::minutes(1));
        const auto again = settled(m_desk->enrollment().submit(a.id));
        QVERIFY(again);
        QCOMPARE(again->submittedAt, m_desk->clock.nowUtc());
        m_desk->signIn(m_desk->supervisor);
        QCOMPARE(approvalOf(a), ErrorCode::ApplicationChanged); // what was seen the first time
        QVERIFY(settled(service().approve(a.id, again->revision, {}, {})));
        QVERIFY(m_desk->outboxEntry(a.id));
    }

    void whatTheRegistryRefusedGoesOutAgain()
    {
        const Application a = m_desk->submitted(7);
        m_desk->signIn(m_desk->supervisor);
        QVERIFY(settled(service().approve(a.id, a.revision, {}, {})));
        const auto before = m_desk->outboxEntry(a.id);
        QCOMPARE(codeOf(service().resend(a.id)), ErrorCode::TransitionRefused); // nobody refused it
        moveTo(a.id, ApplicationState::Refused);
        QVERIFY(!m_desk->outboxEntry(a.id)->nextAttemptAt.isValid());
        QSignalSpy queued(&service(), &ReviewService::queued);
        const auto resent = settled(service().resend(a.id));
        QVERIFY(resent);
        QCOMPARE(resent->state, ApplicationState::Queued);
        QCOMPARE(queued.size(), 1);
        const auto after = m_desk->outboxEntry(a.id);
        QVERIFY(after);
        QVERIFY(after->transaction != before->transaction);
        QCOMPARE(after->nextAttemptAt, m_desk->clock.nowUtc());
        QCOMPARE(m_desk->trail(a.id).last().event.action, AuditAction::Resent);
    }

    // The registry may refuse what it had confirmed; another receipt has to find room then.
    void whatWasRefusedAfterDeliveryGoesOutAgain_data()
    {
        QTest::addColumn<bool>("mended");
        QTest::newRow("as it was") << false;
        QTest::newRow("mended") << true;
    }
    void whatWasRefusedAfterDeliveryGoesOutAgain()
    {
        QFETCH(bool, mended);
        const Application a = m_desk->submitted(7);
        m_desk->signIn(m_desk->supervisor);
        QVERIFY(settled(service().approve(a.id, a.revision, {}, {})));
        const Receipt receipt{"body", "digest", m_desk->clock.nowUtc()};
        const auto deliver = [&] {
            return await(
                m_desk->store().transact([&](Database& d) { return Outbox(d).saveReceipt(a.id, receipt); }));
        };
        QVERIFY(deliver());
        moveTo(a.id, ApplicationState::Refused);
        if (mended) {
            const int revision = m_desk->load(a.id).revision;
            QVERIFY(settled(service().returnToClerk(a.id, revision, u"FINGERPRINT_UNFIT"_s, {})));
            QCOMPARE(m_desk->outboxEntry(a.id).error().code, ErrorCode::NotFound); // goes nowhere as it is
            m_desk->signIn(m_desk->clerk);
            QVERIFY(settled(m_desk->enrollment().open(a.id)));
            const auto again = settled(m_desk->enrollment().submit(a.id));
            QVERIFY(again);
            m_desk->signIn(m_desk->supervisor);
            QVERIFY(settled(service().approve(a.id, again->revision, {}, {})));
        } else {
            QVERIFY(settled(service().resend(a.id)));
        }
        QCOMPARE(m_desk->outboxEntry(a.id)->stage, TransferStage::Create);
        QVERIFY(deliver());
    }
};

QTEST_GUILESS_MAIN(ReviewServiceTest)
#include "test_ReviewService.moc"
