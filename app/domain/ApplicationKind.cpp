// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicationKind.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<ApplicationKind, 7> kindNames{{
    {ApplicationKind::CardFirst, "CARD_FIRST"_L1},
    {ApplicationKind::CardExchange, "CARD_EXCHANGE"_L1},
    {ApplicationKind::CardReissue, "CARD_REISSUE"_L1},
    {ApplicationKind::EidLevel1, "EID_LEVEL_1"_L1},
    {ApplicationKind::EidLevel2, "EID_LEVEL_2"_L1},
    {ApplicationKind::RecordCorrection, "RECORD_CORRECTION"_L1},
    {ApplicationKind::NumberNotice, "NUMBER_NOTICE"_L1},
}};

constexpr EnumNames<SourceChannel, 5> channelNames{{
    {SourceChannel::Desk, "DESK"_L1},
    {SourceChannel::Mobile, "MOBILE"_L1},
    {SourceChannel::NationalPortal, "NATIONAL_PORTAL"_L1},
    {SourceChannel::MinistryPortal, "MINISTRY_PORTAL"_L1},
    {SourceChannel::OneStopShop, "ONE_STOP_SHOP"_L1},
}};

} // namespace

QString toName(ApplicationKind kind)
{
    return enumToName(kindNames, kind);
}

std::optional<ApplicationKind> applicationKindFromName(QStringView name)
{
    return enumFromName(kindNames, name);
}

QString toName(SourceChannel channel)
{
    return enumToName(channelNames, channel);
}

std::optional<SourceChannel> sourceChannelFromName(QStringView name)
{
    return enumFromName(channelNames, name);
}

} // namespace thunhan
