// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PersonRules.h"

#include "app/domain/RuleBook.h"
#include "app/domain/TextFindings.h"

#include <algorithm>

namespace thunhan
{
namespace
{

constexpr auto error = FindingSeverity::Error;
constexpr auto warning = FindingSeverity::Warning;
constexpr auto hint = FindingSeverity::Hint;

bool isNameSign(char32_t c)
{
    // Minority names bring hyphens and apostrophes (H'Mlô, A Lăng Bhuôi).
    return c == U' ' || c == U'-' || c == U'\'' || c == U'’' || c == U'.';
}

bool isParent(RelativeRole role)
{
    return role == RelativeRole::Father || role == RelativeRole::Mother;
}

class RelativeCheck
{
public:
    RelativeCheck(const Applicant& applicant, const RuleContext& context, QList<Finding>& findings)
        : m_applicant(applicant), m_context(context), m_findings(findings)
    {
    }

    void check(int item)
    {
        m_item = item;
        const Relative& relative = m_applicant.relatives.at(item);
        checkName(relative.fullName, FieldKey::Relatives, item, m_context, m_findings);
        if (relative.fullName.trimmed().isEmpty())
            append(RuleId::RelativeNameMissing, error);
        if (!relative.oldCmnd.isEmpty() && !isDigits(relative.oldCmnd, 9))
            append(RuleId::OldCmndMalformed, error);
        if (isRepeated(relative, &Relative::role) && relative.role != RelativeRole::Child &&
            relative.role != RelativeRole::Representative)
            append(RuleId::RelativeRoleTwice, warning);
        if (!relative.personalNumber.isEmpty())
            checkNumber(relative);
        if (relative.role == RelativeRole::Representative)
            checkRepresentative(relative);
        if (relative.role == RelativeRole::Spouse && m_applicant.maritalStatus &&
            *m_applicant.maritalStatus != MaritalStatus::Married)
            m_findings.append({RuleId::MaritalStatusClash, hint, FieldKey::MaritalStatus});
    }

private:
    void append(RuleId rule, FindingSeverity severity)
    {
        m_findings.append({rule, severity, FieldKey::Relatives, m_item});
    }

    // Said of the second one only, so that a slip is marked once.
    template <class Member>
    bool isRepeated(const Relative& relative, Member member) const
    {
        const auto begin = m_applicant.relatives.begin();
        return std::any_of(begin, begin + m_item,
                           [&](const Relative& before) { return before.*member == relative.*member; });
    }

    // The representative often is father or mother and then stands in the list twice.
    bool isNumberRepeated(const Relative& relative) const
    {
        const auto begin = m_applicant.relatives.begin();
        return std::any_of(begin, begin + m_item, [&](const Relative& before) {
            return before.personalNumber == relative.personalNumber &&
                   before.role != RelativeRole::Representative &&
                   relative.role != RelativeRole::Representative;
        });
    }

    void checkNumber(const Relative& relative)
    {
        const PersonalNumber& number = relative.personalNumber;
        if (!m_context.birthPrefixes.contains(number.registrationPrefix()))
            append(RuleId::RelativePrefixUnknown, warning);
        if (number == m_applicant.personalNumber)
            append(RuleId::RelativeIsApplicant, error);
        else if (isNumberRepeated(relative))
            append(RuleId::RelativeNumberRepeated, warning);
        if ((relative.role == RelativeRole::Father && number.sex() != Sex::Male) ||
            (relative.role == RelativeRole::Mother && number.sex() != Sex::Female))
            append(RuleId::RelativeSexClash, warning);
        if (m_applicant.birthDate.isEmpty())
            return;
        const int older = m_applicant.birthDate.year() - number.birthYear();
        if (isParent(relative.role) && older <= 0)
            append(RuleId::ParentNotOlder, warning);
        else if (isParent(relative.role) && older < m_context.book->ages.parent)
            append(RuleId::ParentVeryYoung, hint);
        if (relative.role == RelativeRole::Child && older >= 0)
            append(RuleId::ChildNotYounger, warning);
    }

    void checkRepresentative(const Relative& relative)
    {
        if (relative.personalNumber.isEmpty() && relative.oldCmnd.isEmpty())
            append(RuleId::RepresentativeUnidentified, warning);
        // Of age is certain from the year after the birthday's.
        else if (!relative.personalNumber.isEmpty() &&
                 m_context.today.year() - relative.personalNumber.birthYear() < m_context.book->ages.adult)
            append(RuleId::RepresentativeUnderAge, warning);
    }

    const Applicant& m_applicant;
    const RuleContext& m_context;
    QList<Finding>& m_findings;
    int m_item = 0;
};

} // namespace

bool isDigits(const QString& text, qsizetype length)
{
    return text.size() == length &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void checkName(const QString& name, FieldKey field, int item, const RuleContext& context,
               QList<Finding>& findings)
{
    // Whole characters: there are signs, and letters, beyond the first plane.
    const QList<uint> characters = name.toUcs4();
    const bool isNameLike = std::all_of(characters.begin(), characters.end(), [](char32_t c) {
        return QChar::isLetter(c) || QChar::isMark(c) || isNameSign(c);
    });
    const QList<TextFinding> odd = findInText(name);
    const bool isLatin = std::none_of(odd.begin(), odd.end(), [](const TextFinding& finding) {
        return finding.kind == TextFindingKind::OtherScript || finding.kind == TextFindingKind::StyledLetters;
    });
    if (!isNameLike)
        findings.append({RuleId::NameMissingLetters, error, field, item});
    if (!isLatin)
        findings.append({RuleId::NameForeignScript, error, field, item});
    const bool isForeign = std::any_of(odd.begin(), odd.end(), [](const TextFinding& finding) {
        return finding.kind == TextFindingKind::ForeignLetters;
    });
    if (isForeign)
        findings.append({RuleId::NameForeignLetters, warning, field, item});
    if (characters.size() > context.book->longestName)
        findings.append({RuleId::NameTooLong, error, field, item});
    if (field == FieldKey::FullName && isNameLike && isLatin && !name.isEmpty() &&
        !name.trimmed().contains(u' '))
        findings.append({RuleId::NameSingleWord, hint, field, item});
}

void checkRelatives(const Applicant& applicant, const RuleContext& context, QList<Finding>& findings)
{
    RelativeCheck check(applicant, context, findings);
    for (int item = 0; item < applicant.relatives.size(); ++item)
        check.check(item);
}

} // namespace thunhan
