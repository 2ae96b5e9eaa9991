// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ClockSkew.h"

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

QJsonObject ClockSkew::toJson() const
{
    return {{u"aheadMs"_s, qint64(ahead.count())},
            {u"withinMs"_s, qint64(within.count())},
            {u"measuredAt"_s, measuredAt.toUTC().toString(Qt::ISODateWithMs)}};
}

Result<ClockSkew> ClockSkew::fromJson(const QJsonObject& json)
{
    const ClockSkew skew{std::chrono::milliseconds(json.value("aheadMs"_L1).toInteger()),
                         std::chrono::milliseconds(json.value("withinMs"_L1).toInteger(-1)),
                         QDateTime::fromString(json.value("measuredAt"_L1).toString(), Qt::ISODateWithMs)};
    if (!json.value("aheadMs"_L1).isDouble() || skew.within.count() < 0 || !skew.measuredAt.isValid())
        return {ErrorCode::MalformedInput, u"a measured clock"_s};
    return skew;
}

} // namespace thunhan
