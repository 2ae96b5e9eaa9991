// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/BiometricException.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<ExceptionCondition, 4> conditionNames{{
    {ExceptionCondition::Amputated, "AMPUTATED"_L1},
    {ExceptionCondition::Bandaged, "BANDAGED"_L1},
    {ExceptionCondition::Damaged, "DAMAGED"_L1},
    {ExceptionCondition::Other, "OTHER"_L1},
}};

constexpr EnumNames<OverrideMatter, 3> matterNames{{
    {OverrideMatter::Quality, "QUALITY"_L1},
    {OverrideMatter::Clash, "CLASH"_L1},
    {OverrideMatter::NoPrints, "NO_PRINTS"_L1},
}};

} // namespace

QString toName(ExceptionCondition condition)
{
    return enumToName(conditionNames, condition);
}

std::optional<ExceptionCondition> exceptionConditionFromName(QStringView name)
{
    return enumFromName(conditionNames, name);
}

bool holdsOn(const BiometricException& exception, QDate day)
{
    return !exception.until.isValid() || day <= exception.until;
}

QString toName(OverrideMatter matter)
{
    return enumToName(matterNames, matter);
}

std::optional<OverrideMatter> overrideMatterFromName(QStringView name)
{
    return enumFromName(matterNames, name);
}

} // namespace thunhan
