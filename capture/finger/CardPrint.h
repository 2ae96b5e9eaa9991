// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/Frame.h"

#include <QSizeF>

namespace thunhan
{

// A print as the card's laser writes it: the middle of the finger, at the resolution and in the few greys of
// polycarbonate. Figures are proposals; no card maker's were to be had.
struct CardPrint {
    static constexpr int ppi = 300;
    static constexpr int greys = 8;
    static QSizeF size() { return {13, 17}; } // millimetres

    QImage picture;  // Format_Grayscale8 of that size; null when there is no finger to be seen
    double kept = 0; // how surely the printed finger is still known as the one that was taken, 0..1
    bool fit = false;
};

// Prints the picture and compares the printed with the original, as a verifier would. For pool threads; takes
// as long as assessing two prints.
CardPrint printedOnCard(const Frame& frame);

} // namespace thunhan
