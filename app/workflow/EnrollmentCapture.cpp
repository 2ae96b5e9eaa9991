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

} // namespace

EnrollmentService::Changed EnrollmentService::addSample(ApplicationId id, const BiometricSample& sample,
                                                        const QByteArray& image, const QByteArray& features)
{
    return change(
        id, Trace{AuditAction::SampleAdded, siteName(sample.site), sample.device},
        [sample = BiometricSample(sample), image, features](Database& database, const Application& before,
                                                            const QDateTime& now) mutable -> Result<void> {
            const BiometricSample* best = keptOfItsKind(before, sample);
            sample.kept = !best || !isBetter(*best, sample);
            if (sample.kept) {
                THUNHAN_TRY(endOverride(database, before, sample.modality, sample.site, now));
                THUNHAN_TRY(endException(database, before, sample.modality, sample.site, now));
            }
            SampleRepository samples(database);
            THUNHAN_TRY(samples.insert(before.id, sample, image));
            return features.isEmpty() ? Result<void>() : samples.saveFeatures(before.id, sample.id, features);
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
            THUNHAN_TRY(endOverride(database, before, chosen->modality, chosen->site, now));
            THUNHAN_TRY(endException(database, before, chosen->modality, chosen->site, now));
            return SampleRepository(database).markKept(before.id, sample, now);
        });
}

EnrollmentService::Changed EnrollmentService::recordException(ApplicationId id, const BiometricSite& site,
                                                              BiometricModality modality,
                                                              ExceptionCondition condition,
                                                              const QString& note)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    const BiometricException exception{modality,       site,       condition,
                                       note.trimmed(), person->id, m_clock.nowUtc()};
    if (!saysWhy(exception))
        return refused({ErrorCode::ReasonMissing, u"exception note"_s});
    return change(
        id, Trace{AuditAction::ExceptionRecorded, siteName(site)},
        [exception](Database& database, const Application& before, const QDateTime& now) -> Result<void> {
            // What shows no finger after all is not kept beside the statement that there is none.
            for (const auto* kept : keptSamples(before, exception.modality, exception.site))
                THUNHAN_TRY(SampleRepository(database).remove(before.id, kept->id, now));
            THUNHAN_TRY(endOverride(database, before, exception.modality, exception.site, now));
            return ApplicationRepository(database).saveException(before.id, exception);
        });
}

EnrollmentService::Changed EnrollmentService::withdrawException(ApplicationId id, BiometricModality modality,
                                                                const BiometricSite& site)
{
    return change(id, Trace{AuditAction::ExceptionWithdrawn, siteName(site)},
                  [modality, site](Database& database, const Application& before, const QDateTime& now) {
                      return ApplicationRepository(database).removeException(before.id, modality, site, now);
                  });
}

EnrollmentService::Changed EnrollmentService::grantOverride(ApplicationId id, BiometricModality modality,
                                                            const BiometricSite& site, const QString& reason,
                                                            const OperatorProfile& supervisor)
{
    if (!hasRight(supervisor.role, Right::GrantOverride))
        return refused({ErrorCode::RightMissing, u"override"_s});
    const QualityOverride granted{modality, site, reason.trimmed(), supervisor.id, m_clock.nowUtc()};
    if (!saysWhy(granted))
        return refused({ErrorCode::ReasonMissing, u"override"_s});
    return change(id, Trace{AuditAction::OverrideGranted, siteName(site), {}, supervisor.id},
                  [granted](Database& database, const Application& before, const QDateTime&) -> Result<void> {
                      const auto samples = keptSamples(before, granted.modality, granted.site);
                      if (samples.isEmpty())
                          return {ErrorCode::NotFound, u"override: no sample"_s};
                      for (const BiometricSample* sample : samples) {
                          if (sample->capturedBy == granted.grantedBy)
                              return {ErrorCode::FourEyesRequired, u"override"_s};
                      }
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
