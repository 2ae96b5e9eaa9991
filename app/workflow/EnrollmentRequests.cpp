// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentService that keeps what is asked for, and what the kinds carry.
#include "app/domain/CleanDataCheck.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/RequestRepository.h"
#include "app/store/SampleRepository.h"
#include "app/store/Store.h"
#include "app/workflow/Consequences.h"
#include "app/workflow/EnrollmentService.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// "CARD_EXCHANGE b EID_LEVEL_2"
QString traceOf(ApplicationKind kind, const QString& reason, const QList<ApplicationKind>& bundled)
{
    QStringList parts{toName(kind)};
    if (!reason.isEmpty())
        parts.append(reason);
    for (const ApplicationKind one : bundled)
        parts.append(toName(one));
    return parts.join(u' ');
}

Result<void> requireDetails(const Application& application, const RuleContext& context,
                            RequestDetails details)
{
    if (requirementsFor(application, context).details != details)
        return {ErrorCode::FieldInvalid, u"%1 for %2"_s.arg(toName(details), toName(application.kind))};
    return {};
}

// What another kind carried says nothing any more.
Result<void> dropForeignDetails(Database& database, const Application& before, RequestDetails details,
                                const QDateTime& now)
{
    RequestRepository requests(database);
    if (details != RequestDetails::Correction) {
        for (const RecordCorrection& correction : before.corrections)
            THUNHAN_TRY(requests.removeCorrection(before.id, correction.field, now));
    }
    if (details != RequestDetails::Notice && before.notice)
        THUNHAN_TRY(requests.removeNotice(before.id, now));
    return {};
}

// Something the citizen read back, or a rule looks at, is another now.
Result<void> settleAfter(Database& database, const Application& before, const Application& after,
                         const RuleContext& context, OperatorId by, const QDateTime& now)
{
    THUNHAN_TRY(withdrawReadBack(database, before, by, now));
    return dropIdleReasons(database, before, checkApplication(after, context), now);
}

} // namespace

EnrollmentService::Changed EnrollmentService::changeKind(ApplicationId id, ApplicationKind kind,
                                                         const QString& reason,
                                                         const QList<ApplicationKind>& bundled)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    const RuleContext context = ruleContext();
    if (!reason.isEmpty() && !context.book->findReason(kind, reason))
        return refused({ErrorCode::FieldInvalid, u"reason of %1"_s.arg(toName(kind))});
    return change(
        id, Trace{AuditAction::KindChanged, traceOf(kind, reason, bundled)},
        [kind, reason, bundled, context, by = person->id](Database& database, const Application& before,
                                                          const QDateTime& now) -> Result<void> {
            const QList<ApplicationKind> allowed =
                context.book->requirements.bundlesFor(kind, ageBandOf(before, context));
            for (const ApplicationKind one : bundled) {
                if (!allowed.contains(one) || bundled.count(one) > 1)
                    return {ErrorCode::FieldInvalid, u"bundle with %1"_s.arg(toName(kind))};
            }
            Application after = before;
            after.kind = kind;
            after.reason = reason;
            after.bundled = bundled;
            THUNHAN_TRY(ApplicationRepository(database).saveKind(before.id, kind, reason, bundled, now));
            THUNHAN_TRY(dropForeignDetails(database, before, requirementsFor(after, context).details, now));
            return settleAfter(database, before, after, context, by, now);
        });
}

EnrollmentService::Changed EnrollmentService::saveCapacity(ApplicationId id, bool lacksCapacity)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return change(id, Trace{AuditAction::CapacityChanged},
                  [lacksCapacity, context = ruleContext(), by = person->id](
                      Database& database, const Application& before, const QDateTime& now) -> Result<void> {
                      Application after = before;
                      after.lacksCapacity = lacksCapacity;
                      THUNHAN_TRY(RequestRepository(database).saveCapacity(before.id, lacksCapacity, now));
                      return settleAfter(database, before, after, context, by, now);
                  });
}

EnrollmentService::Changed EnrollmentService::saveFeeExemption(ApplicationId id, const QString& code)
{
    if (!code.isEmpty() && !ruleContext().book->fees.findExemption(code))
        return refused({ErrorCode::FieldInvalid, u"fee exemption"_s});
    return change(id, Trace{AuditAction::FeeExemptionChanged, code},
                  [code](Database& database, const Application& before, const QDateTime& now) {
                      return RequestRepository(database).saveFeeExemption(before.id, code, now);
                  });
}

EnrollmentService::Changed EnrollmentService::saveCorrection(ApplicationId id,
                                                             const RecordCorrection& correction)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return change(id, Trace{AuditAction::CorrectionSaved, toName(correction.field)},
                  [correction, context = ruleContext(), by = person->id](
                      Database& database, const Application& before, const QDateTime& now) -> Result<void> {
                      THUNHAN_TRY(requireDetails(before, context, RequestDetails::Correction));
                      THUNHAN_TRY(RequestRepository(database).saveCorrection(before.id, correction, now));
                      return withdrawReadBack(database, before, by, now);
                  });
}

EnrollmentService::Changed EnrollmentService::removeCorrection(ApplicationId id, FieldKey field)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return change(id, Trace{AuditAction::CorrectionRemoved, toName(field)},
                  [field, by = person->id](Database& database, const Application& before,
                                           const QDateTime& now) -> Result<void> {
                      THUNHAN_TRY(RequestRepository(database).removeCorrection(before.id, field, now));
                      return withdrawReadBack(database, before, by, now);
                  });
}

EnrollmentService::Changed EnrollmentService::saveNotice(ApplicationId id, const QString& toWhom,
                                                         QDate notifiedOn)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    const NumberNotice notice{toWhom, notifiedOn, person->id};
    return change(id, Trace{AuditAction::NoticeSaved},
                  [notice, context = ruleContext()](Database& database, const Application& before,
                                                    const QDateTime& now) -> Result<void> {
                      THUNHAN_TRY(requireDetails(before, context, RequestDetails::Notice));
                      THUNHAN_TRY(RequestRepository(database).saveNotice(before.id, notice, now));
                      return withdrawReadBack(database, before, notice.notifiedBy, now);
                  });
}

EnrollmentService::Changed EnrollmentService::removeUnaskedSamples(ApplicationId id)
{
    return change(id, Trace{AuditAction::SamplesRemoved},
                  [context = ruleContext()](Database& database, const Application& before,
                                            const QDateTime& now) -> Result<void> {
                      const Requirements asks = requirementsFor(before, context);
                      const auto isUnasked = [&asks](BiometricModality modality) {
                          return asks.of(modality) == Demand::NotAsked;
                      };
                      for (const BiometricSample& sample : before.samples) {
                          if (isUnasked(sample.modality))
                              THUNHAN_TRY(SampleRepository(database).remove(before.id, sample.id, now));
                      }
                      ApplicationRepository applications(database);
                      for (const QualityOverride& one : before.overrides) {
                          if (isUnasked(one.modality))
                              THUNHAN_TRY(applications.removeOverride(before.id, one, now));
                      }
                      for (const BiometricException& one : before.exceptions) {
                          if (isUnasked(one.modality))
                              THUNHAN_TRY(
                                  applications.removeException(before.id, one.modality, one.site, now));
                      }
                      return {};
                  });
}

QFuture<Result<CleanDataReport>> EnrollmentService::cleanDataOf(ApplicationId id)
{
    if (const auto person = m_session.requireToRead(Right::SeeApplications); !person)
        return QtFuture::makeReadyFuture(Result<CleanDataReport>(person.error()));
    return m_store.run(
        [id, context = ruleContext(), now = m_clock.nowUtc()](Database& database) -> Result<CleanDataReport> {
            THUNHAN_TRY_ASSIGN(const Application application, ApplicationRepository(database).load(id));
            THUNHAN_TRY_ASSIGN(const QList<Duplicate> duplicates,
                               ApplicationQueries(database).duplicatesOf(id, application.applicant));
            return checkCleanData(application, context, duplicates, now);
        });
}

} // namespace thunhan
