// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicantRules.h"

#include "app/domain/PersonRules.h"
#include "app/domain/RuleBook.h"

#include <QRegularExpression>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr auto error = FindingSeverity::Error;
constexpr auto warning = FindingSeverity::Warning;
constexpr auto hint = FindingSeverity::Hint;
constexpr qsizetype longestDocumentNumber = 30;

void checkBirthDate(const Applicant& a, const RuleContext& context, QList<Finding>& findings)
{
    if (a.birthDate.isEmpty())
        return;
    const AgeThresholds& ages = context.book->ages;
    if (a.birthDate.earliest() > context.today)
        findings.append({RuleId::BirthDateInFuture, error, FieldKey::BirthDate});
    else if (ageOn(a.birthDate, context.today) > ages.oldest)
        findings.append({RuleId::BirthDateImplausible, warning, FieldKey::BirthDate});
    else if (isAgeBandUncertain(a.birthDate, context.today, ages))
        findings.append({RuleId::AgeBandUncertain, hint, FieldKey::BirthDate});
}

void checkNumber(const Applicant& a, const RuleContext& context, QList<Finding>& findings)
{
    if (!a.oldCmnd.isEmpty() && !isDigits(a.oldCmnd, 9))
        findings.append({RuleId::OldCmndMalformed, error, FieldKey::OldCmnd});
    if (a.personalNumber.isEmpty())
        return;
    if (a.sex && a.personalNumber.sex() != *a.sex)
        findings.append({RuleId::NumberSexClash, warning, FieldKey::PersonalNumber});
    if (!a.birthDate.isEmpty() && a.personalNumber.birthYear() != a.birthDate.year())
        findings.append({RuleId::NumberBirthYearClash, warning, FieldKey::PersonalNumber});
    if (!context.birthPrefixes.contains(a.personalNumber.registrationPrefix()))
        findings.append({RuleId::NumberPrefixUnknown, warning, FieldKey::PersonalNumber});
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
        findings.append({RuleId::PhoneMalformed, error, FieldKey::Phone});
    if (a.phone.isEmpty() && a.phoneAbsence.isEmpty())
        findings.append({RuleId::PhoneAbsenceUnstated, hint, FieldKey::Phone});
    if (!a.email.isEmpty() && !address.match(a.email).hasMatch())
        findings.append({RuleId::EmailMalformed, error, FieldKey::Email});
}

// "Not known" is lawful for place and registration of birth, origin, ethnicity and religion.
void checkUnknown(const Applicant& a, QList<Finding>& findings)
{
    for (const auto& [place, field] : {std::pair(&a.permanentAddress, FieldKey::PermanentAddress),
                                       std::pair(&a.temporaryAddress, FieldKey::TemporaryAddress),
                                       std::pair(&a.currentAddress, FieldKey::CurrentAddress)}) {
        if (place->unknown)
            findings.append({RuleId::UnknownNotAllowed, error, field});
    }
    for (const CodedValue& nationality : a.nationalities) {
        if (nationality.unknown)
            findings.append({RuleId::UnknownNotAllowed, error, FieldKey::Nationality});
    }
}

void checkIntegratedDocuments(const Applicant& a, QList<Finding>& findings)
{
    const auto isSign = [](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 0x80) || c == u' ' || c == u'-' || c == u'.' ||
               c == u'/';
    };
    const QList<IntegratedDocument>& all = a.integratedDocuments;
    for (qsizetype item = 0; item < all.size(); ++item) {
        const IntegratedDocument& document = all.at(item);
        const bool again =
            std::any_of(all.begin(), all.begin() + item,
                        [&](const IntegratedDocument& before) { return before.type == document.type; });
        if (again || document.type.isEmpty() || document.number.isEmpty() ||
            document.number.size() > longestDocumentNumber ||
            !std::all_of(document.number.begin(), document.number.end(), isSign))
            findings.append({RuleId::IntegratedDocumentMalformed, error, FieldKey::IntegratedDocuments,
                             static_cast<int>(item)});
    }
}

void checkCardDates(const PreviousCard& card, const Applicant& a, const RuleContext& context,
                    QList<Finding>& findings)
{
    const auto append = [&](RuleId rule, FindingSeverity severity) {
        findings.append({rule, severity, FieldKey::PreviousCard});
    };
    if (!card.issued.isEmpty() && card.issued.earliest() > context.today)
        append(RuleId::CardIssuedInFuture, error);
    if (!card.issued.isEmpty() && !a.birthDate.isEmpty() && card.issued.latest() < a.birthDate.earliest())
        append(RuleId::CardIssuedBeforeBirth, error);
    else if (!card.issued.isEmpty() && !card.expires.isEmpty() &&
             card.expires.latest() < card.issued.earliest())
        append(RuleId::CardEndsBeforeIssue, error);
    else if (card.issued.isFull() && card.expires.isFull() && a.birthDate.isFull() && !card.isNineDigits() &&
             expiryOf(context.book->validity, a.birthDate, card.issued.latest()) != card.expires.latest())
        append(RuleId::CardExpiryUnexpected, hint);
}

void checkPreviousCard(const Applicant& a, const RuleContext& context, QList<Finding>& findings)
{
    const PreviousCard& card = a.previousCard;
    if (!card.number.isEmpty() && !isDigits(card.number, 12) && !isDigits(card.number, 9))
        findings.append({RuleId::CardNumberMalformed, error, FieldKey::PreviousCard});
    checkCardDates(card, a, context, findings);
}

} // namespace

QList<Finding> checkApplicant(const Applicant& applicant, const RuleContext& context)
{
    QList<Finding> findings;
    checkName(applicant.fullName, FieldKey::FullName, -1, context, findings);
    checkName(applicant.otherName, FieldKey::OtherName, -1, context, findings);
    checkBirthDate(applicant, context, findings);
    checkNumber(applicant, context, findings);
    checkContact(applicant, findings);
    checkUnknown(applicant, findings);
    checkPreviousCard(applicant, context, findings);
    checkIntegratedDocuments(applicant, findings);
    checkRelatives(applicant, context, findings);
    sortFindings(findings);
    return findings;
}

} // namespace thunhan
