// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicationRules.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr auto error = FindingSeverity::Error;
constexpr auto warning = FindingSeverity::Warning;

bool asksFor(const Application& a, ApplicationKind kind)
{
    return a.kind == kind || a.bundled.contains(kind);
}

bool isCard(ApplicationKind kind)
{
    return kind == ApplicationKind::CardFirst || kind == ApplicationKind::CardExchange ||
           kind == ApplicationKind::CardReissue;
}

bool isEmpty(const Applicant& a, FieldKey field)
{
    return fieldToJson(a, field).isNull();
}

void checkAge(const Application& a, const RuleContext& context, QList<Finding>& findings)
{
    const AgeBand band = ageBandOf(a, context);
    const auto exists = [&](ApplicationKind kind) { return context.book->requirements.allows(kind, band); };
    if (!exists(a.kind) || !std::all_of(a.bundled.begin(), a.bundled.end(), exists))
        findings.append({RuleId::KindNotForAge, error, FieldKey::BirthDate});
}

// Fields that may stay empty with a reason.
void checkExpected(const Application& a, const Requirements& asks, QList<Finding>& findings)
{
    for (const FieldKey field : allFields()) {
        if (asks.of(field) != Demand::Expected || !isEmpty(a.applicant, field))
            continue;
        const RuleId rule = field == FieldKey::PermanentAddress ? RuleId::PermanentAddressMissing
                            : field == FieldKey::PreviousCard   ? RuleId::PreviousCardMissing
                                                                : RuleId::ExpectedFieldEmpty;
        findings.append({rule, warning, field});
    }
    const bool isEid = asksFor(a, ApplicationKind::EidLevel1) || asksFor(a, ApplicationKind::EidLevel2);
    if (isEid && a.applicant.phone.isEmpty() && !a.applicant.phoneAbsence.isEmpty())
        findings.append({RuleId::EidWithoutPhone, warning, FieldKey::Phone});
}

void checkNationality(const Application& a, QList<Finding>& findings)
{
    const QList<CodedValue>& list = a.applicant.nationalities;
    const bool isVietnamese =
        std::any_of(list.begin(), list.end(), [](const CodedValue& value) { return value.code == "VNM"_L1; });
    if (isCard(a.kind) && !list.isEmpty() && !isVietnamese)
        findings.append({RuleId::NationalityNotVietnamese, error, FieldKey::Nationality});
}

void checkAgainstCard(const Application& a, const RuleContext& context, QList<Finding>& findings)
{
    const PreviousCard& card = a.applicant.previousCard;
    const QString& number = a.applicant.personalNumber.digits();
    const bool hasChipCard = !card.isEmpty() && !card.isNineDigits();
    const bool claimsNewNumber = a.kind == ApplicationKind::CardExchange && a.reason == "e"_L1;
    if (hasChipCard && a.kind == ApplicationKind::CardFirst)
        findings.append({RuleId::FirstCardAfterCard, warning, FieldKey::PreviousCard});
    if (!hasChipCard && a.kind == ApplicationKind::EidLevel2)
        findings.append({RuleId::EidLevel2WithoutCard, error, FieldKey::PreviousCard});
    if (hasChipCard && !card.number.isEmpty() && !number.isEmpty()) {
        if (card.number != number && !claimsNewNumber)
            findings.append({RuleId::CardNumberClash, warning, FieldKey::PreviousCard});
        if (card.number == number && claimsNewNumber)
            findings.append({RuleId::NumberNotReestablished, warning, FieldKey::PersonalNumber});
    }
    const bool claimsMilestone = a.kind == ApplicationKind::CardExchange && a.reason == "a"_L1;
    if (claimsMilestone && hasChipCard && !card.issued.isEmpty() && !a.applicant.birthDate.isEmpty()) {
        const auto expiry = expiryOf(context.book->validity, a.applicant.birthDate, card.issued.latest());
        const bool isOver = !card.expires.isEmpty() && card.expires.latest() < context.today;
        if (!isOver && (!expiry || *expiry > context.today))
            findings.append({RuleId::MilestoneNotReached, warning, FieldKey::PreviousCard});
    }
}

void checkRepresentation(const Application& a, const Requirements& asks, QList<Finding>& findings)
{
    const QList<Relative>& list = a.applicant.relatives;
    const bool isThere = std::any_of(list.begin(), list.end(), [](const Relative& relative) {
        return relative.role == RelativeRole::Representative;
    });
    if (asks.representative == Demand::Required && !isThere)
        findings.append({RuleId::RepresentativeMissing, error, FieldKey::Relatives});
}

void checkDetails(const Application& a, const Requirements& asks, const RuleContext& context,
                  QList<Finding>& findings)
{
    if (asks.details == RequestDetails::Correction) {
        for (const RecordCorrection& correction : a.corrections) {
            if (correction.claimed.trimmed().isEmpty())
                findings.append({RuleId::CorrectionEmpty, error, correction.field});
            else if (correction.claimed.trimmed() == correction.onRecord.trimmed())
                findings.append({RuleId::CorrectionUnchanged, error, correction.field});
            const bool isScanned =
                std::any_of(a.documents.begin(), a.documents.end(),
                            [&](const DocumentScan& scan) { return scan.type == correction.evidence; });
            if (!isScanned)
                findings.append({RuleId::CorrectionWithoutEvidence, error, correction.field});
        }
    }
    if (asks.details == RequestDetails::Notice && a.notice && a.notice->notifiedOn.isValid()) {
        const PartialDate& birth = a.applicant.birthDate;
        if (a.notice->notifiedOn > context.today ||
            (!birth.isEmpty() && a.notice->notifiedOn < birth.earliest()))
            findings.append({RuleId::NoticeDateWrong, error, FieldKey::PersonalNumber});
    }
}

// A field that is to be corrected differs because of it.
void checkOtherSources(const Application& a, const RuleContext& context, QList<Finding>& findings)
{
    for (const FieldComparison& comparison : compareRecords(a.applicant, a.readings, context.comparePlaces)) {
        const bool isToBeCorrected =
            std::any_of(a.corrections.begin(), a.corrections.end(),
                        [&](const RecordCorrection& c) { return c.field == comparison.field; });
        if (comparison.agreement == FieldAgreement::Differs && !isToBeCorrected)
            findings.append({RuleId::RecordDiffers, warning, comparison.field});
    }
}

} // namespace

QList<Finding> checkApplication(const Application& application, const RuleContext& context)
{
    QList<Finding> findings = checkApplicant(application.applicant, context);
    const Requirements asks = requirementsFor(application, context);
    checkAge(application, context, findings);
    checkExpected(application, asks, findings);
    checkNationality(application, findings);
    checkAgainstCard(application, context, findings);
    checkRepresentation(application, asks, findings);
    checkDetails(application, asks, context, findings);
    checkOtherSources(application, context, findings);
    sortFindings(findings);
    return findings;
}

} // namespace thunhan
