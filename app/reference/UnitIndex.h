// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/Units.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

namespace thunhan
{

// A unit that fits what was typed.
struct UnitHit {
    qsizetype row = 0;   // among UnitTables::adminUnits
    QString formerly;    // the former name that fits, where it was not the present one
    bool recent = false; // one of those that were named as chosen lately

    friend bool operator==(const UnitHit&, const UnitHit&) = default;
};

// Finds units by what an operator types: folded, with or without the type's word ("p hoan kiem"), by the
// beginning of a name or of any word, by initials ("hbt"), with the province behind a comma or a blank
// ("dong xuan, ha noi", "dong xuan hn"), and by what it was called before a merger. Immutable. Building takes
// tens of milliseconds for the whole country, so never on the UI thread; a search takes about one.
class UnitIndex
{
public:
    UnitIndex() = default;
    explicit UnitIndex(const UnitTables& tables);

    // Units that exist on `day`, the best first, at most `limit`. Codes in `recent` come before all others,
    // in their order; with nothing typed they are all there is.
    QList<UnitHit> find(const QString& typed, QDate day, qsizetype limit, const QStringList& recent) const;

    // Rows of all times with this folded name; provinces by the initials of a long one too ("hcm").
    QList<qsizetype> rowsNamed(const QString& folded) const { return m_rowsByName.values(folded); }

private:
    struct Name {
        QString folded;
        QString initials;
        QString spoken; // as it is written; empty for the present name
    };
    struct Entry {
        QString code;
        DaySpan validity;
        int order = 0;                    // alphabetical
        std::vector<Name> names;          // the present one first
        std::vector<qsizetype> provinces; // above it, of any of its days
    };
    struct Reading;
    struct Query;

    void nameFormerOnes(const UnitTables& tables);
    void orderThem(const UnitTables& tables);
    bool provinceFits(const Entry& entry, const Reading& reading) const;
    int rankOf(const Entry& entry, const Query& query, QString& formerly) const;

    std::vector<Entry> m_entries; // by row
    QMultiHash<QString, qsizetype> m_rowsByName;
};

// A unit's name as people write it, apart from the word for its type: "TP. Hà Nội", "xã Hòa Xuân". Both come
// folded; the word is empty where there is none.
struct TypedName {
    QString typeWord;
    QString name;
};
TypedName splitTypeWord(const QString& folded);

} // namespace thunhan
