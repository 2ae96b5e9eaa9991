// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/domain/Applicant.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace thunhan
{

// Who else says something of the citizen than the citizen. In the order of how much it proves: printed
// letters, the code beside them, the signed chip, the population record itself.
enum class RecordSource { CardMrz, CardQr, CardChip, Registry };

QString toName(RecordSource source); // CARD_MRZ, ...
std::optional<RecordSource> recordSourceFromName(QStringView name);

// What one source said when it was read. A later reading of the same source takes its place.
struct RecordReading {
    RecordSource source = RecordSource::CardQr;
    QDateTime readAt;
    OperatorId readBy;
    bool proven = false;    // the chip's signature or the registry's line held; printed matter proves nothing
    QList<FieldKey> fields; // what the source speaks of; one that is empty in `values` is missing there
    Applicant values;
    bool nameWithoutMarks = false; // capitals A-Z, as the machine readable zone has them
    bool nameMayBeCut = false;     // it may go on where the line ended

    bool speaksOf(FieldKey field) const { return fields.contains(field); }
    friend bool operator==(const RecordReading&, const RecordReading&) = default;
};

} // namespace thunhan
