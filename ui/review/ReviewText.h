// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReviewService.h"
#include "ui/widgets/TableModel.h"

#include <QHash>
#include <vector>

namespace thunhan
{

// A reviewer looks closer from here on; a batch approval takes only what lies below.
inline constexpr int riskToLookAt = 20;

Shape riskShape(const WaitingApplication& waiting);
Severity riskSeverity(const WaitingApplication& waiting);

// "2 warnings · 1 exception", or that nothing stands out.
QString riskReason(const WaitingApplication& waiting);

// Rows of the queue: risk, name, kind, reason with the clerk's name, minutes of waiting.
std::vector<TableRow> reviewRows(const QList<WaitingApplication>& waiting,
                                 const QHash<OperatorId, QString>& operatorNames, const QDateTime& nowUtc);

} // namespace thunhan
