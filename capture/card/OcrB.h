// SPDX-License-Identifier: GPL-3.0-or-later
// OCR-B (ISO 1073-2), the type of machine readable zones, out of Debian's fonts-ocr-b.
#pragma once

#include "app/base/Result.h"
#include "capture/card/OcrBPath.h"

#include <QPainterPath>
#include <QString>
#include <array>

namespace thunhan
{

// Sizes of a zone in millimetres: ICAO 9303 part 3, 4.3 and part 5, 4.2.2.
inline constexpr double mrzPitch = 2.54;
inline constexpr double mrzLineHeight = 6.35;
inline constexpr double mrzCapitalHeight = 2.4; // OCR-B size I

// The characters of a zone, in the order of the outlines.
inline constexpr QStringView ocrBCharacters(u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<");

// One outline for each character in millimetres: origin in the middle of its cell, on half the height of a
// capital; y down.
using OcrBOutlines = std::array<QPainterPath, 37>;

// ModelMissing when the font is not there or lacks a character. Needs a QGuiApplication; any thread.
Result<OcrBOutlines> loadOcrB(const QString& fontPath);

} // namespace thunhan
