// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ApplicationState.h"
#include "ui/theme/Shapes.h"

#include <QString>

namespace thunhan
{

// An application's state as every list shows it: one shape, one short word. Green only for what is proven.
Shape stateShape(ApplicationState state);
QString stateText(ApplicationState state);
// A clerk may take it up at the desk.
bool isClerks(ApplicationState state);
// Who has it now and where it is seen, for somebody who cannot open it.
QString holderText(ApplicationState state);

} // namespace thunhan
