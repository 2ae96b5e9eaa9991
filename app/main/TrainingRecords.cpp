// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/TrainingRecords.h"

#include "app/main/RehearsalPeople.h"
#include "sync/client/RecordLookUp.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr quint64 people = 40;

Applicant onRecord(quint64 seed)
{
    const RehearsalCitizen citizen = rehearsalCitizen(seed);
    const QString province = u"48"_s;
    Applicant applicant;
    applicant.fullName = citizen.fullName;
    if (const auto number = PersonalNumber::parse(citizen.personalNumber))
        applicant.personalNumber = *number;
    if (const auto born = PartialDate::parseTyped(citizen.birthDate))
        applicant.birthDate = *born;
    applicant.sex = citizen.female ? Sex::Female : Sex::Male;
    applicant.ethnicity = {u"VN-ETHNIC-121-1979"_s, u"1"_s};
    applicant.religion = {u"QCVN-109-2017-RELIGION"_s, u"00"_s};
    applicant.nationalities = {{u"ISO-3166-1-ALPHA3"_s, u"VNM"_s}};
    applicant.birthRegistration = {province, citizen.birthPlace};
    applicant.origin = {province, citizen.birthPlace};
    const bool hasMoved = seed % 3 == 0;
    applicant.permanentAddress = {province, hasMoved ? u"Thôn 2, xã Hòa Tiến"_s : citizen.street};
    if (seed % 4 != 0)
        applicant.occupation = citizen.occupation;
    applicant.phone = u"+84"_s + citizen.phone.mid(1);
    applicant.relatives = {{RelativeRole::Father, citizen.father, {}, {}, {}},
                           {RelativeRole::Mother, citizen.mother, {}, {}, {}}};
    return applicant;
}

} // namespace

TrainingPeople trainingRecords()
{
    const auto fields = allFields();
    const QList<FieldKey> all(fields.begin(), fields.end());
    TrainingPeople records;
    for (quint64 seed = 1; seed <= people; ++seed) {
        const Applicant applicant = onRecord(seed);
        records.insert(applicant.personalNumber.digits(), recordAttributes(applicant, all));
    }
    return records;
}

} // namespace thunhan
