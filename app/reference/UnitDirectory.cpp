// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/UnitDirectory.h"

namespace thunhan
{
namespace
{

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

} // namespace

UnitDirectory::UnitDirectory(UnitTables tables)
    : m_tables(std::move(tables)),
      m_rows(rowsByCode(m_tables.adminUnits)),
      m_policeRows(rowsByCode(m_tables.policeUnits))
{
}

QList<AdminUnit> UnitDirectory::unitsOn(UnitTier tier, QDate day) const
{
    QList<AdminUnit> found;
    for (const AdminUnit& unit : m_tables.adminUnits) {
        if (tierOf(unit.type) == tier && unit.isValidOn(day))
            found.append(unit);
    }
    return found;
}

const AdminUnit* UnitDirectory::find(const QString& code, QDate day) const
{
    return findIn(m_tables.adminUnits, m_rows, code, day);
}

const PoliceUnit* UnitDirectory::findPolice(const QString& code, QDate day) const
{
    return findIn(m_tables.policeUnits, m_policeRows, code, day);
}

QString officialName(const AdminUnit& unit)
{
    QString words = wordsOf(unit.type);
    words[0] = words.at(0).toUpper();
    return words + u' ' + unit.name;
}

} // namespace thunhan
