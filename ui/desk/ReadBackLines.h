// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Requirements.h"
#include "app/reference/ReferenceData.h"
#include "ui/desk/ReadBackList.h"

namespace thunhan
{

// Everything that was declared, as it is read back to the applicant, with what is unusual about it: first
// what nearly every kind asks for, then the rest where there is any. What the kind does not ask for is left
// out when it is empty.
QList<ReadBackLine> readBackLines(const Application& application, const Requirements& asked,
                                  const QList<Finding>& findings, const ReferenceData& reference);

} // namespace thunhan
