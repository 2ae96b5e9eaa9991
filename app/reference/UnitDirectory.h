// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/UnitIndex.h"
#include "app/reference/Units.h"

#include <QList>
#include <QMultiHash>
#include <QString>
#include <memory>

namespace thunhan
{

// A unit that an operator may choose, as find() offers it.
struct UnitOffer {
    QString code;
    QString name;     // "Phường Hoàn Kiếm, Thành phố Hà Nội"
    QString formerly; // the former name that was typed; empty otherwise
    bool recent = false;

    friend bool operator==(const UnitOffer&, const UnitOffer&) = default;
};

// The administrative and police units of all times that the document knows. Immutable; copies share; any
// thread. Making one of the whole country takes tens of milliseconds, see UnitIndex.
class UnitDirectory
{
public:
    UnitDirectory();
    explicit UnitDirectory(UnitTables tables);

    const QList<AdminUnit>& units() const { return m_contents->tables.adminUnits; }
    const QList<PoliceUnit>& policeUnits() const { return m_contents->tables.policeUnits; }
    // Of the tier, in the document's order.
    QList<AdminUnit> unitsOn(UnitTier tier, QDate day) const;

    // Null for a code that no unit has on that day. Points into the directory.
    const AdminUnit* find(const QString& code, QDate day) const;
    // The newest unit that ever had the code: for showing what was recorded.
    const AdminUnit* findNewest(const QString& code) const;
    const PoliceUnit* findPolice(const QString& code, QDate day) const;
    // Unit by unit upwards, the unit itself first; empty for an unknown code.
    QList<PoliceUnit> policeChain(const QString& code, QDate day) const;

    // What the unit that had `code` on `meant` is on `today`: itself, or all that it may have gone into.
    // Empty for a code of no unit, and where the document does not tell what became of it.
    QList<AdminUnit> todayOf(const QString& code, QDate meant, QDate today) const;

    // "Phường Hoàn Kiếm, Thành phố Hà Nội"; as of `day`, or else as of its own last day.
    QString addressOf(const AdminUnit& unit, QDate day) const;
    QString addressOf(const AdminUnit& unit) const;

    // See UnitIndex::find(). A few milliseconds at most.
    QList<UnitOffer> find(const QString& typed, QDate day, qsizetype limit,
                          const QStringList& recent = {}) const;

    // What an address of any time may be today: "xã A, huyện B, tỉnh C" and what people make of it. Communes
    // where one fits, else provinces; the likeliest first. The words themselves stay the applicant's.
    QList<AdminUnit> readAddress(const QString& declared, QDate today) const;

private:
    struct Contents {
        UnitTables tables;
        UnitIndex index;
        QMultiHash<QString, qsizetype> rows;
        QMultiHash<QString, qsizetype> policeRows;
        QMultiHash<QString, qsizetype> changes; // by code of what was before
    };
    bool isBelow(const AdminUnit& unit, const AdminUnit& above) const;
    QList<AdminUnit> presentOf(const AdminUnit& unit, QDate today) const;

    std::shared_ptr<const Contents> m_contents; // never null
};

// "Thành phố Hà Nội".
QString officialName(const AdminUnit& unit);

} // namespace thunhan
