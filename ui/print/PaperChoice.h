// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/reference/PaperLayouts.h"

#include <QList>

namespace thunhan
{

// The papers that belong to what is asked for, the one that the citizen takes home first.
QList<Paper> papersOf(const Application& application);

} // namespace thunhan
