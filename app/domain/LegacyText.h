// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thunhan
{

// Vietnamese of the time before Unicode: fonts that drew Vietnamese letters where Latin-1 has others. Pasted
// from an old document it looks right in no other font. Both tests take one word without blanks and hold
// back where a spelling of today is possible: "Hòa", "toán" and "Noël" are none of theirs.

// TCVN 5712:1993 (fonts .VnTime and others): one byte a letter.
bool isTcvn3Word(const QString& word);

// VNI (fonts VNI-Times and others): the mark is a byte of its own behind its letter.
bool isVniWord(const QString& word);

// UTF-8 that somebody read as Windows-1252.
bool isMojibake(const QString& text);

} // namespace thunhan
