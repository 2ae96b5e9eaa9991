// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of application and their reasons: Law on Identification 26/2023/QH15, Art. 24; Decree 69/2024.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace thunhan
{

enum class ApplicationKind {
    CardFirst,        // cấp mới
    CardExchange,     // cấp đổi, Art. 24(1)
    CardReissue,      // cấp lại, Art. 24(2)
    EidLevel1,        // Decree 69/2024
    EidLevel2,        //
    RecordCorrection, // làm sạch dữ liệu
    NumberNotice,     // thông báo số định danh
};

inline constexpr auto allApplicationKinds = std::to_array<ApplicationKind>(
    {ApplicationKind::CardFirst, ApplicationKind::CardExchange, ApplicationKind::CardReissue,
     ApplicationKind::EidLevel1, ApplicationKind::EidLevel2, ApplicationKind::RecordCorrection,
     ApplicationKind::NumberNotice});

QString toName(ApplicationKind kind); // CARD_FIRST, ...
std::optional<ApplicationKind> applicationKindFromName(QStringView name);

// Where the application came from (domain field source_channel).
enum class SourceChannel { Desk, Mobile, NationalPortal, MinistryPortal, OneStopShop };

QString toName(SourceChannel channel); // DESK, ...
std::optional<SourceChannel> sourceChannelFromName(QStringView name);

} // namespace thunhan
