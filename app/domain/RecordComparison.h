// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RecordReading.h"

#include <functional>

namespace thunhan
{

enum class FieldAgreement {
    Equal,
    EqualUnitRenamed, // the same place; the unit has another name or a successor by now
    Differs,          // asks for a reason, or for one of the two to be taken
    MissingHere,      // the source has a value, the applicant declared none
    MissingThere,     // declared; the source has nothing in this field
};

struct FieldComparison {
    FieldKey field = FieldKey::FullName;
    RecordSource source = RecordSource::CardQr;
    FieldAgreement agreement = FieldAgreement::Equal;

    friend bool operator==(const FieldComparison&, const FieldComparison&) = default;
};

// Equal, EqualUnitRenamed or Differs for two places that are both filled in. Needs the directory of units,
// which stands above this room.
using PlaceComparer = std::function<FieldAgreement(const Place& declared, const Place& recorded)>;

// Every field that a source speaks of and that is filled in on at least one side, against the strongest
// source that speaks of it; in the order of the fields. Names are the same when letters and tones are,
// wherever the tone mark stands (hòa, hoà) and in any case; a name without marks is compared without.
QList<FieldComparison> compareRecords(const Applicant& declared, const QList<RecordReading>& readings,
                                      const PlaceComparer& comparePlaces);

// What stands in two spellings of one text: lower case, and the tone of each word behind its letters.
QString spellingKey(QStringView text);

} // namespace thunhan
