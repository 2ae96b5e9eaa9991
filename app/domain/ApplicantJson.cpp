// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON form of an applicant, one field at a time.
#include "app/base/EnumNames.h"
#include "app/domain/Applicant.h"

#include <QJsonArray>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr EnumNames<FieldKey, fieldCount> fieldNames{{
    {FieldKey::FullName, "full_name"_L1},
    {FieldKey::OtherName, "other_name"_L1},
    {FieldKey::PersonalNumber, "personal_number"_L1},
    {FieldKey::OldCmnd, "old_cmnd"_L1},
    {FieldKey::BirthDate, "birth_date"_L1},
    {FieldKey::Sex, "sex"_L1},
    {FieldKey::BirthPlace, "birth_place"_L1},
    {FieldKey::BirthRegistration, "birth_registration"_L1},
    {FieldKey::Origin, "origin"_L1},
    {FieldKey::Ethnicity, "ethnicity"_L1},
    {FieldKey::Religion, "religion"_L1},
    {FieldKey::Nationality, "nationality"_L1},
    {FieldKey::BloodGroup, "blood_group"_L1},
    {FieldKey::PreviousCard, "previous_card"_L1},
    {FieldKey::Relatives, "relatives"_L1},
    {FieldKey::PermanentAddress, "permanent_address"_L1},
    {FieldKey::TemporaryAddress, "temporary_address"_L1},
    {FieldKey::CurrentAddress, "current_address"_L1},
    {FieldKey::MaritalStatus, "marital_status"_L1},
    {FieldKey::HouseholdRelation, "household_relation"_L1},
    {FieldKey::ResidenceFile, "residence_file"_L1},
    {FieldKey::Occupation, "occupation"_L1},
    {FieldKey::Education, "education"_L1},
    {FieldKey::Features, "features"_L1},
    {FieldKey::Phone, "phone"_L1},
    {FieldKey::PhoneAbsence, "phone_absence"_L1},
    {FieldKey::Email, "email"_L1},
    {FieldKey::IntegratedDocuments, "integrated_documents"_L1},
}};

constexpr EnumNames<RelativeRole, 5> roleNames{{
    {RelativeRole::Father, "FATHER"_L1},
    {RelativeRole::Mother, "MOTHER"_L1},
    {RelativeRole::Spouse, "SPOUSE"_L1},
    {RelativeRole::Child, "CHILD"_L1},
    {RelativeRole::Representative, "REPRESENTATIVE"_L1},
}};

constexpr EnumNames<MaritalStatus, 4> maritalNames{{
    {MaritalStatus::Single, "SINGLE"_L1},
    {MaritalStatus::Married, "MARRIED"_L1},
    {MaritalStatus::Divorced, "DIVORCED"_L1},
    {MaritalStatus::Widowed, "WIDOWED"_L1},
}};

constexpr EnumNames<BloodGroup, 4> bloodNames{{
    {BloodGroup::A, "A"_L1},
    {BloodGroup::B, "B"_L1},
    {BloodGroup::Ab, "AB"_L1},
    {BloodGroup::O, "O"_L1},
}};

constexpr EnumNames<CardStatus, 4> statusNames{{
    {CardStatus::Held, "HELD"_L1},
    {CardStatus::Lost, "LOST"_L1},
    {CardStatus::Damaged, "DAMAGED"_L1},
    {CardStatus::Withdrawn, "WITHDRAWN"_L1},
}};

Error wrongShape()
{
    return {ErrorCode::FieldInvalid, u"field: value has another shape"_s};
}

// One overload pair per type of value. An empty value is Null, and Null reads as empty.

QJsonValue toJson(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Result<QString> textFrom(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return QString();
    if (!value.isString())
        return wrongShape();
    return value.toString();
}

QJsonValue toJson(const CodedValue& coded)
{
    if (coded.isEmpty())
        return {};
    if (coded.unknown)
        return QJsonObject{{u"unknown"_s, true}};
    return QJsonObject{{u"system"_s, coded.system}, {u"code"_s, coded.code}};
}

Result<bool> flagFrom(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return false;
    if (!value.isBool())
        return wrongShape();
    return value.toBool();
}

Result<CodedValue> codedFrom(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return CodedValue();
    if (!value.isObject())
        return wrongShape();
    const QJsonObject object = value.toObject();
    CodedValue coded;
    THUNHAN_TRY_ASSIGN(coded.system, textFrom(object["system"_L1]));
    THUNHAN_TRY_ASSIGN(coded.code, textFrom(object["code"_L1]));
    THUNHAN_TRY_ASSIGN(coded.unknown, flagFrom(object["unknown"_L1]));
    return coded;
}

QJsonValue toJson(const Place& place)
{
    if (place.isEmpty())
        return {};
    if (place.unknown)
        return QJsonObject{{u"unknown"_s, true}};
    return QJsonObject{{u"unit"_s, place.unitCode}, {u"declared"_s, place.declared}};
}

Result<Place> placeFrom(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return Place();
    if (!value.isObject())
        return wrongShape();
    const QJsonObject object = value.toObject();
    Place place;
    THUNHAN_TRY_ASSIGN(place.unitCode, textFrom(object["unit"_L1]));
    THUNHAN_TRY_ASSIGN(place.declared, textFrom(object["declared"_L1]));
    THUNHAN_TRY_ASSIGN(place.unknown, flagFrom(object["unknown"_L1]));
    return place;
}

QJsonValue toJson(const PersonalNumber& number)
{
    return toJson(number.digits());
}

Result<PersonalNumber> numberFrom(const QJsonValue& value)
{
    THUNHAN_TRY_ASSIGN(const QString text, textFrom(value));
    return text.isEmpty() ? Result<PersonalNumber>(PersonalNumber()) : PersonalNumber::parse(text);
}

QJsonValue toJson(const PartialDate& date)
{
    return toJson(date.toIso());
}

Result<PartialDate> dateFrom(const QJsonValue& value)
{
    THUNHAN_TRY_ASSIGN(const QString text, textFrom(value));
    return text.isEmpty() ? Result<PartialDate>(PartialDate()) : PartialDate::parseIso(text);
}

template <class Enum, std::size_t N>
QJsonValue toJson(const EnumNames<Enum, N>& names, const std::optional<Enum>& value)
{
    return value ? QJsonValue(enumToName(names, *value)) : QJsonValue();
}

template <class Enum, class FromName>
Result<std::optional<Enum>> enumFrom(const QJsonValue& value, FromName fromName)
{
    THUNHAN_TRY_ASSIGN(const QString text, textFrom(value));
    if (text.isEmpty())
        return std::optional<Enum>();
    const std::optional<Enum> found = fromName(text);
    return found ? Result<std::optional<Enum>>(found) : wrongShape();
}

QJsonValue toJson(const PreviousCard& card)
{
    if (card.isEmpty())
        return {};
    return QJsonObject{{u"number"_s, toJson(card.number)},
                       {u"issued"_s, toJson(card.issued)},
                       {u"expires"_s, toJson(card.expires)},
                       {u"status"_s, toJson(statusNames, card.status)}};
}

Result<PreviousCard> cardFrom(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return PreviousCard();
    if (!value.isObject())
        return wrongShape();
    const QJsonObject object = value.toObject();
    PreviousCard card;
    THUNHAN_TRY_ASSIGN(card.number, textFrom(object["number"_L1]));
    THUNHAN_TRY_ASSIGN(card.issued, dateFrom(object["issued"_L1]));
    THUNHAN_TRY_ASSIGN(card.expires, dateFrom(object["expires"_L1]));
    THUNHAN_TRY_ASSIGN(card.status, enumFrom<CardStatus>(object["status"_L1], cardStatusFromName));
    return card;
}

QJsonValue toJson(const Relative& relative)
{
    return QJsonObject{{u"role"_s, enumToName(roleNames, relative.role)},
                       {u"full_name"_s, toJson(relative.fullName)},
                       {u"personal_number"_s, toJson(relative.personalNumber)},
                       {u"old_cmnd"_s, toJson(relative.oldCmnd)},
                       {u"nationality"_s, toJson(relative.nationality)}};
}

Result<Relative> relativeFrom(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const auto role = enumFromName(roleNames, object["role"_L1].toString());
    if (!role)
        return wrongShape();
    Relative relative;
    relative.role = *role;
    THUNHAN_TRY_ASSIGN(relative.fullName, textFrom(object["full_name"_L1]));
    THUNHAN_TRY_ASSIGN(relative.personalNumber, numberFrom(object["personal_number"_L1]));
    THUNHAN_TRY_ASSIGN(relative.oldCmnd, textFrom(object["old_cmnd"_L1]));
    THUNHAN_TRY_ASSIGN(relative.nationality, codedFrom(object["nationality"_L1]));
    return relative;
}

QJsonValue toJson(const IntegratedDocument& document)
{
    return QJsonObject{{u"type"_s, document.type}, {u"number"_s, document.number}};
}

Result<IntegratedDocument> integratedFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return wrongShape();
    const QJsonObject object = value.toObject();
    IntegratedDocument document;
    THUNHAN_TRY_ASSIGN(document.type, textFrom(object["type"_L1]));
    THUNHAN_TRY_ASSIGN(document.number, textFrom(object["number"_L1]));
    return document;
}

template <class T, class Read>
Result<QList<T>> listFrom(const QJsonValue& value, Read read)
{
    QList<T> list;
    if (value.isNull() || value.isUndefined())
        return list;
    if (!value.isArray())
        return wrongShape();
    for (const QJsonValue& item : value.toArray()) {
        THUNHAN_TRY_ASSIGN(const T element, read(item));
        list.append(element);
    }
    return list;
}

template <class T>
QJsonValue toJson(const QList<T>& list)
{
    if (list.isEmpty())
        return {};
    QJsonArray array;
    for (const T& item : list)
        array.append(toJson(item));
    return array;
}

} // namespace

QString toName(CardStatus status)
{
    return enumToName(statusNames, status);
}

std::optional<CardStatus> cardStatusFromName(QStringView name)
{
    return enumFromName(statusNames, name);
}

QString toName(FieldKey field)
{
    return enumToName(fieldNames, field);
}

std::optional<FieldKey> fieldFromName(QStringView name)
{
    return enumFromName(fieldNames, name);
}

std::array<FieldKey, fieldCount> allFields()
{
    std::array<FieldKey, fieldCount> keys{};
    for (std::size_t i = 0; i < keys.size(); ++i)
        keys[i] = fieldNames[i].first;
    return keys;
}

QJsonValue fieldToJson(const Applicant& a, FieldKey field)
{
    switch (field) {
    case FieldKey::FullName: return toJson(a.fullName);
    case FieldKey::OtherName: return toJson(a.otherName);
    case FieldKey::PersonalNumber: return toJson(a.personalNumber);
    case FieldKey::OldCmnd: return toJson(a.oldCmnd);
    case FieldKey::BirthDate: return toJson(a.birthDate);
    case FieldKey::Sex: return a.sex ? QJsonValue(toName(*a.sex)) : QJsonValue();
    case FieldKey::BirthPlace: return toJson(a.birthPlace);
    case FieldKey::BirthRegistration: return toJson(a.birthRegistration);
    case FieldKey::Origin: return toJson(a.origin);
    case FieldKey::Ethnicity: return toJson(a.ethnicity);
    case FieldKey::Religion: return toJson(a.religion);
    case FieldKey::Nationality: return toJson(a.nationalities);
    case FieldKey::BloodGroup: return toJson(bloodNames, a.bloodGroup);
    case FieldKey::PreviousCard: return toJson(a.previousCard);
    case FieldKey::Relatives: return toJson(a.relatives);
    case FieldKey::PermanentAddress: return toJson(a.permanentAddress);
    case FieldKey::TemporaryAddress: return toJson(a.temporaryAddress);
    case FieldKey::CurrentAddress: return toJson(a.currentAddress);
    case FieldKey::MaritalStatus: return toJson(maritalNames, a.maritalStatus);
    case FieldKey::HouseholdRelation: return toJson(a.householdRelation);
    case FieldKey::ResidenceFile: return toJson(a.residenceFile);
    case FieldKey::Occupation: return toJson(a.occupation);
    case FieldKey::Education: return toJson(a.education);
    case FieldKey::Features: return toJson(a.features);
    case FieldKey::Phone: return toJson(a.phone);
    case FieldKey::PhoneAbsence: return toJson(a.phoneAbsence);
    case FieldKey::Email: return toJson(a.email);
    case FieldKey::IntegratedDocuments: return toJson(a.integratedDocuments);
    }
    Q_UNREACHABLE();
}

Result<void> fieldFromJson(Applicant& a, FieldKey field, const QJsonValue& value)
{
    const auto assign = [](auto& target, auto result) -> Result<void> {
        if (!result)
            return result.error();
        target = std::move(result).value();
        return {};
    };
    const auto blood = [](QStringView name) { return enumFromName(bloodNames, name); };
    const auto marital = [](QStringView name) { return enumFromName(maritalNames, name); };
    switch (field) {
    case FieldKey::FullName: return assign(a.fullName, textFrom(value));
    case FieldKey::OtherName: return assign(a.otherName, textFrom(value));
    case FieldKey::PersonalNumber: return assign(a.personalNumber, numberFrom(value));
    case FieldKey::OldCmnd: return assign(a.oldCmnd, textFrom(value));
    case FieldKey::BirthDate: return assign(a.birthDate, dateFrom(value));
    case FieldKey::Sex: return assign(a.sex, enumFrom<Sex>(value, sexFromName));
    case FieldKey::BirthPlace: return assign(a.birthPlace, placeFrom(value));
    case FieldKey::BirthRegistration: return assign(a.birthRegistration, placeFrom(value));
    case FieldKey::Origin: return assign(a.origin, placeFrom(value));
    case FieldKey::Ethnicity: return assign(a.ethnicity, codedFrom(value));
    case FieldKey::Religion: return assign(a.religion, codedFrom(value));
    case FieldKey::Nationality: return assign(a.nationalities, listFrom<CodedValue>(value, codedFrom));
    case FieldKey::BloodGroup: return assign(a.bloodGroup, enumFrom<BloodGroup>(value, blood));
    case FieldKey::PreviousCard: return assign(a.previousCard, cardFrom(value));
    case FieldKey::Relatives: return assign(a.relatives, listFrom<Relative>(value, relativeFrom));
    case FieldKey::PermanentAddress: return assign(a.permanentAddress, placeFrom(value));
    case FieldKey::TemporaryAddress: return assign(a.temporaryAddress, placeFrom(value));
    case FieldKey::CurrentAddress: return assign(a.currentAddress, placeFrom(value));
    case FieldKey::MaritalStatus: return assign(a.maritalStatus, enumFrom<MaritalStatus>(value, marital));
    case FieldKey::HouseholdRelation: return assign(a.householdRelation, textFrom(value));
    case FieldKey::ResidenceFile: return assign(a.residenceFile, textFrom(value));
    case FieldKey::Occupation: return assign(a.occupation, textFrom(value));
    case FieldKey::Education: return assign(a.education, textFrom(value));
    case FieldKey::Features: return assign(a.features, textFrom(value));
    case FieldKey::Phone: return assign(a.phone, textFrom(value));
    case FieldKey::PhoneAbsence: return assign(a.phoneAbsence, textFrom(value));
    case FieldKey::Email: return assign(a.email, textFrom(value));
    case FieldKey::IntegratedDocuments:
        return assign(a.integratedDocuments, listFrom<IntegratedDocument>(value, integratedFrom));
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
