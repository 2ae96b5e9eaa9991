// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RecordComparison.h"

#include "app/domain/VietnameseText.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using enum FieldAgreement;

// Grave, acute, tilde, hook above and dot below carry the tone; circumflex, breve and horn make other vowels.
bool isToneMark(QChar c)
{
    return c == QChar(0x0300) || c == QChar(0x0301) || c == QChar(0x0303) || c == QChar(0x0309) ||
           c == QChar(0x0323);
}

bool isEmpty(const Applicant& applicant, FieldKey field)
{
    return fieldToJson(applicant, field).isNull();
}

FieldAgreement sameIf(bool same)
{
    return same ? Equal : Differs;
}

FieldAgreement compareNames(const QString& declared, const RecordReading& reading)
{
    if (!reading.nameWithoutMarks)
        return sameIf(spellingKey(declared) == spellingKey(reading.values.fullName));
    const QString ours = foldForMatching(declared);
    const QString theirs = foldForMatching(reading.values.fullName);
    return sameIf(ours == theirs || (reading.nameMayBeCut && ours.startsWith(theirs)));
}

// The source need not know everything of the card: what it leaves open is no difference.
FieldAgreement compareCards(const PreviousCard& declared, const PreviousCard& recorded)
{
    return sameIf((recorded.number.isEmpty() || declared.number == recorded.number) &&
                  (recorded.issued.isEmpty() || declared.issued == recorded.issued) &&
                  (recorded.expires.isEmpty() || declared.expires == recorded.expires));
}

FieldAgreement compareRelatives(const QList<Relative>& declared, const QList<Relative>& recorded)
{
    return sameIf(std::ranges::all_of(recorded, [&](const Relative& known) {
        return std::ranges::any_of(declared, [&](const Relative& told) {
            return told.role == known.role && spellingKey(told.fullName) == spellingKey(known.fullName) &&
                   (known.personalNumber.isEmpty() || told.personalNumber == known.personalNumber);
        });
    }));
}

FieldAgreement compareFilled(const Applicant& declared, const RecordReading& reading, FieldKey field,
                             const PlaceComparer& comparePlaces)
{
    const Applicant& recorded = reading.values;
    const auto text = [&](QString Applicant::*member) {
        return sameIf(spellingKey(declared.*member) == spellingKey(recorded.*member));
    };
    const auto place = [&](Place Applicant::*member) {
        const Place& ours = declared.*member;
        const Place& theirs = recorded.*member;
        if (ours.unknown || theirs.unknown)
            return sameIf(ours.unknown == theirs.unknown);
        return comparePlaces(ours, theirs);
    };
    switch (field) {
    case FieldKey::FullName: return compareNames(declared.fullName, reading);
    case FieldKey::OtherName: return text(&Applicant::otherName);
    case FieldKey::BirthPlace: return place(&Applicant::birthPlace);
    case FieldKey::BirthRegistration: return place(&Applicant::birthRegistration);
    case FieldKey::Origin: return place(&Applicant::origin);
    case FieldKey::PermanentAddress: return place(&Applicant::permanentAddress);
    case FieldKey::TemporaryAddress: return place(&Applicant::temporaryAddress);
    case FieldKey::CurrentAddress: return place(&Applicant::currentAddress);
    case FieldKey::HouseholdRelation: return text(&Applicant::householdRelation);
    case FieldKey::ResidenceFile: return text(&Applicant::residenceFile);
    case FieldKey::Occupation: return text(&Applicant::occupation);
    case FieldKey::Education: return text(&Applicant::education);
    case FieldKey::Features: return text(&Applicant::features);
    case FieldKey::Email: return text(&Applicant::email);
    case FieldKey::Nationality:
        return sameIf(std::ranges::is_permutation(declared.nationalities, recorded.nationalities));
    case FieldKey::PreviousCard: return compareCards(declared.previousCard, recorded.previousCard);
    case FieldKey::Relatives: return compareRelatives(declared.relatives, recorded.relatives);
    default: return sameIf(fieldToJson(declared, field) == fieldToJson(recorded, field));
    }
}

// The strongest of those that speak of the field; one that has a value goes before one that has none.
const RecordReading* sourceFor(const QList<RecordReading>& readings, FieldKey field)
{
    const RecordReading* best = nullptr;
    const auto weight = [field](const RecordReading& reading) {
        return std::pair(!isEmpty(reading.values, field), reading.source);
    };
    for (const RecordReading& reading : readings) {
        if (reading.speaksOf(field) && (best == nullptr || weight(reading) > weight(*best)))
            best = &reading;
    }
    return best;
}

} // namespace

QString spellingKey(QStringView text)
{
    QString key;
    QString tones; // of the word so far
    for (const QChar c : cleanText(text).toLower().normalized(QString::NormalizationForm_D)) {
        if (isToneMark(c)) {
            tones += c;
            continue;
        }
        if (!c.isLetter() && !c.isMark() && !tones.isEmpty()) {
            key += tones;
            tones.clear();
        }
        key += c;
    }
    return key + tones;
}

QList<FieldComparison> compareRecords(const Applicant& declared, const QList<RecordReading>& readings,
                                      const PlaceComparer& comparePlaces)
{
    QList<FieldComparison> comparisons;
    for (const FieldKey field : allFields()) {
        const RecordReading* reading = sourceFor(readings, field);
        if (reading == nullptr)
            continue;
        const bool here = !isEmpty(declared, field);
        const bool there = !isEmpty(reading->values, field);
        if (!here && !there)
            continue;
        const FieldAgreement agreement = !here    ? MissingHere
                                         : !there ? MissingThere
                                                  : compareFilled(declared, *reading, field, comparePlaces);
        comparisons.append({field, reading->source, agreement});
    }
    return comparisons;
}

} // namespace thunhan
