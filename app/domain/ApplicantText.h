// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Applicant.h"
#include "app/domain/TextFindings.h"

namespace thunhan
{

// What was typed or pasted into one field, whoever brings it: names, words of places, free text. Values with
// a form of their own (numbers, dates, codes) are not texts.

// Before cleaning, see findInText(); each kind once.
QList<TextFinding> findInField(const Applicant& applicant, FieldKey field);

// Brings the field's texts into the form of the record, see cleanText().
void cleanField(Applicant& applicant, FieldKey field);

// Both, for the door of the record: FieldInvalid for a text that is refused, and then nothing is changed.
Result<void> takeField(Applicant& applicant, FieldKey field);

} // namespace thunhan
