// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicantRules.h"

#include "app/base/EnumNames.h"

#include <QRegularExpression>
#include <algorithm>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr int longestName = 200;
constexpr int oldestAge = 130;
constexpr int firstBiometricAge = 6;

constexpr EnumNames<RuleId, 12> ruleNames{{
    {RuleId::NameMissingLetters, "NAME_MISSING_LETTERS"_L1},
    {RuleId::NameTooLong, "NAME_TOO_LONG"_L1},
    {RuleId::BirthDateInFuture, "BIRTH_DATE_IN_FUTURE"_L1},
    {RuleId::BirthDateImplausible, "BIRTH_DATE_IMPLAUSIBLE"_L1},
    {RuleId::TooYoungForCard, "TOO_YOUNG_FOR_CARD"_L1},
    {RuleId::NumberSexClash, "NUMBER_SEX_CLASH"_L1},
    {RuleId::NumberBirthYearClash, "NUMBER_BIRTH_YEAR_CLASH"_L1},
    {RuleId::NumberPrefixUnknown, "NUMBER_PREFIX_UNKNOWN"_L1},
    {RuleId::OldCmndMalformed, "OLD_CMND_MALFORMED"_L1},
    {RuleId::PhoneMalformed, "PHONE_MALFORMED"_L1},
    {RuleId::PhoneAbsenceUnstated, "PHONE_ABSENCE_UNSTATED"_L1},
    {RuleId::EmailMalformed, "EMAIL_MALFORMED"_L1},
}};

bool isNameLike(const QString& name)
{
    // Minority names bring hyphens and apostrophes (H'Mlô, A Lăng Bhuôi) and may be one word.
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetter() || c.isMark() || c == u' ' || c == u'-' || c == u'\'' || c == u'’' || c == u'.';
    });
}

bool isAllDigits(const QString& text, qsizetype length)
{
    return text.size() == length &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void checkNames(const Applicant& a, QList<Finding>& findings)
{
    for (const auto& [name, field] :
         {std::pair(a.fullName, FieldKey::FullName), std::pair(a.otherName, FieldKey::OtherName)}) {
        if (!isNameLike(name))
            findings.append({RuleId::NameMissingLetters, FindingSeverity::Error, field});
        if (name.size() > longestName)
            findings.append({RuleId::NameTooLong, FindingSeverity::Error, field});
    }
}

void checkBirthDate(const Applicant& a, QDate today, QList<Finding>& findings)
{
    if (a.birthDate.isEmpty())
        return;
    if (a.birthDate.earliest() > today)
        findings.append({RuleId::BirthDateInFuture, FindingSeverity::Error, FieldKey::BirthDate});
    else if (ageOn(a.birthDate, today) > oldestAge)
        findings.append({RuleId::BirthDateImplausible, FindingSeverity::Warning, FieldKey::BirthDate});
    else if (ageOn(a.birthDate, today) < firstBiometricAge)
        findings.append({RuleId::TooYoungForCard, FindingSeverity::Error, FieldKey::BirthDate});
}

void checkNumber(const Applicant& a, const QStringList& knownPrefixes, QList<Finding>& findings)
{
    if (!a.oldCmnd.isEmpty() && !isAllDigits(a.oldCmnd, 9))
        findings.append({RuleId::OldCmndMalformed, FindingSeverity::Error, FieldKey::OldCmnd});
    if (a.personalNumber.isEmpty())
        return;
    if (a.sex && a.personalNumber.sex() != *a.sex)
        findings.append({RuleId::NumberSexClash, FindingSeverity::Warning, FieldKey::PersonalNumber});
    if (!a.birthDate.isEmpty() && a.personalNumber.birthYear() != a.birthDate.year())
        findings.append({RuleId::NumberBirthYearClash, FindingSeverity::Warning, FieldKey::PersonalNumber});
    if (!knownPrefixes.contains(a.personalNumber.registrationPrefix()))
        findings.append({RuleId::NumberPrefixUnknown, FindingSeverity::Warning, FieldKey::PersonalNumber});
}

void checkContact(const Applicant& a, QList<Finding>& findings)
{
    // Anchored with \A and \z: a $ would let a line end pass.
    static const QRegularExpression e164(u"\\A\\+[1-9][0-9]{7,14}\\z"_s);
    static const QRegularExpression address(uR"(\A(?=[^@]{1,64}@.{1,255}\z)[^\s@"<>,;:\\()\[\].]+)"
                                            uR"((\.[^\s@"<>,;:\\()\[\].]+)*@)"
                                            uR"([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)"
                                            uR"((\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z)"_s);
    if (!a.phone.isEmpty() && !e164.match(a.phone).hasMatch())
        findings.append({RuleId::PhoneMalformed, FindingSeverity::Error, FieldKey::Phone});
    if (a.phone.isEmpty() && a.phoneAbsence.isEmpty())
        findings.append({RuleId::PhoneAbsenceUnstated, FindingSeverity::Hint, FieldKey::Phone});
    if (!a.email.isEmpty() && !address.match(a.email).hasMatch())
        findings.append({RuleId::EmailMalformed, FindingSeverity::Error, FieldKey::Email});
}

} // namespace

QString toName(RuleId rule)
{
    return enumToName(ruleNames, rule);
}

std::optional<RuleId> ruleFromName(QStringView name)
{
    return enumFromName(ruleNames, name);
}

QList<Finding> checkApplicant(const Applicant& applicant, QDate today, const QStringList& knownPrefixes)
{
    QList<Finding> findings;
    checkNames(applicant, findings);
    checkBirthDate(applicant, today, findings);
    checkNumber(applicant, knownPrefixes, findings);
    checkContact(applicant, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.severity, a.field) < std::tie(b.severity, b.field);
    });
    return findings;
}

} // namespace thunhan
