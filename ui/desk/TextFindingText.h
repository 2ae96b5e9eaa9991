// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/TextFindings.h"
#include "ui/desk/FindingText.h"

namespace thunhan
{

// Names the word at fault, which is personal data: for the screen only.
FactAndAction textFindingText(const TextFinding& finding);

} // namespace thunhan
