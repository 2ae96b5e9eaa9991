// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RecordComparison.h"
#include "app/reference/ReferenceData.h"
#include "ui/theme/Shapes.h"

#include <QString>

namespace thunhan
{

// One field as it is read on the screen; empty for an empty one.
QString fieldValueText(const Applicant& applicant, FieldKey field, const ReferenceData& reference);

// "QR code on the card".
QString sourceName(RecordSource source);
// The head of the column in which the source's values stand: "Card (QR)".
QString sourceShort(RecordSource source);

QString agreementText(FieldAgreement agreement);
Shape agreementShape(FieldAgreement agreement);

} // namespace thunhan
