// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace thunhan
{

// What goes into the record: NFC, outer blanks off, inner blanks single (hard ones too), zero-width, bidi and
// control characters out. That is all that is mended without a word, since nobody sees it; the declared
// spelling stays (hòa and hoà are different strings and both legal), and what only a person can mend is told
// by findInText().
QString cleanText(QStringView text);

// The key for matching and searching: lower case, no tone or vowel marks, đ as d, y as i, one kind of
// apostrophe and of hyphen, single blanks.
// Idempotent. Never shown, never stored as a name.
QString foldForMatching(QStringView text);

} // namespace thunhan
