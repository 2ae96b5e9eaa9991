// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicantText.h"

#include "app/domain/VietnameseText.h"

#include <algorithm>

namespace thunhan
{
namespace
{

// Calls `see` with each text of the field. `Person` is an Applicant, const or not.
template <class Person, class See>
void eachText(Person& applicant, FieldKey field, See see)
{
    switch (field) {
    case FieldKey::FullName: return see(applicant.fullName);
    case FieldKey::OtherName: return see(applicant.otherName);
    case FieldKey::OldCmnd: return see(applicant.oldCmnd);
    case FieldKey::BirthPlace: return see(applicant.birthPlace.declared);
    case FieldKey::BirthRegistration: return see(applicant.birthRegistration.declared);
    case FieldKey::Origin: return see(applicant.origin.declared);
    case FieldKey::PreviousCard: return see(applicant.previousCard.number);
    case FieldKey::Relatives:
        for (auto& relative : applicant.relatives) {
            see(relative.fullName);
            see(relative.oldCmnd);
        }
        return;
    case FieldKey::PermanentAddress: return see(applicant.permanentAddress.declared);
    case FieldKey::TemporaryAddress: return see(applicant.temporaryAddress.declared);
    case FieldKey::CurrentAddress: return see(applicant.currentAddress.declared);
    case FieldKey::HouseholdRelation: return see(applicant.householdRelation);
    case FieldKey::ResidenceFile: return see(applicant.residenceFile);
    case FieldKey::Occupation: return see(applicant.occupation);
    case FieldKey::Education: return see(applicant.education);
    case FieldKey::Features: return see(applicant.features);
    case FieldKey::Phone: return see(applicant.phone);
    case FieldKey::Email: return see(applicant.email);
    case FieldKey::IntegratedDocuments:
        for (auto& document : applicant.integratedDocuments)
            see(document.number);
        return;
    case FieldKey::PersonalNumber:
    case FieldKey::BirthDate:
    case FieldKey::Sex:
    case FieldKey::Ethnicity:
    case FieldKey::Religion:
    case FieldKey::Nationality:
    case FieldKey::BloodGroup:
    case FieldKey::MaritalStatus:
    case FieldKey::PhoneAbsence: return;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<TextFinding> findInField(const Applicant& applicant, FieldKey field)
{
    QList<TextFinding> all;
    eachText(applicant, field, [&all](const QString& text) {
        for (const TextFinding& finding : findInText(text)) {
            const bool known = std::any_of(
                all.begin(), all.end(), [&](const TextFinding& other) { return other.kind == finding.kind; });
            if (!known)
                all.append(finding);
        }
    });
    return all;
}

void cleanField(Applicant& applicant, FieldKey field)
{
    eachText(applicant, field, [](QString& text) { text = cleanText(text); });
}

Result<void> takeField(Applicant& applicant, FieldKey field)
{
    const QList<TextFinding> findings = findInField(applicant, field);
    if (std::any_of(findings.begin(), findings.end(), [](const TextFinding& f) { return isRefused(f.kind); }))
        return {ErrorCode::FieldInvalid, toName(field) + QStringLiteral(": letters of no Vietnamese text")};
    cleanField(applicant, field);
    return {};
}

} // namespace thunhan
