// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingText.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/RuleText.h"
#include "ui/desk/capture/DocumentText.h"

#include <QCoreApplication>

namespace thunhan
{

namespace
{

using Qt::Literals::StringLiterals::operator""_s;

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

// What clashes, with the values; empty for a rule without any.
QString clashText(const Finding& finding, const Applicant& applicant)
{
    if (applicant.personalNumber.isEmpty())
        return {};
    switch (finding.rule) {
    case RuleId::NumberSexClash:
        return FindingText::tr("The personal number says %1, the applicant declares %2.")
            .arg(sexName(applicant.personalNumber.sex()),
                 applicant.sex ? sexName(*applicant.sex) : QString());
    case RuleId::NumberBirthYearClash:
        return FindingText::tr("The personal number says birth year %1, the declared date says %2.")
            .arg(applicant.personalNumber.birthYear())
            .arg(applicant.birthDate.year());
    case RuleId::NumberPrefixUnknown:
        return FindingText::tr("No place of birth registration has the code %1.")
            .arg(applicant.personalNumber.registrationPrefix());
    default: return {};
    }
}

// Which of the relatives is meant, or which of the fields that one rule may speak of.
QString whose(const Finding& finding, const Applicant& applicant)
{
    if (finding.rule == RuleId::RecordDiffers)
        return fieldLabel(finding.field) + u": "_s;
    if (finding.field != FieldKey::Relatives || finding.item < 0 ||
        finding.item >= applicant.relatives.size())
        return {};
    const QString& name = applicant.relatives.at(finding.item).fullName;
    return name.isEmpty() ? QString() : name + u": "_s;
}

FactAndAction sampleText(const Gap& gap)
{
    QString site = siteText(gap.modality.value_or(BiometricModality::Face), gap.site);
    if (gap.impression == Impression::LiveScanRolled)
        site = FindingText::tr("%1, rolled").arg(site);
    if (gap.kind == GapKind::SampleMissing)
        return {FindingText::tr("%1: not captured.").arg(site),
                FindingText::tr("Capture it or record why it cannot be.")};
    return {FindingText::tr("%1: quality below the threshold.").arg(site),
            FindingText::tr("Capture it again, or ask a supervisor to let it pass.")};
}

QString modalityText(BiometricModality modality)
{
    switch (modality) {
    case BiometricModality::Finger: return FindingText::tr("Prints");
    case BiometricModality::Iris: return FindingText::tr("Iris");
    case BiometricModality::Face:
    case BiometricModality::Signature: break;
    }
    return FindingText::tr("Portrait");
}

FactAndAction documentText(const QList<DocumentType>& anyOf)
{
    if (anyOf.isEmpty())
        return {FindingText::tr("No document has been scanned."),
                FindingText::tr("Scan one that proves the data.")};
    QStringList names;
    for (const DocumentType type : anyOf)
        names.append(documentName(type));
    return {FindingText::tr("A document that this application needs has not been scanned."),
            FindingText::tr("Scan one of: %1.").arg(names.join(u", "_s))};
}

FactAndAction confirmationText(ConfirmationKind confirmation)
{
    switch (confirmation) {
    case ConfirmationKind::BiometricConsent:
        return {FindingText::tr("The applicant has not consented to the use of biometrics."),
                FindingText::tr("Ask, and tick the consent.")};
    case ConfirmationKind::DataReadBack:
        return {FindingText::tr("The applicant has not confirmed the data."),
                FindingText::tr("Let the applicant read them, and tick the confirmation.")};
    default:
        return {FindingText::tr("Not confirmed: %1.").arg(confirmationName(confirmation)),
                FindingText::tr("Look, and tick the check.")};
    }
}

} // namespace

FactAndAction findingText(const Finding& finding, const Applicant& applicant)
{
    const RuleWords words = ruleWords(finding.rule);
    const QString clash = clashText(finding, applicant);
    return {whose(finding, applicant) + (clash.isEmpty() ? words.fact : clash), words.action};
}

QString findingShort(const Finding& finding)
{
    const QString brief = ruleWords(finding.rule).brief;
    return finding.rule == RuleId::RecordDiffers ? u"%1: %2"_s.arg(fieldLabel(finding.field), brief) : brief;
}

FactAndAction gapText(const Gap& gap, const Applicant& applicant)
{
    switch (gap.kind) {
    case GapKind::KindReasonMissing:
        return {FindingText::tr("The reason for this kind is not chosen."),
                FindingText::tr("Choose the letter that applies.")};
    case GapKind::FieldEmpty:
        return {FindingText::tr("Empty: %1.").arg(fieldLabel(gap.field.value_or(FieldKey::FullName))),
                FindingText::tr("Fill it in.")};
    case GapKind::RuleBroken:
    case GapKind::ReasonMissing: return findingText(gap.finding.value_or(Finding{}), applicant);
    case GapKind::SampleMissing:
    case GapKind::SampleBelowGate: return sampleText(gap);
    case GapKind::NoPrints:
        return {
            FindingText::tr("No finger at all can be taken."),
            FindingText::tr("Take both irises where that is possible, or ask a supervisor to let it pass.")};
    case GapKind::SampleNotAskedFor:
        return {FindingText::tr("%1: captured, and this application must not hold it.")
                    .arg(modalityText(gap.modality.value_or(BiometricModality::Finger))),
                FindingText::tr("Remove it, or choose another kind.")};
    case GapKind::CorrectionMissing:
        return {FindingText::tr("No field to correct is named."),
                FindingText::tr("Add the field, what the record says and what is right.")};
    case GapKind::NoticeIncomplete:
        return {FindingText::tr("To whom and when the number was notified is not said."),
                FindingText::tr("Fill in both.")};
    case GapKind::ConfirmationMissing:
        return confirmationText(gap.confirmation.value_or(ConfirmationKind::DataReadBack));
    case GapKind::DocumentMissing: return documentText(gap.documents);
    case GapKind::SignatureMissing:
        if (gap.signer == Signer::Representative)
            return {FindingText::tr("The representative has not signed."),
                    FindingText::tr("Let the representative sign, or record that they cannot.")};
        return {FindingText::tr("The applicant has not signed."),
                FindingText::tr("Let the applicant sign, or record that they cannot.")};
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
