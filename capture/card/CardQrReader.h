// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/card/CardQr.h"

#include <QImage>
#include <optional>

namespace thunhan
{

// What one picture showed.
struct QrLook {
    bool codeFound = false; // a QR code was read; without `card` it is not the one of an identity card
    std::optional<CardQr> card;
};

// Looks for the code of a card, turned by any angle. QR codes correct their own errors and refuse what they
// cannot correct, so a card that is returned is what was printed. Pure; some 10 ms for 1920x1080: not on the
// UI thread.
QrLook lookForCardQr(const QImage& picture);

} // namespace thunhan
