// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CompletenessGate.h"

#include "app/domain/Reason.h"

#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

// Fields without which a first card cannot be made (forms CC01 and the record's mandatory fields).
constexpr auto requiredFields = std::to_array<FieldKey>(
    {FieldKey::FullName, FieldKey::BirthDate, FieldKey::Sex, FieldKey::BirthRegistration, FieldKey::Origin,
     FieldKey::Ethnicity, FieldKey::Religion, FieldKey::Nationality, FieldKey::PermanentAddress,
     FieldKey::CurrentAddress});

constexpr auto portraitChecks = std::to_array<ConfirmationKind>(
    {ConfirmationKind::NoGlasses, ConfirmationKind::FaceAndEarsClear, ConfirmationKind::NeatDress});

Gap sampleGap(GapKind kind, EnrollmentStep step, BiometricModality modality, const BiometricSite& site)
{
    Gap gap;
    gap.kind = kind;
    gap.step = step;
    gap.modality = modality;
    gap.site = site;
    return gap;
}

Gap confirmationGap(EnrollmentStep step, ConfirmationKind confirmation)
{
    Gap gap;
    gap.kind = GapKind::ConfirmationMissing;
    gap.step = step;
    gap.confirmation = confirmation;
    return gap;
}

// OTHER without a note stands for nothing.
template <class Reason>
bool isSaid(const Reason* reason)
{
    return reason && saysWhy(*reason);
}

void findDataGaps(const Application& a, QDate today, const QStringList& prefixes, QList<Gap>& gaps)
{
    const auto append = [&gaps](GapKind kind, FieldKey field, std::optional<Finding> finding) {
        Gap gap;
        gap.kind = kind;
        gap.field = field;
        gap.finding = finding;
        gaps.append(gap);
    };
    for (const FieldKey field : requiredFields) {
        if (fieldToJson(a.applicant, field).isNull())
            append(GapKind::FieldEmpty, field, {});
    }
    if (a.applicant.phone.isEmpty() && a.applicant.phoneAbsence.isEmpty())
        append(GapKind::FieldEmpty, FieldKey::Phone, {});
    for (const Finding& finding : checkApplicant(a.applicant, today, prefixes)) {
        if (finding.severity == FindingSeverity::Error)
            append(GapKind::RuleBroken, finding.field, finding);
        else if (finding.severity == FindingSeverity::Warning && !isSaid(a.reasonFor(finding.rule)))
            append(GapKind::ReasonMissing, finding.field, finding);
    }
}

void findSampleGap(const Application& a, EnrollmentStep step, BiometricModality modality,
                   const BiometricSite& site, QList<Gap>& gaps)
{
    if (isSaid(a.exceptionFor(modality, site)))
        return;
    const BiometricSample* sample = a.keptSample(modality, site);
    if (!sample)
        gaps.append(sampleGap(GapKind::SampleMissing, step, modality, site));
    else if (!sample->passed && !isSaid(a.overrideFor(modality, site)))
        gaps.append(sampleGap(GapKind::SampleBelowGate, step, modality, site));
}

void findDocumentGaps(const Application& a, QList<Gap>& gaps)
{
    if (!a.documents.isEmpty())
        return;
    Gap gap;
    gap.kind = GapKind::DocumentMissing;
    gap.step = EnrollmentStep::Documents;
    gap.document = DocumentType::BirthCertificate;
    gaps.append(gap);
}

void findReadBackGaps(const Application& a, QList<Gap>& gaps)
{
    for (const auto confirmation : {ConfirmationKind::DataReadBack, ConfirmationKind::BiometricConsent}) {
        if (!a.isConfirmed(confirmation))
            gaps.append(confirmationGap(EnrollmentStep::ReadBack, confirmation));
    }
    if (!a.keptSample(BiometricModality::Signature) && !a.isConfirmed(ConfirmationKind::CannotSign)) {
        gaps.append(
            sampleGap(GapKind::SignatureMissing, EnrollmentStep::ReadBack, BiometricModality::Signature, {}));
    }
}

} // namespace

QList<Gap> findGaps(const Application& application, QDate today, const QStringList& knownPrefixes)
{
    QList<Gap> gaps;
    findDataGaps(application, today, knownPrefixes, gaps);
    for (const FingerPosition position : allFingerPositions) {
        findSampleGap(application, EnrollmentStep::Fingerprints, BiometricModality::Finger, position, gaps);
    }
    findSampleGap(application, EnrollmentStep::Portrait, BiometricModality::Face, {}, gaps);
    for (const ConfirmationKind check : portraitChecks) {
        if (!application.isConfirmed(check))
            gaps.append(confirmationGap(EnrollmentStep::Portrait, check));
    }
    findDocumentGaps(application, gaps);
    findReadBackGaps(application, gaps);
    return gaps;
}

int reviewRisk(const Application& application, QDate today, const QStringList& knownPrefixes)
{
    constexpr int perOverride = 30;
    constexpr int perException = 20;
    constexpr int perWarning = 20;
    constexpr int perExtraAttempt = 2;
    int risk = perOverride * static_cast<int>(application.overrides.size()) +
               perException * static_cast<int>(application.exceptions.size());
    for (const Finding& finding : checkApplicant(application.applicant, today, knownPrefixes))
        risk += finding.severity == FindingSeverity::Warning ? perWarning : 0;
    for (const BiometricSample& sample : application.samples)
        risk += sample.kept ? perExtraAttempt * (sample.attempt - 1) : 0;
    return std::min(risk, 100);
}

} // namespace thunhan
