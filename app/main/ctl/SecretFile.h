// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"

#include <QString>

namespace thunhan
{

// A private key in PEM, such as the authority's for recovery; in wiped memory all the way. FileUnreadable,
// MalformedInput, and as PrivateKey::parse().
Result<PrivateKey> readPrivateKey(const QString& path);

} // namespace thunhan
