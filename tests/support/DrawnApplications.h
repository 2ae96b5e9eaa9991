// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"

namespace thunhan
{

// An application that a seed draws: most parts are right, some wrong in the ways of a tired clerk or of
// pasted text, some missing. The same seed gives the same one. `base`: where prints, pages and ids come from.
Application drawnApplication(quint64 seed, const Application& base);

} // namespace thunhan
