// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/Units.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr EnumNames<UnitType, 10> typeNames{{
    {UnitType::City, "city"_L1},
    {UnitType::Province, "province"_L1},
    {UnitType::UrbanDistrict, "urban_district"_L1},
    {UnitType::ProvincialCity, "provincial_city"_L1},
    {UnitType::Town, "town"_L1},
    {UnitType::District, "district"_L1},
    {UnitType::Ward, "ward"_L1},
    {UnitType::Commune, "commune"_L1},
    {UnitType::SpecialZone, "special_zone"_L1},
    {UnitType::Township, "township"_L1},
}};

} // namespace

QString toName(UnitType type)
{
    return enumToName(typeNames, type);
}

std::optional<UnitType> unitTypeFromName(QStringView name)
{
    return enumFromName(typeNames, name);
}

QString wordsOf(UnitType type)
{
    switch (type) {
    case UnitType::City:
    case UnitType::ProvincialCity: return u"thành phố"_s;
    case UnitType::Province: return u"tỉnh"_s;
    case UnitType::UrbanDistrict: return u"quận"_s;
    case UnitType::Town: return u"thị xã"_s;
    case UnitType::District: return u"huyện"_s;
    case UnitType::Ward: return u"phường"_s;
    case UnitType::Commune: return u"xã"_s;
    case UnitType::SpecialZone: return u"đặc khu"_s;
    case UnitType::Township: return u"thị trấn"_s;
    }
    Q_UNREACHABLE();
}

UnitTier tierOf(UnitType type)
{
    switch (type) {
    case UnitType::City:
    case UnitType::Province: return UnitTier::Province;
    case UnitType::UrbanDistrict:
    case UnitType::ProvincialCity:
    case UnitType::Town:
    case UnitType::District: return UnitTier::District;
    case UnitType::Ward:
    case UnitType::Commune:
    case UnitType::SpecialZone:
    case UnitType::Township: return UnitTier::Commune;
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
