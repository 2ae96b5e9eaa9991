// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/reference/ReferenceData.h"
#include "ui/widgets/ApplicantCard.h"

#include <QDate>

namespace thunhan
{

// What the applicant's card says of an application, without portrait and foot line.
ApplicantCardState cardState(const Application& application, const QList<Finding>& findings,
                             const ReferenceData& reference, QDate today);

} // namespace thunhan
