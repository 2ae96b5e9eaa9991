// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace thunhan
{

// One entry of a code list. An entry counts on a day between `validFrom` and `validTo` (both may be open).
struct CodeEntry {
    QString code;
    QString nameVi;
    QString nameEn;
    QDate validFrom;
    QDate validTo;
    bool verified = false; // found in a published source; an office corrects the others without a new build

    bool isValidOn(QDate day) const
    {
        return (!validFrom.isValid() || day >= validFrom) && (!validTo.isValid() || day <= validTo);
    }
    friend bool operator==(const CodeEntry&, const CodeEntry&) = default;
};

struct CodeList {
    QString system; // names the numbering, since two of one list exist in the field
    QList<CodeEntry> entries;

    const CodeEntry* find(QStringView code) const;
};

// The lists that the law, the registry or the office may change without a new program: read from JSON,
// checked whole, and immutable afterwards. Safe to read from any thread.
class ReferenceData
{
public:
    static constexpr int schemaVersion = 1;
    static constexpr qsizetype largestFile = 32 * 1024 * 1024;

    // MalformedInput with the line or the list at fault; nothing of a bad file is taken over.
    static Result<ReferenceData> parse(const QByteArray& json);
    // FileUnreadable, or as parse().
    static Result<ReferenceData> load(const QString& path);

    QDate edition() const { return m_edition; }

    // Empty list for a name the file does not have. Names in use: "birth_prefixes", "ethnic_groups",
    // "religions", "nationalities", "provinces", "occupations", "warning_reasons", "return_reasons",
    // "approval_reasons", "override_reasons", "phone_absence_reasons".
    const CodeList& list(const QString& name) const;
    QStringList birthPrefixes() const;

private:
    QDate m_edition;
    QHash<QString, CodeList> m_lists;
    CodeList m_none;
};

} // namespace thunhan
