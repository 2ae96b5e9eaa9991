// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QBitArray>
#include <QString>

namespace thunhan
{

// The modules of a code, true for dark; `width` of them in a row. Without the light margin that readers need.
struct Barcode {
    int width = 0;
    int height = 0; // 1 for a code of bars
    QBitArray dark;

    bool at(int x, int y) const { return dark.at(y * width + x); }
};

// Code 128 of ASCII text; QR code of UTF-8 text with a quarter of its words to spare. FieldInvalid for text
// that does not go into such a code.
Result<Barcode> code128Of(const QString& text);
Result<Barcode> qrOf(const QString& text);

} // namespace thunhan
