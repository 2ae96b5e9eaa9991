// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/OperatorProfile.h"

#include <QStringView>
#include <optional>

namespace thunhan
{

// Why a passphrase is refused. A stolen laptop lets anybody guess without lockout, so length and the absence
// of what is written on the operator's badge decide, not classes of characters.
enum class PassphraseWeakness {
    TooShort,     // fewer than `shortestPassphrase` characters
    FewDistinct,  // fewer than six different characters
    Sequence,     // runs of a keyboard, the alphabet or the digits make up the whole of it
    ContainsName, // the operator's name or two neighbouring words of it, whatever case, marks and spaces
};

inline constexpr int shortestPassphrase = 12;

// As people count, a pair of surrogates being one.
int characterCount(QStringView passphrase);

// Leaves no copy of the passphrase behind: it may be asked at every key.
std::optional<PassphraseWeakness> passphraseWeakness(QStringView passphrase, const OperatorProfile& profile);

} // namespace thunhan
