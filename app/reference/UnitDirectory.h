// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/Units.h"

#include <QList>
#include <QMultiHash>
#include <QString>

namespace thunhan
{

// The administrative units of all times that the document knows. Immutable; copies share; any thread.
class UnitDirectory
{
public:
    UnitDirectory() = default;
    explicit UnitDirectory(UnitTables tables);

    const QList<AdminUnit>& units() const { return m_tables.adminUnits; }
    const QList<PoliceUnit>& policeUnits() const { return m_tables.policeUnits; }
    // Of the tier, in the document's order.
    QList<AdminUnit> unitsOn(UnitTier tier, QDate day) const;

    // Null for a code that no unit has on that day. Points into the directory.
    const AdminUnit* find(const QString& code, QDate day) const;
    const PoliceUnit* findPolice(const QString& code, QDate day) const;

private:
    UnitTables m_tables;
    QMultiHash<QString, qsizetype> m_rows;
    QMultiHash<QString, qsizetype> m_policeRows;
};

// "Thành phố Hà Nội".
QString officialName(const AdminUnit& unit);

} // namespace thunhan
