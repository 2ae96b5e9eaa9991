// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/OfflineBudget.h"

#include <QString>

namespace thunhan
{

struct BudgetLine {
    QString text;
    BudgetLevel level = BudgetLevel::Fine;
};

// Short enough for the top bar.
BudgetLine diskLine(const DiskBudget& disk);
// Of wait and certificate the one that is worse.
BudgetLine deadlineLine(const OfflineBudget& budget);
// The worst of all, for a bar with room for one.
BudgetLine worstLine(const OfflineBudget& budget);
// All of it in sentences, with what to do about what runs out; several lines.
QString budgetSentences(const OfflineBudget& budget);

} // namespace thunhan
