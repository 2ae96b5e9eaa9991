// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Applicant.h"

#include <QDate>
#include <QList>
#include <array>

namespace thunhan
{

// An error stops the application. A warning is a clash of facts that happens lawfully: it asks for a reason
// and then lets go on. A hint only draws the eye.
enum class FindingSeverity { Error, Warning, Hint };

// Stable names; kept with the reason that answers a warning.
enum class RuleId {
    NameMissingLetters,   // a name holds digits or signs that no name has
    NameTooLong,          // over 200 letters
    BirthDateInFuture,    //
    BirthDateImplausible, // older than 130 years
    TooYoungForCard,      // Law 26/2023/QH15, Art. 19: a card before 14 is on request, under 6 no biometrics
    NumberSexClash,       // number and declared sex; Art. 24 foresees re-established numbers
    NumberBirthYearClash, // number and declared birth year
    NumberPrefixUnknown,  // births abroad have prefixes of their own
    OldCmndMalformed,     // nine digits
    PhoneMalformed,       // E.164
    PhoneAbsenceUnstated, // no number and no reason
    EmailMalformed,       // RFC 5322, the addr-spec
};

QString toName(RuleId rule);
std::optional<RuleId> ruleFromName(QStringView name);

struct Finding {
    RuleId rule = RuleId::NameMissingLetters;
    FindingSeverity severity = FindingSeverity::Hint;
    FieldKey field = FieldKey::FullName;

    friend bool operator==(const Finding&, const Finding&) = default;
};

// Checks what is filled in; what must be filled in is the completeness gate's. Errors first, then by field.
// `knownPrefixes`: the places of birth registration out of the reference data.
QList<Finding> checkApplicant(const Applicant& applicant, QDate today, const QStringList& knownPrefixes);

} // namespace thunhan
