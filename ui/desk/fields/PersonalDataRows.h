// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/ReferenceData.h"
#include "ui/desk/fields/FieldRow.h"

#include <QDate>
#include <QList>

namespace thunhan
{

struct PersonalDataRows {
    QList<FieldRow*> required; // by law for a first card, and the number where there is one
    QList<FieldRow*> further;
};

// The rows of the form in the order of typing, every input with its objectName. `reference` outlives them.
PersonalDataRows makePersonalDataRows(const Theme& theme, const ReferenceData& reference, QDate today);

// Input objectName of a field of one input: "fullName".
QString inputName(FieldKey field);

} // namespace thunhan
