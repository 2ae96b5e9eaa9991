// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardRecord.h"

namespace thunhan
{
namespace
{

PartialDate fullDate(QDate day)
{
    return day.isValid() ? PartialDate::make(day.year(), day.month(), day.day()).value() : PartialDate();
}

} // namespace

RecordReading recordOf(const CardQr& card)
{
    RecordReading reading;
    reading.source = RecordSource::CardQr;
    reading.fields = {FieldKey::FullName, FieldKey::PersonalNumber, FieldKey::BirthDate, FieldKey::Sex,
                      FieldKey::PreviousCard};
    // These are left out of many codes, which says nothing of the holder.
    if (!card.oldCmnd.isEmpty())
        reading.fields.append(FieldKey::OldCmnd);
    if (!card.address.isEmpty())
        reading.fields.append(FieldKey::PermanentAddress);
    Applicant& values = reading.values;
    values.fullName = card.fullName;
    values.personalNumber = card.number;
    values.oldCmnd = card.oldCmnd;
    values.birthDate = card.birthDate;
    values.sex = card.sex;
    values.permanentAddress.declared = card.address;
    values.previousCard.number = card.number.digits();
    values.previousCard.issued = fullDate(card.issued);
    values.previousCard.status = CardStatus::Held;
    return reading;
}

RecordReading recordOf(const Mrz& card)
{
    RecordReading reading;
    reading.source = RecordSource::CardMrz;
    reading.fields = {FieldKey::FullName, FieldKey::PersonalNumber, FieldKey::BirthDate, FieldKey::Sex,
                      FieldKey::PreviousCard};
    reading.nameWithoutMarks = true;
    reading.nameMayBeCut = card.nameMayBeCut;
    Applicant& values = reading.values;
    values.fullName = card.fullName();
    values.personalNumber = card.number;
    values.birthDate = card.birthDate;
    values.sex = card.sex;
    values.previousCard.number = card.number.digits();
    if (card.expires)
        values.previousCard.expires = fullDate(*card.expires);
    values.previousCard.status = CardStatus::Held;
    return reading;
}

} // namespace thunhan
