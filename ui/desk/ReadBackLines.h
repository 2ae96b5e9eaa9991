// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/reference/ReferenceData.h"
#include "ui/desk/ReadBackList.h"

namespace thunhan
{

// The nine lines read back to the applicant, with what is unusual about them.
QList<ReadBackLine> readBackLines(const Application& application, const QList<Finding>& findings,
                                  const ReferenceData& reference);
// Where each line is corrected.
QList<FieldKey> readBackFields();

} // namespace thunhan
