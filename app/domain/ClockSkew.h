// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <chrono>

namespace thunhan
{

// By how much the registry's clock is ahead of the station's, and how well that is known.
struct ClockSkew {
    std::chrono::milliseconds ahead{0};
    std::chrono::milliseconds within{0}; // half of the round trip, and the second that Date is told in
    QDateTime measuredAt;                // by the station's clock

    // More than capture times may be wrong by, whatever the line added.
    static constexpr std::chrono::milliseconds tolerance{std::chrono::minutes(2)};
    bool isBeyondTolerance() const { return std::chrono::abs(ahead) > tolerance + within; }
    // {"aheadMs", "withinMs", "measuredAt"}
    QJsonObject toJson() const;
    // MalformedInput for anything else.
    static Result<ClockSkew> fromJson(const QJsonObject& json);

    friend bool operator==(const ClockSkew&, const ClockSkew&) = default;
};

} // namespace thunhan
