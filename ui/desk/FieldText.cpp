// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FieldText.h"

#include "ui/desk/DeskText.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

QString bloodGroupText(BloodGroup group)
{
    switch (group) {
    case BloodGroup::A: return u"A"_s;
    case BloodGroup::B: return u"B"_s;
    case BloodGroup::Ab: return u"AB"_s;
    case BloodGroup::O: return u"O"_s;
    }
    Q_UNREACHABLE();
}

QString cardText(const PreviousCard& card)
{
    QStringList parts;
    if (!card.number.isEmpty())
        parts.append(card.number);
    if (!card.issued.isEmpty())
        parts.append(FieldText::tr("of %1").arg(card.issued.toDisplay()));
    if (!card.expires.isEmpty())
        parts.append(FieldText::tr("until %1").arg(card.expires.toDisplay()));
    return parts.join(u' ');
}

QString relativesText(const QList<Relative>& relatives)
{
    QStringList names;
    for (const Relative& relative : relatives)
        names.append(relative.fullName);
    return names.join(u", "_s);
}

QString integratedText(const QList<IntegratedDocument>& documents, const ReferenceData& reference)
{
    QStringList texts;
    for (const IntegratedDocument& document : documents) {
        const CodeEntry* type = reference.list(u"integrated_documents"_s).find(document.type);
        texts.append((type ? entryName(*type) : document.type) + u": "_s + document.number);
    }
    return texts.join(u"; "_s);
}

} // namespace

QString fieldValueText(const Applicant& a, FieldKey field, const ReferenceData& reference)
{
    const auto coded = [&](const CodedValue& value, const QString& list) {
        return codedText(value, reference.list(list));
    };
    switch (field) {
    case FieldKey::FullName: return a.fullName;
    case FieldKey::OtherName: return a.otherName;
    case FieldKey::PersonalNumber: return a.personalNumber.grouped();
    case FieldKey::OldCmnd: return a.oldCmnd;
    case FieldKey::BirthDate: return a.birthDate.toDisplay();
    case FieldKey::Sex: return a.sex ? sexName(*a.sex) : QString();
    case FieldKey::BirthPlace: return placeText(a.birthPlace, reference);
    case FieldKey::BirthRegistration: return placeText(a.birthRegistration, reference);
    case FieldKey::Origin: return placeText(a.origin, reference);
    case FieldKey::Ethnicity: return coded(a.ethnicity, u"ethnic_groups"_s);
    case FieldKey::Religion: return coded(a.religion, u"religions"_s);
    case FieldKey::Nationality: return nationalitiesText(a.nationalities, reference);
    case FieldKey::BloodGroup: return a.bloodGroup ? bloodGroupText(*a.bloodGroup) : QString();
    case FieldKey::PreviousCard: return cardText(a.previousCard);
    case FieldKey::Relatives: return relativesText(a.relatives);
    case FieldKey::PermanentAddress: return placeText(a.permanentAddress, reference);
    case FieldKey::TemporaryAddress: return placeText(a.temporaryAddress, reference);
    case FieldKey::CurrentAddress: return placeText(a.currentAddress, reference);
    case FieldKey::MaritalStatus: return a.maritalStatus ? maritalStatusName(*a.maritalStatus) : QString();
    case FieldKey::HouseholdRelation: return a.householdRelation;
    case FieldKey::ResidenceFile: return a.residenceFile;
    case FieldKey::Occupation: return a.occupation;
    case FieldKey::Education: return a.education;
    case FieldKey::Features: return a.features;
    case FieldKey::Phone: return phoneText(a.phone);
    case FieldKey::PhoneAbsence: {
        const CodeEntry* entry = reference.list(u"phone_absence_reasons"_s).find(a.phoneAbsence);
        return entry ? entryName(*entry) : a.phoneAbsence;
    }
    case FieldKey::Email: return a.email;
    case FieldKey::IntegratedDocuments: return integratedText(a.integratedDocuments, reference);
    }
    Q_UNREACHABLE();
}

QString sourceName(RecordSource source)
{
    switch (source) {
    case RecordSource::CardMrz: return FieldText::tr("Lines on the back of the card");
    case RecordSource::CardQr: return FieldText::tr("QR code on the card");
    case RecordSource::CardChip: return FieldText::tr("Chip of the card");
    case RecordSource::Registry: return FieldText::tr("Population record");
    }
    Q_UNREACHABLE();
}

QString sourceShort(RecordSource source)
{
    switch (source) {
    case RecordSource::CardMrz: return FieldText::tr("Card (MRZ)");
    case RecordSource::CardQr: return FieldText::tr("Card (QR)");
    case RecordSource::CardChip: return FieldText::tr("Card (chip)");
    case RecordSource::Registry: return FieldText::tr("Population record");
    }
    Q_UNREACHABLE();
}

QString agreementText(FieldAgreement agreement)
{
    switch (agreement) {
    case FieldAgreement::Equal: return FieldText::tr("Equal");
    case FieldAgreement::EqualUnitRenamed: return FieldText::tr("Equal, unit renamed");
    case FieldAgreement::Differs: return FieldText::tr("Differs");
    case FieldAgreement::MissingHere: return FieldText::tr("Not declared");
    case FieldAgreement::MissingThere: return FieldText::tr("New");
    }
    Q_UNREACHABLE();
}

Shape agreementShape(FieldAgreement agreement)
{
    switch (agreement) {
    case FieldAgreement::Equal:
    case FieldAgreement::EqualUnitRenamed: return Shape::Eq;
    case FieldAgreement::Differs: return Shape::Ne;
    case FieldAgreement::MissingHere:
    case FieldAgreement::MissingThere: return Shape::Miss;
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
