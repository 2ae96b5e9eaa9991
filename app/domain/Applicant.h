// SPDX-License-Identifier: GPL-3.0-or-later
// The citizen as declared at the desk: the 26 fields of the population record (Law 26/2023/QH15, Art. 9) and
// what the forms CC01, CC02 and TK01 add.
#pragma once

#include "app/base/Result.h"
#include "app/domain/PartialDate.h"
#include "app/domain/PersonalNumber.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace thunhan
{

// A value out of a code list. Two numberings of the same list exist in the field, so the list is always
// named.
struct CodedValue {
    QString system; // "VN-ETHNIC-121-1979", "QCVN-109-2017-RELIGION", "ISO-3166-1-ALPHA3"
    QString code;
    bool unknown = false; // declared as not known; a legal value where the law allows it

    bool isEmpty() const { return code.isEmpty() && !unknown; }
    friend bool operator==(const CodedValue&, const CodedValue&) = default;
};

// A place as declared, and the administrative unit it was matched to where it was.
struct Place {
    QString unitCode; // may be empty: districts and communes of former times, places abroad
    QString declared; // the applicant's words, kept as they are
    bool unknown = false;

    bool isEmpty() const { return unitCode.isEmpty() && declared.isEmpty() && !unknown; }
    friend bool operator==(const Place&, const Place&) = default;
};

enum class RelativeRole { Father, Mother, Spouse, Child, Representative };

struct Relative {
    RelativeRole role = RelativeRole::Father;
    QString fullName;
    PersonalNumber personalNumber;
    QString oldCmnd;
    CodedValue nationality;

    friend bool operator==(const Relative&, const Relative&) = default;
};

enum class MaritalStatus { Single, Married, Divorced, Widowed };
enum class BloodGroup { A, B, Ab, O }; // recorded only with a test result

enum class CardStatus {
    Held,      // the applicant brings it
    Lost,      //
    Damaged,   // cannot be used any more
    Withdrawn, // taken back, as when the nationality was given up
};

QString toName(CardStatus status); // HELD, ...
std::optional<CardStatus> cardStatusFromName(QStringView name);

struct PreviousCard {
    QString number; // 12 digits, or the 9 of a CMND; as declared
    PartialDate issued;
    PartialDate expires;
    std::optional<CardStatus> status;

    bool isEmpty() const { return number.isEmpty() && issued.isEmpty() && expires.isEmpty() && !status; }
    bool isNineDigits() const { return number.size() == 9; }
    friend bool operator==(const PreviousCard&, const PreviousCard&) = default;
};

// A paper that the e-ID account is to show, once the authority that keeps it has matched it.
struct IntegratedDocument {
    QString type; // code of the list "integrated_documents"
    QString number;

    friend bool operator==(const IntegratedDocument&, const IntegratedDocument&) = default;
};

struct Applicant {
    QString fullName; // NFC, spelling as declared
    QString otherName;
    PersonalNumber personalNumber;
    QString oldCmnd; // 9 digits
    PartialDate birthDate;
    std::optional<Sex> sex;
    Place birthPlace;
    Place birthRegistration;
    Place origin;
    CodedValue ethnicity;
    CodedValue religion;
    QList<CodedValue> nationalities; // dual nationality is possible
    std::optional<BloodGroup> bloodGroup;
    PreviousCard previousCard;
    QList<Relative> relatives;
    Place permanentAddress;
    Place temporaryAddress;
    Place currentAddress;
    std::optional<MaritalStatus> maritalStatus;
    QString householdRelation;
    QString residenceFile;
    QString occupation;
    QString education;
    QString features;
    QString phone;        // E.164
    QString phoneAbsence; // coded reason when there is none: never a dummy number
    QString email;
    QList<IntegratedDocument> integratedDocuments; // one of each type

    friend bool operator==(const Applicant&, const Applicant&) = default;
};

// The unit of saving and comparing. Names are the keys of the record (domain reference, section 4).
enum class FieldKey {
    FullName,
    OtherName,
    PersonalNumber,
    OldCmnd,
    BirthDate,
    Sex,
    BirthPlace,
    BirthRegistration,
    Origin,
    Ethnicity,
    Religion,
    Nationality,
    BloodGroup,
    PreviousCard,
    Relatives,
    PermanentAddress,
    TemporaryAddress,
    CurrentAddress,
    MaritalStatus,
    HouseholdRelation,
    ResidenceFile,
    Occupation,
    Education,
    Features,
    Phone,
    PhoneAbsence,
    Email,
    IntegratedDocuments,
};

inline constexpr int fieldCount = static_cast<int>(FieldKey::IntegratedDocuments) + 1;
std::array<FieldKey, fieldCount> allFields();

QString toName(FieldKey field); // full_name, ...
std::optional<FieldKey> fieldFromName(QStringView name);

// One field as JSON: what the store keeps per field and what biographicData carries. Null for an empty field.
QJsonValue fieldToJson(const Applicant& applicant, FieldKey field);
// The inverse; FieldInvalid for a value of another shape, and then `applicant` is as before.
Result<void> fieldFromJson(Applicant& applicant, FieldKey field, const QJsonValue& value);

} // namespace thunhan
