// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace thunhan
{

// What goes into the record: NFC, outer blanks off, inner blanks single, zero-width and control characters
// out. The declared spelling stays: hòa and hoà are different strings and both legal.
QString cleanText(QStringView text);

// The key for matching and searching: lower case, no tone or vowel marks, đ as d, y as i, single blanks.
// Idempotent. Never shown, never stored as a name.
QString foldForMatching(QStringView text);

} // namespace thunhan
