// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for: kinds, bundles, what a kind carries, and the checks of clean data that go with it.
#include "app/domain/KindProposal.h"
#include "app/packet/OsiaDocument.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto first = ApplicationKind::CardFirst;
constexpr auto exchange = ApplicationKind::CardExchange;
constexpr auto level2 = ApplicationKind::EidLevel2;
constexpr auto correction = ApplicationKind::RecordCorrection;
constexpr auto notice = ApplicationKind::NumberNotice;

} // namespace

class EnrollmentRequestsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    EnrollmentService& service() { return m_desk->enrollment(); }

    Application require(EnrollmentService::Changed change)
    {
        const auto done = settled(std::move(change));
        if (!done)
            qFatal("%s: %s", errorName(done.error().code).data(), qPrintable(done.error().detail));
        return *done;
    }
    int entriesOf(ApplicationId id, AuditAction action)
    {
        int entries = 0;
        for (const AuditEntry& entry : m_desk->trail(id))
            entries += entry.event.action == action ? 1 : 0;
        return entries;
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void aKindIsChangedWithItsReasonAndBundle()
    {
        const Application draft = m_desk->completeDraft(7);
        const Application changed = require(service().changeKind(draft.id, exchange, u"d"_s, {level2}));
        QCOMPARE(changed.kind, exchange);
        QCOMPARE(changed.reason, u"d"_s);
        QCOMPARE(changed.bundled, QList{level2});
        QCOMPARE(changed.samples, draft.samples); // captured once for whatever is asked for
        QVERIFY(!changed.isConfirmed(ConfirmationKind::DataReadBack));
        QCOMPARE(m_desk->load(draft.id), changed);
        QCOMPARE(entriesOf(draft.id, AuditAction::KindChanged), 1);
    }

    void aReasonAndABundleMustBeOfTheKind()
    {
        const Application draft = m_desk->begin();
        QCOMPARE(codeOf(service().changeKind(draft.id, exchange, u"z"_s, {})), ErrorCode::FieldInvalid);
        QCOMPARE(codeOf(service().changeKind(draft.id, first, u"a"_s, {})), ErrorCode::FieldInvalid);
        QCOMPARE(codeOf(service().changeKind(draft.id, first, {}, {exchange})), ErrorCode::FieldInvalid);
        QCOMPARE(codeOf(service().changeKind(draft.id, first, {}, {level2, level2})),
                 ErrorCode::FieldInvalid);
        require(service().saveField(draft.id, FieldKey::BirthDate, u"2023-01-01"_s)); // three years old
        QCOMPARE(codeOf(service().changeKind(draft.id, first, {}, {level2})), ErrorCode::FieldInvalid);
        QCOMPARE(entriesOf(draft.id, AuditAction::KindChanged), 0);
    }

    void aBundleIsOneApplicationToItsPacket()
    {
        const Application draft = m_desk->completeDraft(7);
        require(service().changeKind(draft.id, first, {}, {level2}));
        require(service().confirm(draft.id, ConfirmationKind::DataReadBack, true));
        require(service().submit(draft.id));
        m_desk->signIn(m_desk->supervisor);
        const Application waiting = m_desk->load(draft.id);
        const auto approved = settled(m_desk->review().approve(draft.id, waiting.revision, {}, {}));
        QVERIFY(approved);
        const auto packet = m_desk->packet(draft.id);
        QVERIFY(packet);
        const QJsonObject document = QJsonDocument::fromJson(packet->document).object();
        QCOMPARE(document.value(u"requestData")[u"requests"_s].toArray().size(), 2);
        const QJsonObject verdicts = document.value(u"contextualData")[u"cleanData"_s].toObject();
        QCOMPARE(verdicts, toSummaryJson(*waiting.cleanData));
    }

    void aKindCarriesWhatItAsksFor()
    {
        const Application draft = m_desk->completeDraft(7);
        const RecordCorrection origin{FieldKey::Origin, u"Hà Nội"_s, u"Huế"_s, draft.documents.first().type};
        QCOMPARE(codeOf(service().saveCorrection(draft.id, origin)), ErrorCode::FieldInvalid);
        QCOMPARE(codeOf(service().saveNotice(draft.id, u"Lê An"_s, sampleToday())), ErrorCode::FieldInvalid);

        Application a = require(service().changeKind(draft.id, correction, {}, {}));
        QCOMPARE(service().gapsOf(a).first().kind, GapKind::CorrectionMissing);
        a = require(service().saveCorrection(draft.id, origin));
        QCOMPARE(a.corrections, QList{origin});
        require(service().removeUnaskedSamples(draft.id));
        a = require(service().confirm(draft.id, ConfirmationKind::DataReadBack, true));
        QCOMPARE(service().gapsOf(a), QList<Gap>());
        a = require(service().removeCorrection(draft.id, FieldKey::Origin));
        QVERIFY(a.corrections.isEmpty());
        require(service().saveCorrection(draft.id, origin));

        a = require(service().changeKind(draft.id, notice, {}, {}));
        QVERIFY(a.corrections.isEmpty());
        QCOMPARE(service().gapsOf(a).first().kind, GapKind::NoticeIncomplete);
        a = require(service().saveNotice(draft.id, u"Lê An"_s, sampleToday()));
        QCOMPARE(a.notice, (NumberNotice{u"Lê An"_s, sampleToday(), m_desk->clerk.id}));
        a = require(service().confirm(draft.id, ConfirmationKind::DataReadBack, true));
        QCOMPARE(service().gapsOf(a), QList<Gap>());
        QVERIFY(settled(service().submit(draft.id)));
    }

    void noPrintIsKeptWithoutAPurpose()
    {
        const Application draft = m_desk->completeDraft(7);
        const Application young =
            require(service().saveField(draft.id, FieldKey::BirthDate, u"2023-01-01"_s));
        QList<BiometricModality> unasked;
        for (const Gap& gap : service().gapsOf(young)) {
            if (gap.kind == GapKind::SampleNotAskedFor)
                unasked.append(*gap.modality);
        }
        QCOMPARE(unasked, (QList{BiometricModality::Finger, BiometricModality::Face}));
        const Application bare = require(service().removeUnaskedSamples(draft.id));
        QCOMPARE(bare.samples.size(), 1);
        QCOMPARE(bare.samples.first().modality, BiometricModality::Signature);
        QCOMPARE(entriesOf(draft.id, AuditAction::SamplesRemoved), 1);
        QVERIFY(!settled(m_desk->queries().sampleImage(draft.samples.first().id)));
    }

    void capacityAsksForARepresentative()
    {
        const Application draft = m_desk->completeDraft(7);
        const Application changed = require(service().saveCapacity(draft.id, true));
        QVERIFY(changed.lacksCapacity);
        QCOMPARE(requirementsFor(changed, service().ruleContext()).representative, Demand::Required);
        const QList<Finding> findings = service().findingsOf(changed);
        QVERIFY(!findings.isEmpty());
        QCOMPARE(findings.first().rule, RuleId::RepresentativeMissing);
    }

    void anExemptionComesOutOfTheTable()
    {
        const Application draft = m_desk->begin();
        QCOMPARE(codeOf(service().saveFeeExemption(draft.id, u"RICH"_s)), ErrorCode::FieldInvalid);
        QCOMPARE(require(service().saveFeeExemption(draft.id, u"POOR_HOUSEHOLD"_s)).feeExemption,
                 u"POOR_HOUSEHOLD"_s);
        QCOMPARE(require(service().saveFeeExemption(draft.id, {})).feeExemption, QString());
    }

    void theChecksAreKeptAsTheyCameOutAtSubmission()
    {
        const Application earlier = m_desk->completeDraft(7);
        m_desk->clock.advance(std::chrono::minutes(1));
        const Application draft = m_desk->begin();
        m_desk->fill(draft.id, sampleApplication(8));
        const Applicant& twin = earlier.applicant;
        for (const FieldKey field :
             {FieldKey::FullName, FieldKey::BirthDate, FieldKey::Sex, FieldKey::PersonalNumber})
            require(service().saveField(draft.id, field, fieldToJson(twin, field)));
        require(service().confirm(draft.id, ConfirmationKind::DataReadBack, true));
        QVERIFY(!m_desk->load(draft.id).cleanData);

        const auto now = settled(service().cleanDataOf(draft.id));
        QVERIFY(now);
        QVERIFY(now->isCorrect() && now->isComplete() && !now->isClean() && !now->isLive());
        QCOMPARE(now->duplicates, QList({Duplicate{earlier.id, earlier.fileNumber, true, true}}));
        const Application submitted = require(service().submit(draft.id));
        QCOMPARE(submitted.cleanData, *now);
        const auto summary = settled(m_desk->queries().inStates({ApplicationState::PendingReview}, 10));
        QVERIFY(summary->first().risk >= duplicateRisk); // a reviewer sees it further up
        // What happens afterwards does not change what was found then.
        QVERIFY(settled(service().discard(earlier.id)));
        QCOMPARE(m_desk->load(draft.id).cleanData, *now);
    }

    void theProposalComesWithItsCauses()
    {
        const Application draft = m_desk->completeDraft(7);
        const KindProposal proposal = proposeKind(draft.applicant, service().ruleContext());
        QCOMPARE(proposal.kind, first);
        QCOMPARE(proposal.because, QList{ProposalCause::NoPreviousCard});
    }
};

QTEST_GUILESS_MAIN(EnrollmentRequestsTest)
#include "test_EnrollmentRequests.moc"
