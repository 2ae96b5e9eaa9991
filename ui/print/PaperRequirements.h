// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/PaperData.h"

namespace thunhan
{

// What the requirement table asks of this application beside the fields of the record, ticked where it is
// there. `words`: of the document of papers.
QList<PaperRow> requirementRows(const Application& application, const RuleContext& rules,
                                const QHash<QString, QString>& words);

} // namespace thunhan
