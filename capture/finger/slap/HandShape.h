// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "capture/finger/slap/SlapPatches.h"

#include <vector>

namespace thunhan
{

// Which fingers of which hand lie there.
struct HandReading {
    std::vector<FingerPosition> fingers; // one for each patch, from left to right
    double misfit = 0;                   // of the best hand, 0 for one as drawn in anatomy books
    double otherMisfit = 0;              // of the best reading as the other hand
};

// Reads two to four patches as fingers of a hand by where their middles lie, how high they reach and how
// large they are: the middle finger reaches furthest, the little finger is the smallest and lowest. Of
// readings that fit alike the one of the hand that was asked for wins.
HandReading readHand(const std::vector<SlapPatch>& patches, bool leftWanted);

} // namespace thunhan
