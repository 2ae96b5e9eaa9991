// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FingerSequence.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<FingerSequence, 3> sequenceNames{{
    {FingerSequence::SinglePrints, "SINGLE_PRINTS"_L1},
    {FingerSequence::Slaps, "SLAPS"_L1},
    {FingerSequence::SlapsAndRolls, "SLAPS_AND_ROLLS"_L1},
}};

} // namespace

QString toName(FingerSequence sequence)
{
    return enumToName(sequenceNames, sequence);
}

std::optional<FingerSequence> fingerSequenceFromName(QStringView name)
{
    return enumFromName(sequenceNames, name);
}

QList<Impression> impressionsOf(FingerSequence sequence)
{
    QList<Impression> impressions{Impression::LiveScanPlain};
    if (sequence == FingerSequence::SlapsAndRolls)
        impressions.append(Impression::LiveScanRolled);
    return impressions;
}

} // namespace thunhan
