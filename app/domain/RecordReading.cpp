// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RecordReading.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<RecordSource, 4> sourceNames{{
    {RecordSource::CardMrz, "CARD_MRZ"_L1},
    {RecordSource::CardQr, "CARD_QR"_L1},
    {RecordSource::CardChip, "CARD_CHIP"_L1},
    {RecordSource::Registry, "REGISTRY"_L1},
}};

} // namespace

QString toName(RecordSource source)
{
    return enumToName(sourceNames, source);
}

std::optional<RecordSource> recordSourceFromName(QStringView name)
{
    return enumFromName(sourceNames, name);
}

} // namespace thunhan
