// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of checkApplicant(): names, and the people beside the applicant.
#pragma once

#include "app/domain/Finding.h"

namespace thunhan
{

struct RuleContext;

// `length` ASCII digits and nothing else.
bool isDigits(const QString& text, qsizetype length);

void checkName(const QString& name, FieldKey field, int item, const RuleContext& context,
               QList<Finding>& findings);

// Everybody in the list by their own data and against the applicant's.
void checkRelatives(const Applicant& applicant, const RuleContext& context, QList<Finding>& findings);

} // namespace thunhan
