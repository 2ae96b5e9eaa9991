// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentService that keeps what was captured, and what is said instead of it.
#include "app/domain/Prints.h"
#include "app/domain/Reason.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DocumentRepository.h"
#include "app/store/SampleRepository.h"
#include "app/workflow/Consequences.h"
#include "app/workflow/EnrollmentService.h"

#include <algorithm>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

bool isBetter(const BiometricSample& a, const BiometricSample& b)
{
    const auto rank = [](const BiometricSample& sample) {
        return std::tuple(sample.passed, sample.quality.isEmpty() ? 0.0 : sample.quality.first().value);
    };
    return rank(a) > rank(b);
}

const BiometricSample* keptOfItsKind(const Application& application, const BiometricSample& sample)
{
    return sample.modality == BiometricModality::Finger
               ? keptPrint(application, sample.site, sample.impression)
               : application.keptSample(sample.modality, sample.site);
}

// Nobody lets pass what they captured or said themselves.
Result<void> requireOthersWork(const Application& application, const QualityOverride& granted)
{
    const Error own{ErrorCode::FourEyesRequired, u"override"_s};
    if (granted.matter == OverrideMatter::NoPrints) {
        for (const FingerPosition position : allFingerPositions) {
            const auto* exception = application.exceptionFor(BiometricModality::Finger, position);
            if (!exception)
                return {ErrorCode::NotFound, u"override: a finger without exception"_s};
            if (exception->recordedBy == granted.grantedBy)
                return own;
        }
        return {};
    }
    const BiometricSample* sample = granted.modality == BiometricModality::Finger
                                        ? keptPrint(application, granted.site, granted.impression)
                                        : application.keptSample(granted.modality, granted.site);
    if (!sample)
        return {ErrorCode::NotFound, u"override: no sample"_s};
    return sample->capturedBy == granted.grantedBy ? Result<void>(own) : Result<void>();
}

} // namespace

EnrollmentService::Changed EnrollmentService::addSample(ApplicationId id, const BiometricSample& sample,
                                                        const SampleContent& content)
{
    return change(id, Trace{AuditAction::SampleAdded, siteName(sample.site), sample.device},
                  [sample = BiometricSample(sample), content](Database& database, const Application& before,
                                                              const QDateTime& now) mutable -> Result<void> {
                      const BiometricSample* best = keptOfItsKind(before, sample);
                      sample.kept = !best || !isBetter(*best, sample);
                      if (sample.kept)
                          THUNHAN_TRY(endWhatStoodFor(database, before, sample, now));
                      return SampleRepository(database).insert(before.id, sample, content);
                  });
}

EnrollmentService::Changed EnrollmentService::keepSample(ApplicationId id, SampleId sample)
{
    return change(
        id, Trace{AuditAction::SampleKept},
        [sample](Database& database, const Application& before, const QDateTime& now) -> Result<void> {
            const auto chosen = std::find_if(before.samples.begin(), before.samples.end(),
                                             [&](const BiometricSample& one) { return one.id == sample; });
            if (chosen == before.samples.end())
                return {ErrorCode::NotFound, u"keep: no such sample"_s};
            if (chosen->kept)
                return {};
            THUNHAN_TRY(endWhatStoodFor(database, before, *chosen, now));
            return SampleRepository(database).markKept(before.id, sample, now);
        });
}

EnrollmentService::Changed EnrollmentService::recordException(ApplicationId id, const BiometricSite& site,
                                                              BiometricModality modality,
                                                              ExceptionCondition condition,
                                                              const QString& note, QDate until)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    const BiometricException exception{modality,         site, condition, note.trimmed(), person->id,
                                       m_clock.nowUtc(), until};
    if (!holdsOn(exception, today()))
        return refused({ErrorCode::FieldInvalid, u"exception that is over"_s});
    if (!saysWhy(exception))
        return refused({ErrorCode::ReasonMissing, u"exception note"_s});
    return change(
        id, Trace{AuditAction::ExceptionRecorded, siteName(site)},
        [exception](Database& database, const Application& before, const QDateTime& now) -> Result<void> {
            // What shows no finger after all is not kept beside the statement that there is none.
            for (const auto* kept : keptSamples(before, exception.modality, exception.site))
                THUNHAN_TRY(SampleRepository(database).remove(before.id, kept->id, now));
            THUNHAN_TRY(endOverrides(database, before, exception.modality, exception.site, {}, now));
            return ApplicationRepository(database).saveException(before.id, exception);
        });
}

EnrollmentService::Changed EnrollmentService::withdrawException(ApplicationId id, BiometricModality modality,
                                                                const BiometricSite& site)
{
    return change(id, Trace{AuditAction::ExceptionWithdrawn, siteName(site)},
                  [modality, site](Database& database, const Application& before, const QDateTime& now)
                      -> Result<void> { return endException(database, before, modality, site, now); });
}

EnrollmentService::Changed EnrollmentService::grantOverride(ApplicationId id, const QualityOverride& what,
                                                            const OperatorProfile& supervisor)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    if (!hasRight(supervisor.role, Right::GrantOverride))
        return refused({ErrorCode::RightMissing, u"override"_s});
    QualityOverride granted = what;
    granted.reason = what.reason.trimmed();
    granted.grantedBy = supervisor.id;
    granted.grantedAt = m_clock.nowUtc();
    if (!saysWhy(granted))
        return refused({ErrorCode::ReasonMissing, u"override"_s});
    const QString subject =
        granted.matter == OverrideMatter::NoPrints ? toName(granted.matter) : siteName(granted.site);
    return change(id, Trace{AuditAction::OverrideGranted, subject, {}, supervisor.id},
                  [granted](Database& database, const Application& before, const QDateTime&) -> Result<void> {
                      THUNHAN_TRY(requireOthersWork(before, granted));
                      return ApplicationRepository(database).saveOverride(before.id, granted);
                  });
}

EnrollmentService::Changed EnrollmentService::passPortrait(ApplicationId id, const QString& reason)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    QualityOverride granted;
    granted.modality = BiometricModality::Face;
    granted.reason = reason.trimmed();
    granted.grantedBy = person->id;
    granted.grantedAt = m_clock.nowUtc();
    if (!saysWhy(granted))
        return refused({ErrorCode::ReasonMissing, u"override"_s});
    return change(id, Trace{AuditAction::OverrideGranted, siteName(granted.site)},
                  [granted, policy = m_reference.thresholds().portrait](
                      Database& database, const Application& before, const QDateTime&) -> Result<void> {
                      const BiometricSample* portrait = before.keptSample(BiometricModality::Face);
                      if (!portrait)
                          return {ErrorCode::NotFound, u"override: no sample"_s};
                      if (!mayPassWithReason(*portrait, policy))
                          return {ErrorCode::FourEyesRequired, u"override"_s};
                      return ApplicationRepository(database).saveOverride(before.id, granted);
                  });
}

EnrollmentService::Changed EnrollmentService::addPage(ApplicationId id, const DocumentScan& page,
                                                      const QByteArray& image)
{
    return change(
        id, Trace{AuditAction::PageAdded, toName(page.type), page.device},
        [page, image](Database& database, const Application& before, const QDateTime&) -> Result<void> {
            THUNHAN_TRY(DocumentRepository(database).append(before.id, page, image));
            return {};
        });
}

EnrollmentService::Changed EnrollmentService::setPageType(ApplicationId id, DocumentId page,
                                                          DocumentType type)
{
    return change(id, Trace{AuditAction::PageChanged, toName(type)},
                  [page, type](Database& database, const Application& before, const QDateTime& now) {
                      return DocumentRepository(database).setType(before.id, page, type, now);
                  });
}

EnrollmentService::Changed EnrollmentService::removePage(ApplicationId id, DocumentId page)
{
    return change(id, Trace{AuditAction::PageRemoved},
                  [page](Database& database, const Application& before, const QDateTime& now) {
                      return DocumentRepository(database).remove(before.id, page, now);
                  });
}

} // namespace thunhan
