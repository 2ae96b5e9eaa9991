// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RuleText.h"

#include <QCoreApplication>

namespace thunhan
{

namespace
{

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

} // namespace

// One case per rule and no default: the compiler names a rule without its words.
RuleWords ruleWords(RuleId rule)
{
    switch (rule) {
    case RuleId::NameMissingLetters:
        return {RuleText::tr("The name holds digits or signs."),
                RuleText::tr("Type it as it stands in the birth certificate."),
                RuleText::tr("Digits or signs in the name")};
    case RuleId::NameForeignScript:
        return {RuleText::tr("The name holds letters that are not Latin."),
                RuleText::tr("Type it again by hand; do not paste it."),
                RuleText::tr("Letters of another script in the name")};
    case RuleId::NameForeignLetters:
        return {RuleText::tr("The name holds letters that no Vietnamese name has."),
                RuleText::tr("Compare it with the papers, or choose a reason to go on."),
                RuleText::tr("Foreign letters in the name")};
    case RuleId::NameTooLong:
        return {RuleText::tr("The name is longer than the record takes."),
                RuleText::tr("Check it; shorten what does not belong to the name."),
                RuleText::tr("Name too long")};
    case RuleId::NameSingleWord:
        return {RuleText::tr("The name is one word."), RuleText::tr("Check that nothing of it is missing."),
                RuleText::tr("Name of one word")};
    case RuleId::BirthDateInFuture:
        return {RuleText::tr("The date of birth lies in the future."), RuleText::tr("Correct it."),
                RuleText::tr("Date lies in the future")};
    case RuleId::BirthDateImplausible:
        return {RuleText::tr("The applicant would be older than anybody living."),
                RuleText::tr("Check the year, or choose a reason to go on."),
                RuleText::tr("Implausible age")};
    case RuleId::AgeBandUncertain:
        return {RuleText::tr("With this incomplete date of birth the age group is not certain."),
                RuleText::tr("Ask for day and month; until then the younger age counts."),
                RuleText::tr("Age group not certain")};
    case RuleId::KindNotForAge:
        return {RuleText::tr("There is no application of this kind at this age."),
                RuleText::tr("Check the date of birth, or choose another kind."),
                RuleText::tr("Not for this age")};
    case RuleId::NumberSexClash:
        return {RuleText::tr("The personal number and the declared sex do not agree."),
                RuleText::tr("Choose a reason to go on."), RuleText::tr("Number and sex do not agree")};
    case RuleId::NumberBirthYearClash:
        return {RuleText::tr("The personal number and the declared birth year do not agree."),
                RuleText::tr("Choose a reason to go on."),
                RuleText::tr("Number and birth year do not agree")};
    case RuleId::NumberPrefixUnknown:
        return {RuleText::tr("The personal number begins with an unknown place code."),
                RuleText::tr("Check the number, or choose a reason to go on."),
                RuleText::tr("Unknown place code in the number")};
    case RuleId::OldCmndMalformed:
        return {RuleText::tr("The old number has 9 digits."), RuleText::tr("Correct it or clear it."),
                RuleText::tr("9 digits are needed")};
    case RuleId::PhoneMalformed:
        return {RuleText::tr("This is no phone number."),
                RuleText::tr("Type it with 10 digits, or with + and the country code."),
                RuleText::tr("No valid phone number")};
    case RuleId::PhoneAbsenceUnstated:
        return {RuleText::tr("There is no phone number."),
                RuleText::tr("Type it or choose why there is none."),
                RuleText::tr("Phone number or reason needed")};
    case RuleId::EidWithoutPhone:
        return {RuleText::tr("An e-ID account is reached by phone, and there is no number."),
                RuleText::tr("Ask for a number, or choose a reason to go on."),
                RuleText::tr("e-ID without a phone number")};
    case RuleId::EmailMalformed:
        return {RuleText::tr("This is no email address."), RuleText::tr("Correct it or clear it."),
                RuleText::tr("No valid email address")};
    case RuleId::IntegratedDocumentMalformed:
        return {RuleText::tr("This is no number of a paper."),
                RuleText::tr("Type its letters and digits as they are printed, or clear it."),
                RuleText::tr("No valid number")};
    case RuleId::UnknownNotAllowed:
        return {RuleText::tr("For this field “not known” is not allowed."), RuleText::tr("Fill it in."),
                RuleText::tr("“Not known” is not allowed here")};
    case RuleId::NationalityNotVietnamese:
        return {RuleText::tr("The card is issued to Vietnamese citizens."),
                RuleText::tr("Add the Vietnamese nationality, or choose another kind."),
                RuleText::tr("No Vietnamese nationality")};
    case RuleId::ExpectedFieldEmpty:
        return {RuleText::tr("This field is empty."),
                RuleText::tr("Fill it in, or choose a reason to go on."),
                RuleText::tr("Empty: a reason is needed")};
    case RuleId::PermanentAddressMissing:
        return {RuleText::tr("There is no permanent address."),
                RuleText::tr("Fill it in, or choose why there is none."),
                RuleText::tr("No permanent address")};
    case RuleId::PreviousCardMissing:
        return {RuleText::tr("Nothing is said of the previous card."),
                RuleText::tr("Type what is known of it, or choose a reason to go on."),
                RuleText::tr("Previous card not stated")};
    case RuleId::MaritalStatusClash:
        return {RuleText::tr("There is a spouse, and the marital status says otherwise."),
                RuleText::tr("Check the marital status."), RuleText::tr("Marital status beside a spouse")};
    case RuleId::CardNumberMalformed:
        return {RuleText::tr("The number of the previous card has neither 12 nor 9 digits."),
                RuleText::tr("Correct it or clear it."), RuleText::tr("12 or 9 digits are needed")};
    case RuleId::CardIssuedInFuture:
        return {RuleText::tr("The previous card's date of issue lies in the future."),
                RuleText::tr("Correct it."), RuleText::tr("Card issued in the future")};
    case RuleId::CardIssuedBeforeBirth:
        return {RuleText::tr("The previous card was issued before the applicant was born."),
                RuleText::tr("Check the date of issue and the date of birth."),
                RuleText::tr("Card issued before birth")};
    case RuleId::CardEndsBeforeIssue:
        return {RuleText::tr("The previous card expires before it was issued."),
                RuleText::tr("Check both dates."), RuleText::tr("Card expires before its issue")};
    case RuleId::CardExpiryUnexpected:
        return {RuleText::tr("The previous card's expiry is not the one its issue gives."),
                RuleText::tr("Compare it with the card."), RuleText::tr("Expiry differs from the rule")};
    case RuleId::CardNumberClash:
        return {RuleText::tr("The previous card bears another number than the applicant."),
                RuleText::tr("Check both numbers, or choose a reason to go on."),
                RuleText::tr("Card and number do not agree")};
    case RuleId::FirstCardAfterCard:
        return {RuleText::tr("This is a first card, and there is a previous one."),
                RuleText::tr("Choose exchange or reissue, or a reason to go on."),
                RuleText::tr("First card beside a previous one")};
    case RuleId::EidLevel2WithoutCard:
        return {RuleText::tr("Level 2 alone needs a chip card."),
                RuleText::tr("Type in the card, or ask for a card in the same visit."),
                RuleText::tr("Level 2 needs a chip card")};
    case RuleId::MilestoneNotReached:
        return {RuleText::tr("No age for exchange was reached since the card was issued."),
                RuleText::tr("Check the dates, or choose a reason to go on."),
                RuleText::tr("No age for exchange reached")};
    case RuleId::NumberNotReestablished:
        return {RuleText::tr("The card bears the applicant's present number."),
                RuleText::tr("Check the reason for the exchange, or choose a reason to go on."),
                RuleText::tr("Number is not a new one")};
    case RuleId::RepresentativeMissing:
        return {RuleText::tr("A representative has to act for the applicant."),
                RuleText::tr("Add the representative to the relatives."),
                RuleText::tr("Representative missing")};
    case RuleId::RepresentativeUnidentified:
        return {RuleText::tr("Neither number nor old number of the representative is known."),
                RuleText::tr("Type one of them, or choose a reason to go on."),
                RuleText::tr("Representative without a number")};
    case RuleId::RepresentativeUnderAge:
        return {RuleText::tr("By the number the representative is not of age."),
                RuleText::tr("Check the number, or choose a reason to go on."),
                RuleText::tr("Representative not of age")};
    case RuleId::RelativeNameMissing:
        return {RuleText::tr("A relative has no name."),
                RuleText::tr("Type the name, or remove the relative."),
                RuleText::tr("Relative without a name")};
    case RuleId::RelativeIsApplicant:
        return {RuleText::tr("A relative has the applicant's own number."),
                RuleText::tr("Correct one of the two numbers."),
                RuleText::tr("Relative has the applicant's number")};
    case RuleId::RelativeNumberRepeated:
        return {RuleText::tr("Two relatives have the same number."),
                RuleText::tr("Check both, or choose a reason to go on."),
                RuleText::tr("Two relatives with one number")};
    case RuleId::RelativeRoleTwice:
        return {RuleText::tr("Two relatives have the same role."),
                RuleText::tr("Check both, or choose a reason to go on."),
                RuleText::tr("Two relatives in one role")};
    case RuleId::RelativeSexClash:
        return {RuleText::tr("The relative's number says another sex than the role."),
                RuleText::tr("Check the number, or choose a reason to go on."),
                RuleText::tr("Relative's number and role clash")};
    case RuleId::RelativePrefixUnknown:
        return {RuleText::tr("The relative's number begins with an unknown place code."),
                RuleText::tr("Check the number, or choose a reason to go on."),
                RuleText::tr("Unknown place code of a relative")};
    case RuleId::ParentNotOlder:
        return {RuleText::tr("By the number a parent is not older than the applicant."),
                RuleText::tr("Check the number and the date of birth, or choose a reason to go on."),
                RuleText::tr("Parent not older than the applicant")};
    case RuleId::ParentVeryYoung:
        return {RuleText::tr("By the number a parent was very young at the birth."),
                RuleText::tr("Check the number."), RuleText::tr("Parent very young at the birth")};
    case RuleId::ChildNotYounger:
        return {RuleText::tr("By the number a child is not younger than the applicant."),
                RuleText::tr("Check the number and the date of birth, or choose a reason to go on."),
                RuleText::tr("Child not younger than the applicant")};
    case RuleId::CorrectionEmpty:
        return {RuleText::tr("A correction says nothing of what is right."),
                RuleText::tr("Type the right value, or remove the correction."),
                RuleText::tr("Nothing claimed")};
    case RuleId::CorrectionUnchanged:
        return {RuleText::tr("A correction claims what the record already says."),
                RuleText::tr("Type the right value, or remove the correction."),
                RuleText::tr("Claimed is what the record says")};
    case RuleId::CorrectionWithoutEvidence:
        return {RuleText::tr("The paper that proves the correction has not been scanned."),
                RuleText::tr("Scan it under Documents, or name another paper."),
                RuleText::tr("Evidence not scanned")};
    case RuleId::NoticeDateWrong:
        return {RuleText::tr("The number cannot have been notified on that day."),
                RuleText::tr("Correct the date of the notice."), RuleText::tr("Date of the notice is wrong")};
    case RuleId::RecordDiffers:
        return {RuleText::tr("Card or population record say something else."),
                RuleText::tr("Take their value, or choose why the declared one stands."),
                RuleText::tr("differs from the record")};
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
