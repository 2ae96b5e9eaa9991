// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingText.h"

#include "ui/desk/DeskText.h"

#include <QCoreApplication>

namespace thunhan
{

namespace
{

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

FactAndAction numberText(const Finding& finding, const Applicant& applicant)
{
    switch (finding.rule) {
    case RuleId::NumberSexClash:
        return {FindingText::tr("The personal number says %1, the applicant declares %2.")
                    .arg(sexName(applicant.personalNumber.sex()),
                         applicant.sex ? sexName(*applicant.sex) : QString()),
                FindingText::tr("Choose a reason to go on.")};
    case RuleId::NumberBirthYearClash:
        return {FindingText::tr("The personal number says birth year %1, the declared date says %2.")
                    .arg(applicant.personalNumber.birthYear())
                    .arg(applicant.birthDate.year()),
                FindingText::tr("Choose a reason to go on.")};
    default:
        return {FindingText::tr("No place of birth registration has the code %1.")
                    .arg(applicant.personalNumber.registrationPrefix()),
                FindingText::tr("Check the number, or choose a reason to go on.")};
    }
}

FactAndAction sampleText(const Gap& gap)
{
    const QString site = siteText(gap.modality.value_or(BiometricModality::Face), gap.site);
    if (gap.kind == GapKind::SampleMissing)
        return {FindingText::tr("%1: not captured.").arg(site),
                FindingText::tr("Capture it or record why it cannot be.")};
    return {FindingText::tr("%1: quality below the threshold.").arg(site),
            FindingText::tr("Capture it again, or ask a supervisor to let it pass.")};
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
    switch (finding.rule) {
    case RuleId::NameMissingLetters:
        return {FindingText::tr("The name holds digits or signs."),
                FindingText::tr("Type it as it stands in the birth certificate.")};
    case RuleId::NameTooLong:
        return {FindingText::tr("The name is longer than 200 letters."), FindingText::tr("Shorten it.")};
    case RuleId::BirthDateInFuture:
        return {FindingText::tr("The date of birth lies in the future."), FindingText::tr("Correct it.")};
    case RuleId::BirthDateImplausible:
        return {FindingText::tr("The applicant would be older than 130 years."),
                FindingText::tr("Check the year, or choose a reason to go on.")};
    case RuleId::TooYoungForCard:
        return {FindingText::tr("Under 6 years no biometrics are taken."),
                FindingText::tr("Check the date of birth, or end this application.")};
    case RuleId::NumberSexClash:
    case RuleId::NumberBirthYearClash:
    case RuleId::NumberPrefixUnknown: return numberText(finding, applicant);
    case RuleId::OldCmndMalformed:
        return {FindingText::tr("The old number has 9 digits."), FindingText::tr("Correct it or clear it.")};
    case RuleId::PhoneMalformed:
        return {FindingText::tr("This is no phone number."),
                FindingText::tr("Type it with 10 digits, or with + and the country code.")};
    case RuleId::PhoneAbsenceUnstated:
        return {FindingText::tr("There is no phone number."),
                FindingText::tr("Type it or choose why there is none.")};
    case RuleId::EmailMalformed:
        return {FindingText::tr("This is no email address."), FindingText::tr("Correct it or clear it.")};
    }
    Q_UNREACHABLE();
}

QString findingShort(const Finding& finding)
{
    switch (finding.rule) {
    case RuleId::NameMissingLetters: return FindingText::tr("Digits or signs in the name");
    case RuleId::NameTooLong: return FindingText::tr("Name longer than 200 letters");
    case RuleId::BirthDateInFuture: return FindingText::tr("Date lies in the future");
    case RuleId::BirthDateImplausible: return FindingText::tr("Older than 130 years");
    case RuleId::TooYoungForCard: return FindingText::tr("Under 6: no biometrics are taken");
    case RuleId::NumberSexClash: return FindingText::tr("Number and sex do not agree");
    case RuleId::NumberBirthYearClash: return FindingText::tr("Number and birth year do not agree");
    case RuleId::NumberPrefixUnknown: return FindingText::tr("Unknown place code in the number");
    case RuleId::OldCmndMalformed: return FindingText::tr("9 digits are needed");
    case RuleId::PhoneMalformed: return FindingText::tr("No valid phone number");
    case RuleId::PhoneAbsenceUnstated: return FindingText::tr("Phone number or reason needed");
    case RuleId::EmailMalformed: return FindingText::tr("No valid email address");
    }
    Q_UNREACHABLE();
}

FactAndAction gapText(const Gap& gap, const Applicant& applicant)
{
    switch (gap.kind) {
    case GapKind::FieldEmpty:
        return {FindingText::tr("Empty: %1.").arg(fieldLabel(gap.field.value_or(FieldKey::FullName))),
                FindingText::tr("Fill it in.")};
    case GapKind::RuleBroken:
    case GapKind::ReasonMissing: return findingText(gap.finding.value_or(Finding{}), applicant);
    case GapKind::SampleMissing:
    case GapKind::SampleBelowGate: return sampleText(gap);
    case GapKind::ConfirmationMissing:
        return confirmationText(gap.confirmation.value_or(ConfirmationKind::DataReadBack));
    case GapKind::DocumentMissing:
        return {FindingText::tr("No document has been scanned."),
                FindingText::tr("Scan one that proves the data.")};
    case GapKind::SignatureMissing:
        return {FindingText::tr("The applicant has not signed."),
                FindingText::tr("Let the applicant sign, or record that they cannot.")};
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
