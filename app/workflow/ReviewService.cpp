// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReviewService.h"

#include "app/audit/AuditLog.h"
#include "app/base/Deliver.h"
#include "app/base/Uuid7.h"
#include "app/domain/Reason.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DocumentRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/SampleRepository.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"
#include "app/workflow/ApplicationStateMachine.h"

#include <QThreadPool>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

ApplicationEvent eventOf(ReviewOutcome outcome)
{
    switch (outcome) {
    case ReviewOutcome::Approved: return ApplicationEvent::Approve;
    case ReviewOutcome::Returned: return ApplicationEvent::Return;
    case ReviewOutcome::Rejected: return ApplicationEvent::Reject;
    }
    Q_UNREACHABLE();
}

AuditAction actionOf(ReviewOutcome outcome)
{
    switch (outcome) {
    case ReviewOutcome::Approved: return AuditAction::Approved;
    case ReviewOutcome::Returned: return AuditAction::Returned;
    case ReviewOutcome::Rejected: return AuditAction::Rejected;
    }
    Q_UNREACHABLE();
}

// Whoever had a hand in the application cannot be its second pair of eyes; who typed a field is known to the
// trail alone. Who granted an override has seen one sample and captured nothing: a small office has a single
// supervisor.
Result<bool> hadAHand(Database& database, const Application& application, OperatorId person)
{
    const auto anyBy = [person](const auto& items, auto who) {
        return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.*who == person; });
    };
    if (application.createdBy == person || application.submittedBy == person ||
        anyBy(application.samples, &BiometricSample::capturedBy) ||
        anyBy(application.documents, &DocumentScan::capturedBy) ||
        anyBy(application.exceptions, &BiometricException::recordedBy) ||
        anyBy(application.warningReasons, &WarningReason::givenBy) ||
        anyBy(application.confirmations, &Confirmation::recordedBy))
        return true;
    THUNHAN_TRY_ASSIGN(const QList<AuditEntry> trail, AuditLog(database).of(application.id));
    constexpr auto filledIn = std::to_array<AuditAction>(
        {AuditAction::FieldSaved, AuditAction::KindChanged, AuditAction::RecordRead,
         AuditAction::CorrectionSaved, AuditAction::NoticeSaved});
    return std::any_of(trail.begin(), trail.end(), [&](const AuditEntry& entry) {
        return entry.event.by == person &&
               std::find(filledIn.begin(), filledIn.end(), entry.event.action) != filledIn.end();
    });
}

Result<void> requireFourEyes(Database& database, const Application& application, OperatorId reviewer)
{
    THUNHAN_TRY_ASSIGN(const bool own, hadAHand(database, application, reviewer));
    if (own)
        return {ErrorCode::FourEyesRequired, u"review"_s};
    return {};
}

Result<void> sealAndQueue(Database& database, const Application& application, SealingProfile profile,
                          const Clock& clock, TransactionId transaction)
{
    QHash<SampleId, DigestedBytes> samples;
    for (const BiometricSample& sample : application.samples) {
        if (sample.kept) {
            THUNHAN_TRY_ASSIGN(samples[sample.id], SampleRepository(database).loadTravelling(sample.id));
        }
    }
    QHash<DocumentId, DigestedBytes> pages;
    for (const DocumentScan& page : application.documents) {
        THUNHAN_TRY_ASSIGN(pages[page.id], DocumentRepository(database).loadImage(page.id));
    }
    THUNHAN_TRY_ASSIGN(const StationIdentity texts, StationRepository(database).loadIdentity());
    THUNHAN_TRY_ASSIGN(const SealingIdentity identity, SealingIdentity::of(texts));
    THUNHAN_TRY_ASSIGN(const auto skew, StationRepository(database).clockSkew());
    const SealInput input{application, samples, pages, identity, profile, skew};
    QThreadPool pool; // approvals are minutes apart: threads kept for them would only sleep
    THUNHAN_TRY_ASSIGN(const SealedPacket packet, PacketSealer(clock, pool).seal(input));
    // One that came back from the registry and was mended is sealed anew.
    THUNHAN_TRY(PacketRepository(database).remove(application.id));
    THUNHAN_TRY(PacketRepository(database).insert(packet));
    return Outbox(database).enqueue(application.id, transaction, packet.sealedAt);
}

} // namespace

ReviewService::ReviewService(Store& store, const OperatorSession& session, const ReferenceData& reference,
                             SealingProfile profile, const Clock& clock, RandomSource& random,
                             QObject* parent)
    : QObject(parent),
      m_store(store),
      m_session(session),
      m_reference(reference),
      m_profile(profile),
      m_clock(clock),
      m_random(random)
{
}

QFuture<Result<QList<WaitingApplication>>> ReviewService::waiting(int limit)
{
    using Found = Result<QList<WaitingApplication>>;
    const auto person = m_session.require(Right::Review);
    if (!person)
        return QtFuture::makeReadyFuture(Found(person.error()));
    return m_store.run([reviewer = person->id, limit](Database& database) -> Found {
        SummaryFilter filter;
        filter.states = {ApplicationState::PendingReview};
        filter.order = SummaryOrder::RiskiestFirst;
        THUNHAN_TRY_ASSIGN(const QList<ApplicationSummary> page,
                           ApplicationQueries(database).page(filter, limit));
        QList<WaitingApplication> waiting;
        for (const ApplicationSummary& summary : page) {
            THUNHAN_TRY_ASSIGN(const Application application,
                               ApplicationRepository(database).load(summary.id));
            THUNHAN_TRY_ASSIGN(const bool own, hadAHand(database, application, reviewer));
            waiting.append({summary, int(application.warningReasons.size()),
                            int(application.exceptions.size()), int(application.overrides.size()), own});
        }
        return waiting;
    });
}

ReviewService::Reviewed ReviewService::announce(Reviewed stored)
{
    return deliverOn(stored, *this, [this](const Result<Application>& reviewed) {
        if (reviewed) {
            Q_EMIT changed(reviewed->id);
            if (reviewed->state == ApplicationState::Queued)
                Q_EMIT queued(reviewed->id);
        }
        return reviewed;
    });
}

ReviewService::Reviewed ReviewService::decide(ApplicationId id, int revision, ReviewOutcome outcome,
                                              const QString& reasonCode, const QString& note)
{
    const auto refused = [](const Error& error) {
        return QtFuture::makeReadyFuture(Result<Application>(error));
    };
    const auto person = m_session.require(Right::Review);
    if (!person)
        return refused(person.error());
    const QString list = outcome == ReviewOutcome::Approved ? u"approval_reasons"_s : u"return_reasons"_s;
    const bool needsReason = outcome != ReviewOutcome::Approved || !reasonCode.isEmpty();
    if (needsReason && (!m_reference.list(list).find(reasonCode) || !saysWhy(WordedReason{reasonCode, note})))
        return refused({ErrorCode::ReasonMissing, u"review"_s});
    const ReviewDecision decision{outcome, reasonCode, note.trimmed(), person->id, m_clock.nowUtc()};
    const auto transaction = makeId<TransactionId>(m_clock, m_random);
    return announce(m_store.transact([id, revision, decision, transaction, person = *person,
                                      profile = m_profile,
                                      &clock = m_clock](Database& database) -> Result<Application> {
        ApplicationRepository applications(database);
        THUNHAN_TRY_ASSIGN(const Application before, applications.load(id));
        THUNHAN_TRY(requireFourEyes(database, before, person.id));
        if (before.revision != revision)
            return {ErrorCode::ApplicationChanged, u"review"_s};
        THUNHAN_TRY_ASSIGN(const ApplicationState state,
                           next(before.state, eventOf(decision.outcome), actorFor(person.role)));
        // What a reviewer of warnings and overrides looked at has to be said.
        if (decision.outcome == ReviewOutcome::Approved && decision.reasonCode.isEmpty() &&
            !(before.overrides.isEmpty() && before.exceptions.isEmpty() && before.warningReasons.isEmpty()))
            return {ErrorCode::ReasonMissing, u"approval of an exception"_s};
        THUNHAN_TRY(applications.saveDecision(id, decision));
        THUNHAN_TRY(applications.saveState(id, before.state, state, decision.decidedAt));
        THUNHAN_TRY(AuditLog(database).append(
            {decision.decidedAt, person.id, actionOf(decision.outcome), id, decision.reasonCode, {}}));
        THUNHAN_TRY_ASSIGN(const Application after, applications.load(id));
        if (decision.outcome == ReviewOutcome::Approved)
            THUNHAN_TRY(sealAndQueue(database, after, profile, clock, transaction));
        else // what the registry refused is not to be sent any more
            THUNHAN_TRY(PacketRepository(database).remove(id));
        return after;
    }));
}

ReviewService::Reviewed ReviewService::approve(ApplicationId id, int revision, const QString& reasonCode,
                                               const QString& note)
{
    return decide(id, revision, ReviewOutcome::Approved, reasonCode, note);
}

ReviewService::Reviewed ReviewService::returnToClerk(ApplicationId id, int revision,
                                                     const QString& reasonCode, const QString& note)
{
    return decide(id, revision, ReviewOutcome::Returned, reasonCode, note);
}

ReviewService::Reviewed ReviewService::reject(ApplicationId id, int revision, const QString& reasonCode,
                                              const QString& note)
{
    return decide(id, revision, ReviewOutcome::Rejected, reasonCode, note);
}

ReviewService::Reviewed ReviewService::resend(ApplicationId id)
{
    const auto person = m_session.require(Right::MendRefused);
    if (!person)
        return QtFuture::makeReadyFuture(Result<Application>(person.error()));
    const auto transaction = makeId<TransactionId>(m_clock, m_random);
    return announce(m_store.transact([id, transaction, person = *person,
                                      now = m_clock.nowUtc()](Database& database) -> Result<Application> {
        ApplicationRepository applications(database);
        THUNHAN_TRY_ASSIGN(const Application before, applications.load(id));
        THUNHAN_TRY_ASSIGN(const ApplicationState state,
                           next(before.state, ApplicationEvent::Resend, actorFor(person.role)));
        THUNHAN_TRY(applications.saveState(id, before.state, state, now));
        THUNHAN_TRY(Outbox(database).restart(id, transaction, now));
        THUNHAN_TRY(AuditLog(database).append({now, person.id, AuditAction::Resent, id, {}, {}}));
        return applications.load(id);
    }));
}

} // namespace thunhan
