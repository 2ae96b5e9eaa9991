// SPDX-License-Identifier: GPL-3.0-or-later
// The single measures a print is judged by, each one number. They follow the features that track NFIQ 2's
// score best (orientation certainty and coherence, frequency domain analysis), and are neither NFIQ 2 nor
// comparable to it.
#pragma once

#include "capture/finger/FingerBlocks.h"
#include "capture/finger/RidgeWaves.h"

namespace thunhan
{

// Pixels at 500 ppi that show skin.
double fingerArea(const FingerBlocks& blocks);
// Mean grey of the touched area: high when dry or lightly pressed, low when wet.
double fingerGrey(const FingerBlocks& blocks);
// Deviation of grey within a block, mean over the touched area: how far ridges stand out from valleys.
double fingerContrast(const FingerBlocks& blocks);
// Share of the gradient's energy across the ridge, 0 (no direction) to 1; mean over the touched area.
double orientationCertainty(const FingerBlocks& blocks);
// How well the direction of a block agrees with its neighbours', 0 to 1; mean over the touched area.
double orientationCoherence(const FingerBlocks& blocks);
// Steepness of the ridges' flanks over their contrast: falls when the picture is blurred or dragged, rises
// when dry skin breaks the ridges up.
double ridgeSharpness(const FingerBlocks& blocks);

// Share of the touched blocks with a clear direction and contrast, 0 to 1.
double clearRidgeShare(const FingerBlocks& blocks);

struct RidgeSpectrum {
    double purity = 0;       // share of the energy across the ridges in the ridge frequency, 0..1; mean
    double periodSpread = 0; // deviation of the ridge period over its mean
};
RidgeSpectrum ridgeSpectrum(const RidgeWaves& waves);

} // namespace thunhan
