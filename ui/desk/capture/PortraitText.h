// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk says about a portrait: how the checks stand, and what the citizen does.
#pragma once

#include "capture/portrait/PortraitAssessment.h"
#include "ui/desk/capture/CheckList.h"
#include "ui/theme/Icons.h"

#include <optional>

namespace thunhan
{

// "Turn the head a little to the left"; empty for None.
QString adviceText(PortraitAdvice advice);
// As the citizen sees it in the mirrored picture.
std::optional<Icon> adviceArrow(PortraitAdvice advice);

// One line for each group of checks; what fails first, the worst check of a group speaks for it.
QList<CheckLine> checkLines(const PortraitAssessment& assessment);

} // namespace thunhan
