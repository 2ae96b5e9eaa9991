// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CompletenessGate.h"

#include "app/domain/Prints.h"
#include "app/domain/Reason.h"

#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

constexpr auto portraitChecks =
    std::to_array<ConfirmationKind>({ConfirmationKind::NoGlasses, ConfirmationKind::FaceAndEarsClear,
                                     ConfirmationKind::NeutralExpression, ConfirmationKind::NeatDress});

// OTHER without a note stands for nothing.
template <class Reason>
bool isSaid(const Reason* reason)
{
    return reason && saysWhy(*reason);
}

class GapSearch
{
public:
    GapSearch(const Application& application, const RuleContext& context)
        : m_application(application), m_context(context), m_asks(requirementsFor(application, context))
    {
    }

    QList<Gap> run()
    {
        findKindGaps();
        findDataGaps();
        findDetailGaps();
        for (const FingerPosition position : allFingerPositions) {
            for (const Impression impression : {Impression::LiveScanPlain, Impression::LiveScanRolled})
                findPrintGap(position, impression);
        }
        findNoPrintsGap();
        for (const EyePosition eye : {EyePosition::Right, EyePosition::Left})
            findSampleGap(EnrollmentStep::Fingerprints, BiometricModality::Iris, eye);
        findUnasked(EnrollmentStep::Fingerprints, BiometricModality::Finger);
        findUnasked(EnrollmentStep::Fingerprints, BiometricModality::Iris);
        findSampleGap(EnrollmentStep::Portrait, BiometricModality::Face, {});
        findUnasked(EnrollmentStep::Portrait, BiometricModality::Face);
        findConfirmationGaps(EnrollmentStep::Portrait);
        findDocumentGaps();
        findConfirmationGaps(EnrollmentStep::ReadBack);
        findSignatureGap();
        return m_gaps;
    }

private:
    Gap& append(GapKind kind, EnrollmentStep step)
    {
        Gap gap;
        gap.kind = kind;
        gap.step = step;
        m_gaps.append(gap);
        return m_gaps.last();
    }

    void findKindGaps()
    {
        const RuleBook& book = *m_context.book;
        if (!book.reasonsOf(m_application.kind).isEmpty() &&
            !book.findReason(m_application.kind, m_application.reason))
            append(GapKind::KindReasonMissing, EnrollmentStep::Find);
    }

    void findDataGaps()
    {
        const Applicant& a = m_application.applicant;
        for (const FieldKey field : allFields()) {
            // A reason why there is no phone stands for the number.
            const bool isAnswered = field == FieldKey::Phone && !a.phoneAbsence.isEmpty();
            if (m_asks.of(field) == Demand::Required && !isAnswered && fieldToJson(a, field).isNull())
                append(GapKind::FieldEmpty, EnrollmentStep::PersonalData).field = field;
        }
        for (const Finding& finding : checkApplication(m_application, m_context)) {
            const bool isOpen =
                finding.severity == FindingSeverity::Warning && !isSaid(m_application.reasonFor(finding));
            if (finding.severity != FindingSeverity::Error && !isOpen)
                continue;
            Gap& gap =
                append(isOpen ? GapKind::ReasonMissing : GapKind::RuleBroken, EnrollmentStep::PersonalData);
            gap.field = finding.field;
            gap.finding = finding;
        }
    }

    void findDetailGaps()
    {
        if (m_asks.details == RequestDetails::Correction && m_application.corrections.isEmpty())
            append(GapKind::CorrectionMissing, EnrollmentStep::PersonalData);
        const std::optional<NumberNotice>& notice = m_application.notice;
        if (m_asks.details == RequestDetails::Notice &&
            (!notice || notice->toWhom.trimmed().isEmpty() || !notice->notifiedOn.isValid() ||
             notice->notifiedBy.isNull()))
            append(GapKind::NoticeIncomplete, EnrollmentStep::PersonalData);
    }

    bool hasKept(BiometricModality modality) const
    {
        const auto& samples = m_application.samples;
        return std::any_of(samples.begin(), samples.end(), [&](const BiometricSample& sample) {
            return sample.kept && sample.modality == modality;
        });
    }

    void findSampleGap(EnrollmentStep step, BiometricModality modality, const BiometricSite& site)
    {
        const Demand demand = m_asks.of(modality);
        if (demand == Demand::NotAsked || isSaid(m_application.exceptionFor(modality, site)))
            return;
        const BiometricSample* sample = worstKept(m_application, modality, site);
        const bool isBelow = sample && !sample->passed && !isSaid(m_application.overrideFor(modality, site));
        if ((sample || demand != Demand::Required) && !isBelow)
            return;
        Gap& gap = append(isBelow ? GapKind::SampleBelowGate : GapKind::SampleMissing, step);
        gap.modality = modality;
        gap.site = site;
    }

    bool isAbsent(FingerPosition position) const
    {
        const auto* exception = m_application.exceptionFor(BiometricModality::Finger, position);
        return isSaid(exception) && holdsOn(*exception, m_context.today);
    }

    void findPrintGap(FingerPosition position, Impression impression)
    {
        if (m_asks.fingers == Demand::NotAsked || isAbsent(position))
            return;
        const BiometricSample* print = keptPrint(m_application, position, impression);
        const bool isBelow =
            print && !print->passed &&
            !isSaid(m_application.overrideFor(BiometricModality::Finger, position, impression));
        const bool isMissing =
            !print && m_asks.fingers == Demand::Required && m_asks.impressions.contains(impression);
        if (!isBelow && !isMissing)
            return;
        Gap& gap =
            append(isBelow ? GapKind::SampleBelowGate : GapKind::SampleMissing, EnrollmentStep::Fingerprints);
        gap.modality = BiometricModality::Finger;
        gap.site = position;
        gap.impression = impression;
    }

    // Nobody is enrolled without any print on one clerk's word.
    void findNoPrintsGap()
    {
        const bool none = std::all_of(allFingerPositions.begin(), allFingerPositions.end(),
                                      [this](FingerPosition position) { return isAbsent(position); });
        const bool irises = m_application.keptSample(BiometricModality::Iris, EyePosition::Right) &&
                            m_application.keptSample(BiometricModality::Iris, EyePosition::Left);
        if (m_asks.fingers != Demand::Required || !none || irises ||
            isSaid(m_application.overrideFor(BiometricModality::Finger, {}, Impression::NotApplicable,
                                             OverrideMatter::NoPrints)))
            return;
        append(GapKind::NoPrints, EnrollmentStep::Fingerprints).modality = BiometricModality::Finger;
    }

    void findUnasked(EnrollmentStep step, BiometricModality modality)
    {
        if (m_asks.of(modality) == Demand::NotAsked && hasKept(modality))
            append(GapKind::SampleNotAskedFor, step).modality = modality;
    }

    // What is said about a picture is asked for when there has to be one, or when there is one.
    bool isDue(ConfirmationKind kind) const
    {
        if (std::find(portraitChecks.begin(), portraitChecks.end(), kind) != portraitChecks.end())
            return m_asks.portrait == Demand::Required || hasKept(BiometricModality::Face);
        if (kind == ConfirmationKind::BiometricConsent)
            return m_asks.portrait == Demand::Required || m_asks.fingers == Demand::Required ||
                   hasKept(BiometricModality::Face) || hasKept(BiometricModality::Finger) ||
                   hasKept(BiometricModality::Iris);
        return true;
    }

    void findConfirmationGaps(EnrollmentStep step)
    {
        for (const ConfirmationKind kind : m_asks.confirmations) {
            const bool atPortrait =
                std::find(portraitChecks.begin(), portraitChecks.end(), kind) != portraitChecks.end();
            if (atPortrait != (step == EnrollmentStep::Portrait) || !isDue(kind) ||
                m_application.isConfirmed(kind))
                continue;
            append(GapKind::ConfirmationMissing, step).confirmation = kind;
        }
    }

    void findDocumentGaps()
    {
        const auto& scans = m_application.documents;
        for (const DocumentDemand& demand : m_asks.documents) {
            const bool isThere = std::any_of(scans.begin(), scans.end(), [&](const DocumentScan& scan) {
                return demand.anyOf.isEmpty() || demand.anyOf.contains(scan.type);
            });
            if (demand.demand == Demand::Required && !isThere)
                append(GapKind::DocumentMissing, EnrollmentStep::Documents).documents = demand.anyOf;
        }
    }

    void findSignatureGap()
    {
        if (m_asks.signer == Signer::Nobody || m_application.keptSample(BiometricModality::Signature) ||
            m_application.isConfirmed(ConfirmationKind::CannotSign))
            return;
        Gap& gap = append(GapKind::SignatureMissing, EnrollmentStep::ReadBack);
        gap.modality = BiometricModality::Signature;
        gap.signer = m_asks.signer;
    }

    const Application& m_application;
    const RuleContext& m_context;
    const Requirements m_asks;
    QList<Gap> m_gaps;
};

} // namespace

QList<Gap> findGaps(const Application& application, const RuleContext& context)
{
    return GapSearch(application, context).run();
}

int reviewRisk(const Application& application, const RuleContext& context)
{
    constexpr int perOverride = 30;
    constexpr int perException = 20;
    constexpr int perWarning = 20;
    constexpr int perExtraAttempt = 2;
    int risk = perOverride * static_cast<int>(application.overrides.size()) +
               perException * static_cast<int>(application.exceptions.size());
    for (const Finding& finding : checkApplication(application, context))
        risk += finding.severity == FindingSeverity::Warning ? perWarning : 0;
    for (const BiometricSample& sample : application.samples)
        risk += sample.kept ? perExtraAttempt * (sample.attempt - 1) : 0;
    return std::min(risk, 100);
}

} // namespace thunhan
