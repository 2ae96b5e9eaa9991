// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the rules, without the values of a citizen.
#pragma once

#include "app/domain/Finding.h"

#include <QString>

namespace thunhan
{

struct RuleWords {
    QString fact;   // a sentence
    QString action; // a sentence
    QString brief;  // at most 46 characters
};

RuleWords ruleWords(RuleId rule);

} // namespace thunhan
