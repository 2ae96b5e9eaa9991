// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace thunhan
{

// ISO/IEC 19794-4 order; names as in OSIA's biometricSubType.
enum class FingerPosition {
    RightThumb,
    RightIndex,
    RightMiddle,
    RightRing,
    RightLittle,
    LeftThumb,
    LeftIndex,
    LeftMiddle,
    LeftRing,
    LeftLittle,
};

// The order of rolled prints, Circular 60/2021 Art. 5(3): right thumb ... right little, left thumb ... left
// little. Single-finger readers take ten plain prints in the same order.
inline constexpr auto allFingerPositions = std::to_array<FingerPosition>(
    {FingerPosition::RightThumb, FingerPosition::RightIndex, FingerPosition::RightMiddle,
     FingerPosition::RightRing, FingerPosition::RightLittle, FingerPosition::LeftThumb,
     FingerPosition::LeftIndex, FingerPosition::LeftMiddle, FingerPosition::LeftRing,
     FingerPosition::LeftLittle});

QString toName(FingerPosition position); // RIGHT_THUMB, ...
std::optional<FingerPosition> fingerPositionFromName(QStringView name);
constexpr bool isLeft(FingerPosition position)
{
    return position >= FingerPosition::LeftThumb;
}
constexpr bool isThumb(FingerPosition position)
{
    return position == FingerPosition::RightThumb || position == FingerPosition::LeftThumb;
}

} // namespace thunhan
