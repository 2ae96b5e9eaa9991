// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FingerPosition.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<FingerPosition, 10> positionNames{{
    {FingerPosition::RightThumb, "RIGHT_THUMB"_L1},
    {FingerPosition::RightIndex, "RIGHT_INDEX"_L1},
    {FingerPosition::RightMiddle, "RIGHT_MIDDLE"_L1},
    {FingerPosition::RightRing, "RIGHT_RING"_L1},
    {FingerPosition::RightLittle, "RIGHT_LITTLE"_L1},
    {FingerPosition::LeftThumb, "LEFT_THUMB"_L1},
    {FingerPosition::LeftIndex, "LEFT_INDEX"_L1},
    {FingerPosition::LeftMiddle, "LEFT_MIDDLE"_L1},
    {FingerPosition::LeftRing, "LEFT_RING"_L1},
    {FingerPosition::LeftLittle, "LEFT_LITTLE"_L1},
}};

} // namespace

QString toName(FingerPosition position)
{
    return enumToName(positionNames, position);
}

std::optional<FingerPosition> fingerPositionFromName(QStringView name)
{
    return enumFromName(positionNames, name);
}

} // namespace thunhan
