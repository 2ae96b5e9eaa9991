// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/EnrollmentService.h"

#include "tests/app/workflow/DeskFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto thumb = FingerPosition::RightThumb;

QList<AuditAction> actionsOf(const QList<AuditEntry>& trail)
{
    QList<AuditAction> actions;
    for (const AuditEntry& entry : trail)
        actions.append(entry.event.action);
    return actions;
}

} // namespace

class EnrollmentServiceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    EnrollmentService& service() { return m_desk->enrollment(); }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void beginningNumbersTheFilesOfTheDay()
    {
        QSignalSpy changes(&service(), &EnrollmentService::changed);
        const auto first = settled(service().begin(ApplicationKind::CardFirst));
        QVERIFY(first);
        QCOMPARE(first->fileNumber, u"HC03-0302-0001"_s);
        QCOMPARE(first->state, ApplicationState::Draft);
        QCOMPARE(first->collectingUnit, u"48-TH-001"_s);
        QCOMPARE(first->createdBy, m_desk->clerk.id);
        QCOMPARE(first->createdAt, m_desk->clock.nowUtc());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(actionsOf(m_desk->trail(first->id)), QList{AuditAction::ApplicationBegun});
        QCOMPARE(m_desk->begin().fileNumber, u"HC03-0302-0002"_s);
        // 23:30 UTC is already the next day in Vietnam.
        m_desk->clock.setWall(QDateTime({2026, 3, 2}, {23, 30}, Qt::UTC));
        QCOMPARE(settled(service().begin(ApplicationKind::CardReissue))->fileNumber, u"HC03-0303-0001"_s);
    }

    void everythingIsOnTheDiskAtOnce()
    {
        const Application sample = sampleApplication(7);
        const Application draft = m_desk->completeDraft(7);
        QVERIFY(settled(service().saveStep(draft.id, EnrollmentStep::ReadBack)));
        m_desk->restart();
        const Application loaded = m_desk->load(draft.id);
        QCOMPARE(loaded.applicant, sample.applicant);
        QCOMPARE(loaded.step, EnrollmentStep::ReadBack);
        QCOMPARE(loaded.samples.size(), sample.samples.size());
        QCOMPARE(loaded.documents.size(), sample.documents.size());
        QCOMPARE(loaded.confirmations.size(), sample.confirmations.size());
        for (const BiometricSample& one : sample.samples)
            QCOMPARE(settled(m_desk->queries().sampleImage(one.id)).value(), sampleImage(one));
        QCOMPARE(settled(service().interrupted()).value(), std::optional(draft.id));
    }

    void everyChangeIsInTheTrailWithoutItsValue()
    {
        const Application sample = sampleApplication(7);
        const Application draft = m_desk->completeDraft(7);
        const QList<AuditEntry> trail = m_desk->trail(draft.id);
        const auto count = [actions = actionsOf(trail)](AuditAction action) { return actions.count(action); };
        QCOMPARE(count(AuditAction::SampleAdded), sample.samples.size());
        QCOMPARE(count(AuditAction::PageAdded), sample.documents.size());
        QCOMPARE(count(AuditAction::Confirmed), sample.confirmations.size());
        QVERIFY(count(AuditAction::FieldSaved) >= 14);
        for (const AuditEntry& entry : trail) {
            QCOMPARE(entry.event.by, m_desk->clerk.id);
            QVERIFY(!entry.event.subject.contains(sample.applicant.personalNumber.digits()));
            if (entry.event.action == AuditAction::FieldSaved)
                QVERIFY(fieldFromName(entry.event.subject));
            if (entry.event.action == AuditAction::SampleAdded)
                QCOMPARE(entry.event.device, u"sample device"_s);
        }
        const auto verdict = await(m_desk->store().run([](Database& d) { return AuditLog(d).verify(); }));
        QCOMPARE(verdict->firstBroken, 0);
    }

    void leavingAndTakingUpAgain()
    {
        const Application first = m_desk->begin();
        const Application second = m_desk->begin();
        QCOMPARE(settled(service().interrupted()).value(), std::optional(second.id));
        QVERIFY(settled(service().pause(first.id))); // is not what stands open
        QCOMPARE(settled(service().interrupted()).value(), std::optional(second.id));
        QVERIFY(settled(service().pause(second.id)));
        QCOMPARE(settled(service().interrupted()).value(), std::nullopt);
        QVERIFY(settled(service().open(first.id)));
        m_desk->restart();
        QCOMPARE(settled(service().interrupted()).value(), std::optional(first.id));
        m_desk->signIn(m_desk->otherClerk);
        QCOMPARE(settled(service().interrupted()).value(), std::nullopt);
        QVERIFY(settled(service().discard(first.id)));
        m_desk->signIn(m_desk->clerk); // whose draft ended meanwhile
        QCOMPARE(settled(service().interrupted()).value(), std::nullopt);
        QCOMPARE(codeOf(service().open(first.id)), ErrorCode::TransitionRefused);
        QCOMPARE(codeOf(service().open(ApplicationId(QUuid::createUuid()))), ErrorCode::NotFound);
    }

    void aFieldOfAnotherShapeChangesNothing()
    {
        const Application before = m_desk->begin();
        QCOMPARE(codeOf(service().saveField(before.id, FieldKey::PersonalNumber, u"12"_s)),
                 ErrorCode::FieldInvalid);
        QCOMPARE(m_desk->load(before.id), before);
        QCOMPARE(m_desk->trail(before.id).size(), 1);
    }

    // Whatever the desk showed.
    void textsAreBroughtIntoTheFormOfTheRecord()
    {
        const Application before = m_desk->begin();
        const QString pasted = u"  L\u00ea\u200b\u00a0 Thi\u0323  Hoa\u202c"_s;
        const auto saved = settled(service().saveField(before.id, FieldKey::FullName, pasted));
        QVERIFY(saved);
        QCOMPARE(saved->applicant.fullName, u"L\u00ea Th\u1ecb Hoa"_s);
        for (const QString& unlawful : {u"Traàn Vaên"_s, u"Lê V\u0430n"_s, u"Hoa 🌸"_s}) {
            QCOMPARE(codeOf(service().saveField(before.id, FieldKey::FullName, unlawful)),
                     ErrorCode::FieldInvalid);
            QCOMPARE(m_desk->load(before.id), *saved);
        }
        // What may be right is kept.
        QCOMPARE(
            settled(service().saveField(before.id, FieldKey::OtherName, u"Müller"_s))->applicant.otherName,
            u"Müller"_s);
    }

    void anotherValueTakesBackWhatWasReadBack()
    {
        const Application draft = m_desk->completeDraft(7);
        // The same again is no change.
        QVERIFY(settled(service().saveField(draft.id, FieldKey::FullName, draft.applicant.fullName)));
        QVERIFY(m_desk->load(draft.id).isConfirmed(ConfirmationKind::DataReadBack));
        const auto changed = settled(service().saveField(draft.id, FieldKey::Occupation, u"Thợ may"_s));
        QVERIFY(changed);
        QVERIFY(!changed->isConfirmed(ConfirmationKind::DataReadBack));
        QVERIFY(changed->isConfirmed(ConfirmationKind::BiometricConsent));
        QVERIFY(actionsOf(m_desk->trail(draft.id)).contains(AuditAction::ConfirmationWithdrawn));
        QCOMPARE(codeOf(service().submit(draft.id)), ErrorCode::ApplicationIncomplete);
    }

    void aReasonStandsAsLongAsItsWarning()
    {
        const Application draft = m_desk->completeDraft(7);
        const QJsonValue sex = fieldToJson(draft.applicant, FieldKey::Sex);
        const QJsonValue otherSex = toName(*draft.applicant.sex == Sex::Male ? Sex::Female : Sex::Male);
        QVERIFY(settled(service().saveField(draft.id, FieldKey::Sex, otherSex)));
        QVERIFY(settled(service().confirm(draft.id, ConfirmationKind::DataReadBack, true)));
        QCOMPARE(codeOf(service().submit(draft.id)), ErrorCode::ApplicationIncomplete);

        const RuleId rule = RuleId::NumberSexClash;
        const Finding finding{rule, FindingSeverity::Warning, FieldKey::PersonalNumber};
        QCOMPARE(codeOf(service().answerWarning(draft.id, finding, {}, {})), ErrorCode::ReasonMissing);
        QCOMPARE(codeOf(service().answerWarning(draft.id, finding, u"MADE_UP"_s, {})),
                 ErrorCode::ReasonMissing);
        QCOMPARE(codeOf(service().answerWarning(draft.id, finding, u"OTHER"_s, u"  "_s)),
                 ErrorCode::ReasonMissing);
        const auto answered =
            settled(service().answerWarning(draft.id, finding, u"NUMBER_REESTABLISHED"_s, u" seen "_s));
        QVERIFY(answered);
        QCOMPARE(answered->reasonFor(finding)->note, u"seen"_s);
        QCOMPARE(answered->reasonFor(finding)->givenBy, m_desk->clerk.id);
        QVERIFY(service().gapsOf(*answered).isEmpty());
        // Another field leaves the reason alone; the end of the clash ends it.
        QVERIFY(settled(service().saveField(draft.id, FieldKey::Education, u"12/12"_s))->reasonFor(finding));
        const auto mended = settled(service().saveField(draft.id, FieldKey::Sex, sex));
        QVERIFY(mended);
        QVERIFY(!mended->reasonFor(finding));
    }

    void aReasonIsOfTheRelativeItWasGivenFor()
    {
        Application draft = m_desk->completeDraft(7);
        for (Relative& relative : draft.applicant.relatives)
            relative.personalNumber = {};
        draft.applicant.relatives[0].fullName = u"Ana Brückner"_s;
        draft.applicant.relatives[1].fullName = u"Jan Müller"_s;
        const auto relativesOf = [](const Applicant& a) { return fieldToJson(a, FieldKey::Relatives); };
        const auto ofItem = [](int item) {
            return Finding{RuleId::NameForeignLetters, FindingSeverity::Warning, FieldKey::Relatives, item};
        };
        QVERIFY(settled(service().saveField(draft.id, FieldKey::Relatives, relativesOf(draft.applicant))));
        auto answered = settled(service().answerWarning(draft.id, ofItem(0), u"PAPERS_SEEN"_s, {}));
        QVERIFY(answered->reasonFor(ofItem(0)) && !answered->reasonFor(ofItem(1)));
        QCOMPARE(service().gapsOf(*answered).first().finding, ofItem(1)); // still open
        answered = settled(service().answerWarning(draft.id, ofItem(1), u"DECLARED_AGAIN"_s, {}));
        QVERIFY(answered->reasonFor(ofItem(1)));
        // The first one goes; the other moves up and has to be answered for again.
        draft.applicant.relatives.removeFirst();
        answered = settled(service().saveField(draft.id, FieldKey::Relatives, relativesOf(draft.applicant)));
        QVERIFY(answered);
        QVERIFY(answered->warningReasons.isEmpty());
    }

    void whatWasSubmittedIsOfferedToTheNext()
    {
        QVERIFY(settled(service().recentCodes())->isEmpty());
        const Application draft = m_desk->completeDraft(7);
        QVERIFY(settled(service().recentCodes())->isEmpty()); // half typed codes are none
        QVERIFY(settled(service().submit(draft.id)));
        const QStringList expected{draft.applicant.ethnicity.code};
        QCOMPARE(settled(service().recentCodes())->value(FieldKey::Ethnicity), expected);
        m_desk->restart();
        QCOMPARE(settled(service().recentCodes())->value(FieldKey::Ethnicity), expected);
        m_desk->signIn(m_desk->administrator);
        QCOMPARE(codeOf(service().recentCodes()), ErrorCode::RightMissing);
    }

    void submitPassesTheGateOnlyWhenComplete()
    {
        const Application draft = m_desk->completeDraft(7);
        QVERIFY(settled(service().confirm(draft.id, ConfirmationKind::BiometricConsent, false)));
        QCOMPARE(codeOf(service().submit(draft.id)), ErrorCode::ApplicationIncomplete);
        QCOMPARE(service().gapsOf(m_desk->load(draft.id)).size(), 1);
        QVERIFY(settled(service().confirm(draft.id, ConfirmationKind::BiometricConsent, true)));
        m_desk->clock.advance(std::chrono::minutes(3));
        const auto submitted = settled(service().submit(draft.id));
        QVERIFY(submitted);
        QCOMPARE(submitted->state, ApplicationState::PendingReview);
        QCOMPARE(submitted->submittedBy, m_desk->clerk.id);
        QCOMPARE(submitted->submittedAt, m_desk->clock.nowUtc());
        QCOMPARE(settled(service().interrupted()).value(), std::nullopt);
        QCOMPARE(m_desk->trail(draft.id).last().event.action, AuditAction::Submitted);
    }

    void twoSubmitsAtOnceAreOne()
    {
        const Application draft = m_desk->completeDraft(7);
        const auto first = service().submit(draft.id);
        const auto second = service().submit(draft.id);
        QVERIFY(settled(first));
        QCOMPARE(codeOf(second), ErrorCode::TransitionRefused);
        QCOMPARE(actionsOf(m_desk->trail(draft.id)).count(AuditAction::Submitted), 1);
    }

    void whatIsNoDraftStaysAsItIs()
    {
        const Application submitted = m_desk->submitted(7);
        const qsizetype entries = m_desk->trail(submitted.id).size();
        for (const auto& change : changesTo(submitted))
            QCOMPARE(codeOf(change()), ErrorCode::TransitionRefused);
        QCOMPARE(codeOf(service().open(submitted.id)), ErrorCode::TransitionRefused);
        QCOMPARE(m_desk->load(submitted.id), submitted);
        QCOMPARE(m_desk->trail(submitted.id).size(), entries);
    }

    void nobodyChangesAnythingWithoutTheRight()
    {
        const Application draft = m_desk->completeDraft(7);
        const auto allRefused = [&](ErrorCode code) {
            auto changes = changesTo(draft);
            changes.append([&] { return service().begin(ApplicationKind::CardFirst); });
            changes.append([&] { return service().open(draft.id); });
            for (const auto& change : changes)
                QCOMPARE(codeOf(change()), code);
            QCOMPARE(settled(service().pause(draft.id)).error().code, code);
            QCOMPARE(settled(service().interrupted()).error().code, code);
        };
        m_desk->session.lock();
        allRefused(ErrorCode::SessionLocked);
        m_desk->session.signOut();
        allRefused(ErrorCode::NotSignedIn);
        m_desk->signIn(m_desk->administrator);
        allRefused(ErrorCode::RightMissing);
        QCOMPARE(m_desk->load(draft.id), draft);
    }

private:
    // One of every kind, good but for the state and the person.
    QList<std::function<EnrollmentService::Changed()>> changesTo(const Application& a)
    {
        const BiometricSample sample = a.samples.first();
        const DocumentScan page = a.documents.first();
        const ApplicationId id = a.id;
        const BiometricModality finger = BiometricModality::Finger;
        return {
            [=, this] { return service().saveField(id, FieldKey::Occupation, u"Thợ may"_s); },
            [=, this] { return service().saveStep(id, EnrollmentStep::Portrait); },
            [=, this] { return service().changeKind(id, ApplicationKind::CardExchange, u"g"_s, {}); },
            [=, this] { return service().saveCapacity(id, true); },
            [=, this] { return service().saveFeeExemption(id, u"POOR_HOUSEHOLD"_s); },
            [=, this] { return service().saveCorrection(id, {}); },
            [=, this] { return service().removeCorrection(id, FieldKey::Origin); },
            [=, this] { return service().saveNotice(id, u"Lê An"_s, sampleToday()); },
            [=, this] { return service().removeUnaskedSamples(id); },
            [=, this] {
                return service().answerWarning(
                    id, {RuleId::NumberSexClash, FindingSeverity::Warning, FieldKey::PersonalNumber},
                    u"NUMBER_REESTABLISHED"_s, {});
            },
            [=, this] {
                RecordReading reading;
                reading.fields = {FieldKey::Occupation};
                reading.values.occupation = u"Thợ may"_s;
                return service().keepReading(id, reading);
            },
            [=, this] { return service().addSample(id, sample, sampleImage(sample)); },
            [=, this] { return service().keepSample(id, sample.id); },
            [=, this] {
                return service().recordException(id, thumb, finger, ExceptionCondition::Damaged, {});
            },
            [=, this] { return service().withdrawException(id, finger, thumb); },
            [=, this] {
                return service().grantOverride(
                    id, {finger, thumb, u"WORN_RIDGES"_s, {}, {}, Impression::LiveScanPlain},
                    m_desk->supervisor);
            },
            [=, this] { return service().addPage(id, page, sampleImage(page)); },
            [=, this] { return service().setPageType(id, page.id, DocumentType::OldCard); },
            [=, this] { return service().removePage(id, page.id); },
            [=, this] { return service().confirm(id, ConfirmationKind::NoGlasses, false); },
            [=, this] { return service().submit(id); },
            [=, this] { return service().discard(id); },
        };
    }
};

QTEST_GUILESS_MAIN(EnrollmentServiceTest)
#include "test_EnrollmentService.moc"
