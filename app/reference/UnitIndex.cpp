// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/UnitIndex.h"

#include "app/domain/VietnameseOrder.h"
#include "app/domain/VietnameseText.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Better ones are smaller.
enum Rank { Whole, Beginning, WordBeginning, Initials, WithProvince, Within, NoFit };

constexpr std::size_t mostNames = 64;
constexpr int leastWithin = 3;   // fewer letters stand in almost every name
constexpr int leastInitials = 2; //
constexpr int mostWords = 8;
constexpr int leastAbbreviation = 3; // "TP.HCM"; two letters mean several provinces

QString initialsOf(const QString& folded)
{
    QString initials;
    for (const QString& word : folded.split(u' ', Qt::SkipEmptyParts))
        initials += word.at(0);
    return initials;
}

// Words to be found, with what looks for them inside a name: made once, not for every name of the country.
struct Words {
    QString whole;
    QString inside; // a blank before them

    explicit Words(QString words) : whole(std::move(words)), inside(u' ' + whole) {}
};

int rankOfName(const QString& folded, const QString& initials, const Words& typed)
{
    if (folded.startsWith(typed.whole))
        return folded.size() == typed.whole.size() ? Whole : Beginning;
    if (folded.contains(typed.inside))
        return WordBeginning;
    if (typed.whole.size() >= leastInitials && initials.startsWith(typed.whole))
        return Initials;
    return typed.whole.size() >= leastWithin && folded.contains(typed.whole) ? Within : NoFit;
}

} // namespace

struct UnitIndex::Reading {
    Words name;
    Words province; // none: any
    int atLeast = Whole;
};

// What was typed, taken apart once for all units.
struct UnitIndex::Query {
    std::vector<Reading> readings;

    explicit Query(const QString& typed)
    {
        const qsizetype comma = typed.indexOf(u',');
        const QString head = foldForMatching(comma < 0 ? typed : typed.left(comma));
        const QString tail =
            comma < 0 ? QString() : splitTypeWord(foldForMatching(typed.mid(comma + 1))).name;
        for (const QString& name : {head, splitTypeWord(head).name}) {
            if (name.isEmpty() || (!readings.empty() && readings.front().name.whole == name))
                continue;
            readings.push_back({Words(name), Words(tail)});
            if (comma >= 0)
                continue;
            const QStringList words = name.split(u' ');
            for (qsizetype cut = 1; cut < std::min<qsizetype>(words.size(), mostWords); ++cut)
                readings.push_back({Words(words.first(cut).join(u' ')),
                                    Words(splitTypeWord(words.sliced(cut).join(u' ')).name), WithProvince});
        }
    }
};

TypedName splitTypeWord(const QString& folded)
{
    // As they come out of folding; the longer ones first.
    static const std::array words{u"thanh pho"_s, u"thi tran"_s, u"dac khu"_s, u"phuong"_s, u"thi xa"_s,
                                  u"huien"_s,     u"quan"_s,     u"tinh"_s,    u"xa"_s,     u"tp"_s,
                                  u"tx"_s,        u"tt"_s,       u"p"_s,       u"q"_s,      u"h"_s,
                                  u"x"_s,         u"t"_s};
    for (const QString& word : words) {
        if (!folded.startsWith(word) || folded.size() <= word.size() + 1)
            continue;
        const QChar next = folded.at(word.size());
        if (next == u' ' || next == u'.')
            return {word, folded.mid(word.size() + 1).trimmed()};
    }
    return {{}, folded};
}

UnitIndex::UnitIndex(const UnitTables& tables)
{
    const QList<AdminUnit>& units = tables.adminUnits;
    m_entries.reserve(static_cast<std::size_t>(units.size()));
    QMultiHash<QString, qsizetype> rowsByCode;
    for (qsizetype row = 0; row < units.size(); ++row) {
        const AdminUnit& unit = units.at(row);
        const QString folded = foldForMatching(unit.name);
        rowsByCode.insert(unit.code, row);
        m_rowsByName.insert(folded, row);
        if (tierOf(unit.type) == UnitTier::Province && initialsOf(folded).size() >= leastAbbreviation)
            m_rowsByName.insert(initialsOf(folded), row);
        m_entries.push_back({unit.code, unit.validity, 0, {{folded, initialsOf(folded), {}}}, {}});
    }
    for (qsizetype row = 0; row < units.size(); ++row) {
        // At most two steps up: tiers grow on the way.
        std::vector<qsizetype> below{row};
        while (!below.empty()) {
            const qsizetype one = below.back();
            below.pop_back();
            std::vector<qsizetype>& provinces = m_entries[static_cast<std::size_t>(row)].provinces;
            if (units.at(one).parent.isEmpty() && one != row && provinces.size() < mostNames)
                provinces.push_back(one);
            for (auto [parent, end] = rowsByCode.equal_range(units.at(one).parent); parent != end; ++parent) {
                if (units.at(*parent).validity.meets(units.at(row).validity))
                    below.push_back(*parent);
            }
        }
    }
    nameFormerOnes(tables);
    orderThem(tables);
}

void UnitIndex::nameFormerOnes(const UnitTables& tables)
{
    QList<UnitChange> changes = tables.changes;
    std::stable_sort(changes.begin(), changes.end(),
                     [](const UnitChange& a, const UnitChange& b) { return a.on < b.on; });
    QMultiHash<QString, qsizetype> rowsByCode;
    for (std::size_t row = 0; row < m_entries.size(); ++row)
        rowsByCode.insert(m_entries[row].code, static_cast<qsizetype>(row));
    const auto entryOn = [&](const QString& code, QDate day) -> Entry* {
        for (auto [row, end] = rowsByCode.equal_range(code); row != end; ++row) {
            Entry& entry = m_entries[static_cast<std::size_t>(*row)];
            if (entry.validity.holdsOn(day))
                return &entry;
        }
        return nullptr;
    };
    const auto spokenOf = [&](const Entry& entry, const Name& name) {
        const auto row = static_cast<qsizetype>(&entry - m_entries.data());
        return name.spoken.isEmpty() ? tables.adminUnits.at(row).name : name.spoken;
    };
    for (const UnitChange& change : changes) {
        for (const QString& from : change.from) {
            const Entry* before = entryOn(from, change.on.addDays(-1));
            for (const QString& to : change.to) {
                Entry* after = entryOn(to, change.on);
                if (!before || !after || before == after)
                    continue;
                for (const Name& name : before->names) {
                    const bool known =
                        std::any_of(after->names.begin(), after->names.end(),
                                    [&](const Name& own) { return own.folded == name.folded; });
                    if (!known && after->names.size() < mostNames)
                        after->names.push_back({name.folded, name.initials, spokenOf(*before, name)});
                }
            }
        }
    }
}

void UnitIndex::orderThem(const UnitTables& tables)
{
    std::vector<std::size_t> rows(m_entries.size());
    std::iota(rows.begin(), rows.end(), 0);
    const VietnameseOrder order;
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        const AdminUnit& one = tables.adminUnits.at(static_cast<qsizetype>(a));
        const AdminUnit& other = tables.adminUnits.at(static_cast<qsizetype>(b));
        const auto tiers = std::pair(tierOf(one.type), tierOf(other.type));
        return tiers.first != tiers.second ? tiers.first < tiers.second : order.less(one.name, other.name);
    });
    for (std::size_t place = 0; place < rows.size(); ++place)
        m_entries[rows[place]].order = static_cast<int>(place);
}

// Behind a blank only the beginning of a province counts: "ha noi" is no commune "Hà..." in "... Nội".
bool UnitIndex::provinceFits(const Entry& entry, const Reading& reading) const
{
    return std::any_of(entry.provinces.begin(), entry.provinces.end(), [&](qsizetype row) {
        const std::vector<Name>& names = m_entries[static_cast<std::size_t>(row)].names;
        return std::any_of(names.begin(), names.end(), [&](const Name& name) {
            const int rank = rankOfName(name.folded, name.initials, reading.province);
            return rank <= Initials && (reading.atLeast != WithProvince || rank != WordBeginning);
        });
    });
}

// Twice the rank, and one more for a name of former times.
int UnitIndex::rankOf(const Entry& entry, const Query& query, QString& formerly) const
{
    int best = 2 * NoFit;
    for (const Reading& reading : query.readings) {
        for (const Name& name : entry.names) {
            int rank = rankOfName(name.folded, name.initials, reading.name);
            if (rank == NoFit || (reading.atLeast == WithProvince && rank > WordBeginning))
                continue;
            rank = 2 * std::max<int>(rank, reading.atLeast) + (name.spoken.isEmpty() ? 0 : 1);
            if (rank >= best || (!reading.province.whole.isEmpty() && !provinceFits(entry, reading)))
                continue;
            best = rank;
            formerly = name.spoken;
        }
    }
    return best;
}

QList<UnitHit> UnitIndex::find(const QString& typed, QDate day, qsizetype limit,
                               const QStringList& recent) const
{
    const Query query(typed);
    struct Ranked {
        qsizetype lately;
        int rank;
        int order;
        UnitHit hit;
    };
    std::vector<Ranked> fitting;
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        const Entry& entry = m_entries[row];
        if (!entry.validity.holdsOn(day))
            continue;
        const qsizetype place = recent.indexOf(entry.code);
        UnitHit hit{static_cast<qsizetype>(row), {}, place >= 0};
        const int rank =
            query.readings.empty() ? (hit.recent ? 0 : 2 * NoFit) : rankOf(entry, query, hit.formerly);
        if (rank < 2 * NoFit)
            fitting.push_back({hit.recent ? place : recent.size(), rank, entry.order, hit});
    }
    const auto end = fitting.begin() + std::min<qsizetype>(limit, static_cast<qsizetype>(fitting.size()));
    std::partial_sort(fitting.begin(), end, fitting.end(), [](const Ranked& a, const Ranked& b) {
        return std::tie(a.lately, a.rank, a.order) < std::tie(b.lately, b.rank, b.order);
    });
    QList<UnitHit> hits;
    for (auto one = fitting.begin(); one != end; ++one)
        hits.append(one->hit);
    return hits;
}

} // namespace thunhan
