// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Finding.h"

#include <algorithm>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

struct RuleRow {
    RuleId rule;
    QLatin1StringView name;
    QLatin1StringView source;
};

constexpr auto civilStatus = "Civil status registration, Law 60/2014/QH13"_L1;
constexpr auto numberScheme = "Number scheme, Decree 137/2015/ND-CP, Art. 13"_L1;
constexpr auto officeHabit = "Plausibility, office practice"_L1;
constexpr auto recordFields = "Law 26/2023/QH15, Art. 9"_L1;
constexpr auto representation = "Law 26/2023/QH15, Art. 23; Civil Code, Art. 136"_L1;

// In the order of the enumerators.
constexpr std::array<RuleRow, ruleCount> rows{{
    {RuleId::NameMissingLetters, "NAME_MISSING_LETTERS"_L1, civilStatus},
    {RuleId::NameForeignScript, "NAME_FOREIGN_SCRIPT"_L1, "TCVN 6909:2001; Civil Code, Art. 26(3)"_L1},
    {RuleId::NameForeignLetters, "NAME_FOREIGN_LETTERS"_L1, "Civil Code, Art. 26(3)"_L1},
    {RuleId::NameTooLong, "NAME_TOO_LONG"_L1, "Layout of the record"_L1},
    {RuleId::NameSingleWord, "NAME_SINGLE_WORD"_L1, officeHabit},
    {RuleId::BirthDateInFuture, "BIRTH_DATE_IN_FUTURE"_L1, civilStatus},
    {RuleId::BirthDateImplausible, "BIRTH_DATE_IMPLAUSIBLE"_L1, officeHabit},
    {RuleId::AgeBandUncertain, "AGE_BAND_UNCERTAIN"_L1, "Law 26/2023/QH15, Art. 19 and 23"_L1},
    {RuleId::KindNotForAge, "KIND_NOT_FOR_AGE"_L1,
     "Law 26/2023/QH15, Art. 19 and 23; Decree 69/2024/ND-CP"_L1},
    {RuleId::NumberSexClash, "NUMBER_SEX_CLASH"_L1, numberScheme},
    {RuleId::NumberBirthYearClash, "NUMBER_BIRTH_YEAR_CLASH"_L1, numberScheme},
    {RuleId::NumberPrefixUnknown, "NUMBER_PREFIX_UNKNOWN"_L1, numberScheme},
    {RuleId::OldCmndMalformed, "OLD_CMND_MALFORMED"_L1, "Decree 05/1999/ND-CP"_L1},
    {RuleId::PhoneMalformed, "PHONE_MALFORMED"_L1, "ITU-T E.164"_L1},
    {RuleId::PhoneAbsenceUnstated, "PHONE_ABSENCE_UNSTATED"_L1, recordFields},
    {RuleId::EidWithoutPhone, "EID_WITHOUT_PHONE"_L1, "Decree 69/2024/ND-CP, form TK01"_L1},
    {RuleId::EmailMalformed, "EMAIL_MALFORMED"_L1, "RFC 5322, addr-spec"_L1},
    {RuleId::IntegratedDocumentMalformed, "INTEGRATED_DOCUMENT_MALFORMED"_L1,
     "Decree 69/2024/ND-CP, form TK01"_L1},
    {RuleId::UnknownNotAllowed, "UNKNOWN_NOT_ALLOWED"_L1, recordFields},
    {RuleId::NationalityNotVietnamese, "NATIONALITY_NOT_VIETNAMESE"_L1, "Law 26/2023/QH15, Art. 19(1)"_L1},
    {RuleId::ExpectedFieldEmpty, "EXPECTED_FIELD_EMPTY"_L1, recordFields},
    {RuleId::PermanentAddressMissing, "PERMANENT_ADDRESS_MISSING"_L1, "Law 68/2020/QH14, Art. 19"_L1},
    {RuleId::PreviousCardMissing, "PREVIOUS_CARD_MISSING"_L1, "Law 26/2023/QH15, Art. 24 and 25"_L1},
    {RuleId::MaritalStatusClash, "MARITAL_STATUS_CLASH"_L1, officeHabit},
    {RuleId::CardNumberMalformed, "CARD_NUMBER_MALFORMED"_L1, numberScheme},
    {RuleId::CardIssuedInFuture, "CARD_ISSUED_IN_FUTURE"_L1, officeHabit},
    {RuleId::CardIssuedBeforeBirth, "CARD_ISSUED_BEFORE_BIRTH"_L1, officeHabit},
    {RuleId::CardEndsBeforeIssue, "CARD_ENDS_BEFORE_ISSUE"_L1, officeHabit},
    {RuleId::CardExpiryUnexpected, "CARD_EXPIRY_UNEXPECTED"_L1, "Law 26/2023/QH15, Art. 21"_L1},
    {RuleId::CardNumberClash, "CARD_NUMBER_CLASH"_L1, "Law 26/2023/QH15, Art. 24(1)e"_L1},
    {RuleId::FirstCardAfterCard, "FIRST_CARD_AFTER_CARD"_L1, "Law 26/2023/QH15, Art. 23 and 24"_L1},
    {RuleId::EidLevel2WithoutCard, "EID_LEVEL_2_WITHOUT_CARD"_L1, "Decree 69/2024/ND-CP"_L1},
    {RuleId::MilestoneNotReached, "MILESTONE_NOT_REACHED"_L1, "Law 26/2023/QH15, Art. 21 and 24(1)a"_L1},
    {RuleId::NumberNotReestablished, "NUMBER_NOT_REESTABLISHED"_L1, "Law 26/2023/QH15, Art. 24(1)e"_L1},
    {RuleId::RepresentativeMissing, "REPRESENTATIVE_MISSING"_L1, representation},
    {RuleId::RepresentativeUnidentified, "REPRESENTATIVE_UNIDENTIFIED"_L1, representation},
    {RuleId::RepresentativeUnderAge, "REPRESENTATIVE_UNDER_AGE"_L1, representation},
    {RuleId::RelativeNameMissing, "RELATIVE_NAME_MISSING"_L1, recordFields},
    {RuleId::RelativeIsApplicant, "RELATIVE_IS_APPLICANT"_L1, numberScheme},
    {RuleId::RelativeNumberRepeated, "RELATIVE_NUMBER_REPEATED"_L1, numberScheme},
    {RuleId::RelativeRoleTwice, "RELATIVE_ROLE_TWICE"_L1, recordFields},
    {RuleId::RelativeSexClash, "RELATIVE_SEX_CLASH"_L1, numberScheme},
    {RuleId::RelativePrefixUnknown, "RELATIVE_PREFIX_UNKNOWN"_L1, numberScheme},
    {RuleId::ParentNotOlder, "PARENT_NOT_OLDER"_L1, numberScheme},
    {RuleId::ParentVeryYoung, "PARENT_VERY_YOUNG"_L1, officeHabit},
    {RuleId::ChildNotYounger, "CHILD_NOT_YOUNGER"_L1, numberScheme},
    {RuleId::CorrectionEmpty, "CORRECTION_EMPTY"_L1, "Law 26/2023/QH15, Art. 10"_L1},
    {RuleId::CorrectionUnchanged, "CORRECTION_UNCHANGED"_L1, "Law 26/2023/QH15, Art. 10"_L1},
    {RuleId::CorrectionWithoutEvidence, "CORRECTION_WITHOUT_EVIDENCE"_L1, "Law 26/2023/QH15, Art. 10"_L1},
    {RuleId::NoticeDateWrong, "NOTICE_DATE_WRONG"_L1, "Law 26/2023/QH15, Art. 12"_L1},
    {RuleId::RecordDiffers, "RECORD_DIFFERS"_L1, "Law 26/2023/QH15, Art. 10"_L1},
}};

constexpr bool standInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].rule != static_cast<RuleId>(i))
            return false;
    }
    return true;
}
static_assert(standInOrder());

} // namespace

QString toName(RuleId rule)
{
    return rows[std::size_t(rule)].name;
}

std::optional<RuleId> ruleFromName(QStringView name)
{
    for (const RuleRow& row : rows) {
        if (name == row.name)
            return row.rule;
    }
    return std::nullopt;
}

QString ruleSource(RuleId rule)
{
    return rows[std::size_t(rule)].source;
}

void sortFindings(QList<Finding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.severity, a.field, a.item) < std::tie(b.severity, b.field, b.item);
    });
}

} // namespace thunhan
