// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/CodeLists.h"

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace thunhan
{

// A unit of either tree from one day to another. Codes pass on (15 was Yên Bái and is Lào Cai), so that it
// takes code and day to name one.
struct Unit {
    QString code;
    QString name;   // without the word for its type: "Hà Nội"
    QString nameEn; // empty: as `name`
    QString parent; // code of the unit above on the same day; empty for the topmost
    DaySpan validity;
    bool verified = false;

    bool isValidOn(QDate day) const { return validity.holdsOn(day); }
    friend bool operator==(const Unit&, const Unit&) = default;
};

// Two tiers since 1 July 2025 (province and commune); former units had a district between them.
enum class UnitType {
    City,           // thành phố trực thuộc trung ương
    Province,       // tỉnh
    UrbanDistrict,  // quận; former
    ProvincialCity, // thành phố thuộc tỉnh; former
    Town,           // thị xã; former
    District,       // huyện; former
    Ward,           // phường
    Commune,        // xã
    SpecialZone,    // đặc khu
    Township,       // thị trấn; former
};

QString toName(UnitType type); // city, province, ...
std::optional<UnitType> unitTypeFromName(QStringView name);
// The word that stands before a unit's name in an address, in lower case: "tỉnh".
QString wordsOf(UnitType type);

enum class UnitTier { Province, District, Commune };
UnitTier tierOf(UnitType type);

struct AdminUnit : Unit {
    UnitType type = UnitType::Commune;

    friend bool operator==(const AdminUnit&, const AdminUnit&) = default;
};

// Of the police, whose tree is one of its own and of any depth.
struct PoliceUnit : Unit {
    QString adminUnit; // whose police it is; empty where it is nobody's in particular

    friend bool operator==(const PoliceUnit&, const PoliceUnit&) = default;
};

// A change of more units is several changes.
inline constexpr qsizetype mostUnitsOfChange = 64;

// On `on` these became those: each of `from` went, whole or in part, into some of `to`.
struct UnitChange {
    QList<QString> from; // codes of the day before
    QList<QString> to;   // codes of the day itself
    QDate on;
    bool verified = false;

    friend bool operator==(const UnitChange&, const UnitChange&) = default;
};

// As a "units" document has them: every parent is there, no unit stands below itself, provinces have no
// parent and the others one of a higher tier, changes name units that were there.
struct UnitTables {
    QList<AdminUnit> adminUnits;
    QList<UnitChange> changes;
    QList<PoliceUnit> policeUnits;
};

Result<UnitTables> readUnitTables(const ReferenceNode& document);

} // namespace thunhan
