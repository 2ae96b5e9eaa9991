// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/DeskPalette.h"

#include <QString>

namespace thunhan
{

// resources/desk.qss with every @token filled in from `palette`. A name that is no token stays as it is, and
// a test finds it.
QString styleSheet(const DeskPalette& palette);

} // namespace thunhan
