// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/CompletenessGate.h"

#include <QString>

namespace thunhan
{

// A sentence in two halves, as the desk speaks: what is the case, and what to do about it. Both end with a
// full stop.
struct FactAndAction {
    QString fact;
    QString action;

    QString sentence() const { return fact + u' ' + action; }
};

// `applicant` fills in the values that clash.
FactAndAction findingText(const Finding& finding, const Applicant& applicant);
// At most 46 characters: beside a field and in the applicant's card.
QString findingShort(const Finding& finding);

FactAndAction gapText(const Gap& gap, const Applicant& applicant);

} // namespace thunhan
