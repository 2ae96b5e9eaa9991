// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/EnrollmentService.h"

#include "app/audit/AuditLog.h"
#include "app/base/Deliver.h"
#include "app/base/Uuid7.h"
#include "app/domain/ApplicantText.h"
#include "app/domain/CleanDataCheck.h"
#include "app/domain/Reason.h"
#include "app/reference/PlaceComparison.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DeskStateRepository.h"
#include "app/store/Store.h"
#include "app/workflow/ApplicationStateMachine.h"
#include "app/workflow/Consequences.h"
#include "app/workflow/OfflineWatch.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Result<void> requireDraft(const Application& application)
{
    if (application.state != ApplicationState::Draft)
        return {ErrorCode::TransitionRefused, u"change in %1"_s.arg(toName(application.state))};
    return {};
}

} // namespace

EnrollmentService::EnrollmentService(Store& store, const OperatorSession& session,
                                     const ReferenceData& reference, const Clock& clock, RandomSource& random,
                                     StationFacts facts, DiskProbe disk, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_session(session),
      m_reference(reference),
      m_clock(clock),
      m_random(random),
      m_facts(std::move(facts)),
      m_disk(std::move(disk))
{
}

QDate EnrollmentService::today() const
{
    return m_clock.nowUtc().toTimeZone(m_facts.zone).date();
}

RuleContext EnrollmentService::ruleContext() const
{
    return {m_reference.ruleBook(), m_reference.birthPrefixes(), today(),
            placeComparer(m_reference.units(), today()), m_facts.fingerSequence};
}

EnrollmentService::Changed EnrollmentService::refused(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<Application>(error));
}

EnrollmentService::Changed EnrollmentService::announce(Changed stored)
{
    return deliverOn(stored, *this, [this](const Result<Application>& application) {
        if (application)
            Q_EMIT changed(application->id);
        return application;
    });
}

EnrollmentService::Changed EnrollmentService::change(ApplicationId id, const std::optional<Trace>& trace,
                                                     Change apply)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    const QDateTime now = m_clock.nowUtc();
    std::optional<AuditEvent> event;
    if (trace) {
        const OperatorId by = trace->by.isNull() ? person->id : trace->by;
        event = AuditEvent{now, by, trace->action, id, trace->subject, trace->device};
    }
    return announce(m_store.transact(
        [id, now, event, apply = std::move(apply)](Database& database) -> Result<Application> {
            ApplicationRepository applications(database);
            THUNHAN_TRY_ASSIGN(const Application before, applications.load(id));
            THUNHAN_TRY(requireDraft(before));
            THUNHAN_TRY(apply(database, before, now));
            if (event)
                THUNHAN_TRY(AuditLog(database).append(*event));
            return applications.load(id);
        }));
}

EnrollmentService::Changed EnrollmentService::begin(ApplicationKind kind)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    Application application;
    application.id = makeId<ApplicationId>(m_clock, m_random);
    application.kind = kind;
    application.step = EnrollmentStep::PersonalData;
    application.channel = m_facts.channel;
    application.applicant.nationalities = {{u"ISO-3166-1-ALPHA3"_s, u"VNM"_s}};
    application.collectingUnit = m_facts.unitCode;
    application.createdAt = m_clock.nowUtc();
    application.createdBy = person->id;
    application.updatedAt = application.createdAt;
    return announce(m_store.transact([application, prefix = m_facts.filePrefix, day = today(),
                                      disk = m_disk](Database& database) mutable -> Result<Application> {
        THUNHAN_TRY(requireRoomToBegin(database, disk));
        ApplicationRepository applications(database);
        THUNHAN_TRY_ASSIGN(const int number, applications.takeRunningNumber(day.toString(Qt::ISODate)));
        application.fileNumber =
            u"%1-%2-%3"_s.arg(prefix, day.toString(u"MMdd"_s)).arg(number, 4, 10, QChar(u'0'));
        THUNHAN_TRY(applications.insert(application));
        THUNHAN_TRY(DeskStateRepository(database).saveOpen(application.createdBy, application.id));
        THUNHAN_TRY(AuditLog(database).append({application.createdAt,
                                               application.createdBy,
                                               AuditAction::ApplicationBegun,
                                               application.id,
                                               toName(application.kind),
                                               {}}));
        return applications.load(application.id);
    }));
}

EnrollmentService::Changed EnrollmentService::open(ApplicationId id)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return announce(m_store.transact(
        [id, person = *person, now = m_clock.nowUtc()](Database& database) -> Result<Application> {
            ApplicationRepository applications(database);
            THUNHAN_TRY_ASSIGN(Application application, applications.load(id));
            if (application.state == ApplicationState::Returned) {
                THUNHAN_TRY_ASSIGN(const ApplicationState state,
                                   next(application.state, ApplicationEvent::Reopen, actorFor(person.role)));
                THUNHAN_TRY(applications.saveState(id, ApplicationState::Returned, state, now));
                THUNHAN_TRY(
                    AuditLog(database).append({now, person.id, AuditAction::ApplicationOpened, id, {}, {}}));
                THUNHAN_TRY_ASSIGN(application, applications.load(id));
            }
            THUNHAN_TRY(requireDraft(application));
            THUNHAN_TRY(DeskStateRepository(database).saveOpen(person.id, id));
            return application;
        }));
}

QFuture<Result<void>> EnrollmentService::pause(ApplicationId id)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return QtFuture::makeReadyFuture(Result<void>(person.error()));
    return m_store.transact(
        [id, by = person->id](Database& database) { return leaveDesk(database, by, id); });
}

QFuture<Result<std::optional<ApplicationId>>> EnrollmentService::interrupted()
{
    using Found = Result<std::optional<ApplicationId>>;
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return QtFuture::makeReadyFuture(Found(person.error()));
    return m_store.run([by = person->id](Database& database) -> Found {
        THUNHAN_TRY_ASSIGN(const std::optional<ApplicationId> open, DeskStateRepository(database).open(by));
        if (!open)
            return open;
        // Somebody else may have finished it meanwhile.
        THUNHAN_TRY_ASSIGN(const ApplicationSummary summary, ApplicationQueries(database).summary(*open));
        return summary.state == ApplicationState::Draft ? open : std::nullopt;
    });
}

EnrollmentService::Changed EnrollmentService::saveField(ApplicationId id, FieldKey field,
                                                        const QJsonValue& value)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return change(id, Trace{AuditAction::FieldSaved, toName(field)},
                  [field, value, by = person->id, context = ruleContext()](
                      Database& database, const Application& before, const QDateTime& now) -> Result<void> {
                      Application after = before;
                      THUNHAN_TRY(fieldFromJson(after.applicant, field, value));
                      THUNHAN_TRY(takeField(after.applicant, field));
                      THUNHAN_TRY(
                          ApplicationRepository(database).saveField(before.id, after.applicant, field, now));
                      if (after.applicant == before.applicant)
                          return {};
                      THUNHAN_TRY(withdrawReadBack(database, before, by, now));
                      THUNHAN_TRY(endDifferenceReason(database, before, field, now));
                      THUNHAN_TRY(endReasonsOfOthers(database, before, after.applicant, now));
                      return dropIdleReasons(database, before, checkApplication(after, context), now);
                  });
}

EnrollmentService::Changed EnrollmentService::saveStep(ApplicationId id, EnrollmentStep step)
{
    return change(id, std::nullopt,
                  [step](Database& database, const Application& before, const QDateTime& now) {
                      return ApplicationRepository(database).saveStep(before.id, step, now);
                  });
}

EnrollmentService::Changed EnrollmentService::answerWarning(ApplicationId id, const Finding& warning,
                                                            const QString& reasonCode, const QString& note)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    if (!m_reference.list(reasonListFor(warning.rule)).find(reasonCode) ||
        !saysWhy(WordedReason{reasonCode, note}))
        return refused({ErrorCode::ReasonMissing, u"warning reason"_s});
    const WarningReason reason{warning.rule, warning.field,    reasonCode,  note.trimmed(),
                               person->id,   m_clock.nowUtc(), warning.item};
    return change(id, Trace{AuditAction::WarningAnswered, toName(warning.rule)},
                  [reason](Database& database, const Application& before, const QDateTime&) {
                      return ApplicationRepository(database).saveWarningReason(before.id, reason);
                  });
}

EnrollmentService::Changed EnrollmentService::confirm(ApplicationId id, ConfirmationKind kind, bool holds)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    const Confirmation confirmation{kind, person->id, m_clock.nowUtc()};
    return change(id,
                  Trace{holds ? AuditAction::Confirmed : AuditAction::ConfirmationWithdrawn, toName(kind)},
                  [confirmation, holds](Database& database, const Application& before,
                                        const QDateTime& now) -> Result<void> {
                      ApplicationRepository applications(database);
                      return holds ? applications.saveConfirmation(before.id, confirmation)
                                   : applications.removeConfirmation(before.id, confirmation.kind, now);
                  });
}

EnrollmentService::Changed EnrollmentService::submit(ApplicationId id)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return change(
        id, Trace{AuditAction::Submitted},
        [person = *person, context = ruleContext()](Database& database, const Application& before,
                                                    const QDateTime& now) -> Result<void> {
            THUNHAN_TRY_ASSIGN(const QList<Duplicate> duplicates,
                               ApplicationQueries(database).duplicatesOf(before.id, before.applicant));
            const CleanDataReport report = checkCleanData(before, context, duplicates, now);
            if (!report.isComplete())
                return {ErrorCode::ApplicationIncomplete, u"%1 gaps"_s.arg(report.gaps)};
            THUNHAN_TRY_ASSIGN(const ApplicationState state,
                               next(before.state, ApplicationEvent::Submit, actorFor(person.role)));
            ApplicationRepository applications(database);
            const int risk = reviewRisk(before, context) + (report.isClean() ? 0 : duplicateRisk);
            THUNHAN_TRY(applications.saveSubmission(before.id, person.id, std::min(risk, 100), report, now));
            THUNHAN_TRY(applications.saveState(before.id, before.state, state, now));
            THUNHAN_TRY(RecentValues(database).note(before.applicant));
            return leaveDesk(database, person.id, before.id);
        });
}

QFuture<Result<RecentCodes>> EnrollmentService::recentCodes()
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return QtFuture::makeReadyFuture(Result<RecentCodes>(person.error()));
    return m_store.run([](Database& database) { return RecentValues(database).list(); });
}

EnrollmentService::Changed EnrollmentService::discard(ApplicationId id)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return change(
        id, Trace{AuditAction::Discarded},
        [person = *person](Database& database, const Application& before,
                           const QDateTime& now) -> Result<void> {
            THUNHAN_TRY_ASSIGN(const ApplicationState state,
                               next(before.state, ApplicationEvent::Discard, actorFor(person.role)));
            THUNHAN_TRY(ApplicationRepository(database).saveState(before.id, before.state, state, now));
            return leaveDesk(database, person.id, before.id);
        });
}

QList<Gap> EnrollmentService::gapsOf(const Application& application) const
{
    return findGaps(application, ruleContext());
}

QList<Finding> EnrollmentService::findingsOf(const Application& application) const
{
    return checkApplication(application, ruleContext());
}

} // namespace thunhan
