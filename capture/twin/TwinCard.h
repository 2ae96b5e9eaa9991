// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "capture/card/CardQr.h"
#include "capture/card/Mrz.h"
#include "capture/twin/TwinPerson.h"

#include <QImage>

namespace thunhan
{

// The identity card of a person who does not exist: what its code and its zone say.
struct TwinCard {
    CardQr front;
    Mrz back;
};

TwinCard inventCard(TwinPerson person);

inline constexpr double cardWidth = 85.6; // mm, ID-1 of ISO/IEC 7810
inline constexpr double cardHeight = 53.98;

// The sides as a scanner would see them, Format_Grayscale8, `pixelsPerMm` fine: the QR code and the zone as
// on a real card, the rest is print of a similar density that says it is for training. Need a
// QGuiApplication; any thread. The back is ModelMissing without the OCR-B font.
QImage drawCardFront(const CardQr& card, double pixelsPerMm);
Result<QImage> drawCardBack(const MrzLines& zone, double pixelsPerMm);

} // namespace thunhan
