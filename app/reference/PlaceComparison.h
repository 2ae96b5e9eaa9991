// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RecordComparison.h"
#include "app/reference/UnitDirectory.h"

namespace thunhan
{

// Whether two places are one, whatever their units are called by now: "P. Hòa Thuận Tây, Q. Hải Châu" and
// "Phường Hòa Cường, TP Đà Nẵng". Units may stand in the code or in the words. What lies within the unit
// (house, street, hamlet) has to be the same words, tone marks and words for the unit's type aside. In doubt
// they differ: somebody looks at it then.
FieldAgreement comparePlaces(const UnitDirectory& units, const Place& declared, const Place& recorded,
                             QDate today);

// The above as compareRecords() takes it.
PlaceComparer placeComparer(const UnitDirectory& units, QDate today);

} // namespace thunhan
