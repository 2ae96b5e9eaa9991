// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Finding.h"

namespace thunhan
{

struct RuleContext;

// Checks what is filled in of the person alone; whatever depends on what is asked for is
// checkApplication()'s, and what must be filled in the completeness gate's. Errors first, then by field.
QList<Finding> checkApplicant(const Applicant& applicant, const RuleContext& context);

} // namespace thunhan
