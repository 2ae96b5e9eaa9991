// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Applicant.h"

namespace thunhan
{

// An error stops the application. A warning is a clash of facts that happens lawfully: it asks for a reason
// and then lets go on. A hint only draws the eye.
enum class FindingSeverity { Error, Warning, Hint };

// Stable names; kept with the reason that answers a warning. What each rests on tells ruleSource().
enum class RuleId {
    // names, of relatives too
    NameMissingLetters, // digits or signs that no name has
    NameForeignScript,  // letters of another script than Latin: they look alike and compare as different
    NameForeignLetters, // Latin letters that no language of the country writes: some names have them
    NameTooLong,        //
    NameSingleWord,     // lawful with some peoples, a slip with others
    // birth and age
    BirthDateInFuture,    //
    BirthDateImplausible, // older than anybody
    AgeBandUncertain,     // a partial date on both sides of 6 or 14
    KindNotForAge,        // the requirement table has no such application at this age
    // numbers
    NumberSexClash,       // number and declared sex; Art. 24 foresees re-established numbers
    NumberBirthYearClash, // number and declared birth year
    NumberPrefixUnknown,  // births abroad have prefixes of their own
    OldCmndMalformed,     // nine digits
    // how to reach the citizen
    PhoneMalformed,       // E.164
    PhoneAbsenceUnstated, // no number and no reason
    EidWithoutPhone,      // an account is reached by phone
    EmailMalformed,       // RFC 5322, the addr-spec
    // what the account is to show
    IntegratedDocumentMalformed, // letters, digits and few signs; one of each type
    // other fields
    UnknownNotAllowed,        // the law has no "not known" for this field
    NationalityNotVietnamese, // the card is a citizen's
    ExpectedFieldEmpty,       // to be filled in, or a reason given
    PermanentAddressMissing,  // the same: some are registered nowhere
    PreviousCardMissing,      // the same: an exchange needs a card, the lost one may be forgotten
    MaritalStatusClash,       // a spouse beside another marital status than married
    // the previous card
    CardNumberMalformed,    // 12 digits, or 9 of a CMND
    CardIssuedInFuture,     //
    CardIssuedBeforeBirth,  //
    CardEndsBeforeIssue,    //
    CardExpiryUnexpected,   // another expiry than the milestones give
    CardNumberClash,        // another number than the citizen's, and no re-established one is claimed
    FirstCardAfterCard,     // a first card for somebody with a card
    EidLevel2WithoutCard,   // level 2 alone needs a chip card; together with a card application it does not
    MilestoneNotReached,    // exchange for age, and no milestone since the issue
    NumberNotReestablished, // exchange for a new number, and the card bears the present one
    // relatives and representative
    RepresentativeMissing,      //
    RepresentativeUnidentified, // neither number nor CMND
    RepresentativeUnderAge,     // by the number; parents may be minors
    RelativeNameMissing,        //
    RelativeIsApplicant,        // the applicant's own number
    RelativeNumberRepeated,     // one number for two people
    RelativeRoleTwice,          // two fathers: adoption
    RelativeSexClash,           // a father's number says female
    RelativePrefixUnknown,      //
    ParentNotOlder,             // by the number
    ParentVeryYoung,            //
    ChildNotYounger,            //
    // record correction and number notice
    CorrectionEmpty,           // nothing claimed
    CorrectionUnchanged,       // claimed is what the record says
    CorrectionWithoutEvidence, // the named paper is not scanned
    NoticeDateWrong,           // notified before birth or in the future
    // another source
    RecordDiffers, // what card or population record say is not what is declared
};

inline constexpr int ruleCount = static_cast<int>(RuleId::RecordDiffers) + 1;

QString toName(RuleId rule);
std::optional<RuleId> ruleFromName(QStringView name);
// Law, standard or habit of the office behind it; for officers who ask, and in English.
QString ruleSource(RuleId rule);

struct Finding {
    RuleId rule = RuleId::NameMissingLetters;
    FindingSeverity severity = FindingSeverity::Hint;
    FieldKey field = FieldKey::FullName; // where it is mended
    int item = -1;                       // row of a list: the relative; -1: the field as a whole

    friend bool operator==(const Finding&, const Finding&) = default;
};

// Errors first, then by field and item.
void sortFindings(QList<Finding>& findings);

} // namespace thunhan
