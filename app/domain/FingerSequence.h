// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"

namespace thunhan
{

// Which prints a station takes of ten fingers, and in which presentations.
enum class FingerSequence {
    SinglePrints,  // ten plain prints, one by one in the rolled order: mobile kits
    Slaps,         // right four, left four, thumbs
    SlapsAndRolls, // the same, then ten rolled: Circular 60/2021 Art. 5(3)
};

QString toName(FingerSequence sequence); // SINGLE_PRINTS, ...
std::optional<FingerSequence> fingerSequenceFromName(QStringView name);

// What every finger has to be there in. A plain print counts the same from a slap and by itself.
QList<Impression> impressionsOf(FingerSequence sequence);

} // namespace thunhan
