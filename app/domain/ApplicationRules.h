// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ApplicantRules.h"
#include "app/domain/RuleBook.h"

namespace thunhan
{

// All rules: those of the person, and those that depend on what is asked for. Pure. Errors first, then by
// field.
QList<Finding> checkApplication(const Application& application, const RuleContext& context);

} // namespace thunhan
