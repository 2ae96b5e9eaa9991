// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/reference/ReferenceReader.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace thunhan
{

// From one day to another, both within; either may be open.
struct DaySpan {
    QDate from;
    QDate to;

    bool holdsOn(QDate day) const { return (!from.isValid() || day >= from) && (!to.isValid() || day <= to); }
    bool meets(const DaySpan& other) const;
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// A code that passes on more often than this is a slip, or meant to keep the reader busy.
inline constexpr qsizetype mostMeaningsOfCode = 64;

// One entry of a code list.
struct CodeEntry {
    QString code;
    QString nameVi;
    QString nameEn;
    QDate validFrom;
    QDate validTo;
    bool verified = false; // found in a published source; an office corrects the others without a new build

    bool isValidOn(QDate day) const { return DaySpan{validFrom, validTo}.holdsOn(day); }
    friend bool operator==(const CodeEntry&, const CodeEntry&) = default;
};

struct CodeList {
    QString system; // names the numbering, since two of one list exist in the field
    QList<CodeEntry> entries;

    // The first with this code, whatever the day.
    const CodeEntry* find(QStringView code) const;
};

// The lists of a "codes" document. A code may pass to another entry, but means one thing on any day; no two
// lists have one numbering.
Result<QHash<QString, CodeList>> readCodeLists(const ReferenceNode& document);

} // namespace thunhan
