// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/match/PrintMatcher.h"
#include "capture/finger/minutiae/MinutiaExtractor.h"
#include "capture/twin/FingerprintSynthesizer.h"

namespace thunhan
{

inline MatchablePrint matchable(const QImage& image)
{
    const FingerBlocks blocks(image, FingerprintSynthesizer::ppi);
    return MatchablePrint(extractMinutiae(blocks, ridgeWaves(blocks)));
}

} // namespace thunhan
