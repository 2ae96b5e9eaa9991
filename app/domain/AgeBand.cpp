// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AgeBand.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<AgeBand, 3> bandNames{{
    {AgeBand::NoBiometrics, "NO_BIOMETRICS"_L1},
    {AgeBand::OnRequest, "ON_REQUEST"_L1},
    {AgeBand::Mandatory, "MANDATORY"_L1},
}};

AgeBand bandOf(int age, const AgeThresholds& ages)
{
    if (age < ages.biometrics)
        return AgeBand::NoBiometrics;
    return age < ages.card ? AgeBand::OnRequest : AgeBand::Mandatory;
}

} // namespace

QString toName(AgeBand band)
{
    return enumToName(bandNames, band);
}

std::optional<AgeBand> ageBandFromName(QStringView name)
{
    return enumFromName(bandNames, name);
}

AgeBand ageBandOn(const PartialDate& birth, QDate today, const AgeThresholds& ages)
{
    return birth.isEmpty() ? AgeBand::Mandatory : bandOf(ageOn(birth, today), ages);
}

bool isAgeBandUncertain(const PartialDate& birth, QDate today, const AgeThresholds& ages)
{
    return !birth.isEmpty() && bandOf(ageOn(birth.earliest(), today), ages) != ageBandOn(birth, today, ages);
}

} // namespace thunhan
