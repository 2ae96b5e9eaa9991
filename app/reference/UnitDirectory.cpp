// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/UnitDirectory.h"

#include <algorithm>
#include <utility>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

template <class AnyUnit>
QMultiHash<QString, qsizetype> rowsByCode(const QList<AnyUnit>& units)
{
    QMultiHash<QString, qsizetype> rows;
    rows.reserve(units.size());
    for (qsizetype row = 0; row < units.size(); ++row)
        rows.insert(units.at(row).code, row);
    return rows;
}

template <class AnyUnit>
const AnyUnit* findIn(const QList<AnyUnit>& units, const QMultiHash<QString, qsizetype>& rows,
                      const QString& code, QDate day)
{
    for (auto [row, end] = rows.equal_range(code); row != end; ++row) {
        if (units.at(*row).isValidOn(day))
            return &units.at(*row);
    }
    return nullptr;
}

void appendOnce(QList<AdminUnit>& units, const AdminUnit& unit)
{
    if (!units.contains(unit))
        units.append(unit);
}

} // namespace

UnitDirectory::UnitDirectory() : m_contents(std::make_shared<const Contents>()) {}

UnitDirectory::UnitDirectory(UnitTables tables)
{
    auto contents = std::make_shared<Contents>();
    contents->tables = std::move(tables);
    contents->index = UnitIndex(contents->tables);
    contents->rows = rowsByCode(contents->tables.adminUnits);
    contents->policeRows = rowsByCode(contents->tables.policeUnits);
    for (qsizetype row = 0; row < contents->tables.changes.size(); ++row) {
        for (const QString& code : contents->tables.changes.at(row).from)
            contents->changes.insert(code, row);
    }
    m_contents = std::move(contents);
}

QList<AdminUnit> UnitDirectory::unitsOn(UnitTier tier, QDate day) const
{
    QList<AdminUnit> found;
    for (const AdminUnit& unit : units()) {
        if (tierOf(unit.type) == tier && unit.isValidOn(day))
            found.append(unit);
    }
    return found;
}

const AdminUnit* UnitDirectory::find(const QString& code, QDate day) const
{
    return findIn(units(), m_contents->rows, code, day);
}

const AdminUnit* UnitDirectory::findNewest(const QString& code) const
{
    const AdminUnit* newest = nullptr;
    for (auto [row, end] = m_contents->rows.equal_range(code); row != end; ++row) {
        const AdminUnit& unit = units().at(*row);
        const bool open = !unit.validity.to.isValid();
        if (newest == nullptr || open ||
            (newest->validity.to.isValid() && unit.validity.to > newest->validity.to))
            newest = &unit;
    }
    return newest;
}

const PoliceUnit* UnitDirectory::findPolice(const QString& code, QDate day) const
{
    return findIn(policeUnits(), m_contents->policeRows, code, day);
}

QList<PoliceUnit> UnitDirectory::policeChain(const QString& code, QDate day) const
{
    QList<PoliceUnit> chain;
    for (const PoliceUnit* unit = findPolice(code, day); unit; unit = findPolice(unit->parent, day))
        chain.append(*unit);
    return chain;
}

QList<AdminUnit> UnitDirectory::todayOf(const QString& code, QDate meant, QDate today) const
{
    const AdminUnit* unit = find(code, meant);
    return unit ? presentOf(*unit, today) : QList<AdminUnit>();
}

QList<AdminUnit> UnitDirectory::presentOf(const AdminUnit& unit, QDate today) const
{
    QList<AdminUnit> found;
    // Each with the day since which it is what it is: changes are followed forwards only.
    QList<std::pair<const AdminUnit*, QDate>> open{{&unit, unit.validity.from}};
    QList<const AdminUnit*> seen;
    while (!open.isEmpty()) {
        const auto [one, since] = open.takeFirst();
        if (seen.contains(one))
            continue;
        seen.append(one);
        if (one->isValidOn(today)) {
            appendOnce(found, *one);
            continue;
        }
        for (auto [row, end] = m_contents->changes.equal_range(one->code); row != end; ++row) {
            const UnitChange& change = m_contents->tables.changes.at(*row);
            const bool later = !since.isValid() || change.on > since;
            if (!later || change.on > today || !one->isValidOn(change.on.addDays(-1)))
                continue;
            for (const QString& code : change.to) {
                if (const AdminUnit* next = find(code, change.on))
                    open.append({next, change.on});
            }
        }
    }
    return found;
}

QString UnitDirectory::addressOf(const AdminUnit& unit) const
{
    const QDate never(9999, 12, 31);
    return addressOf(unit, unit.validity.to.isValid() ? unit.validity.to : never);
}

QString UnitDirectory::addressOf(const AdminUnit& unit, QDate day) const
{
    QString address = officialName(unit);
    // Tiers grow upwards, so that this ends.
    for (const AdminUnit* above = find(unit.parent, day); above; above = find(above->parent, day))
        address += u", "_s + officialName(*above);
    return address;
}

QList<UnitOffer> UnitDirectory::find(const QString& typed, QDate day, qsizetype limit,
                                     const QStringList& recent) const
{
    QList<UnitOffer> offers;
    for (const UnitHit& hit : m_contents->index.find(typed, day, limit, recent)) {
        const AdminUnit& unit = units().at(hit.row);
        offers.append({unit.code, addressOf(unit, day), hit.formerly, hit.recent});
    }
    return offers;
}

QString officialName(const AdminUnit& unit)
{
    QString words = wordsOf(unit.type);
    words[0] = words.at(0).toUpper();
    return words + u' ' + unit.name;
}

} // namespace thunhan
