// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CleanDataCheck.h"

#include "app/domain/Reason.h"

namespace thunhan
{

CleanDataReport checkCleanData(const Application& application, const RuleContext& context,
                               const QList<Duplicate>& duplicates, const QDateTime& now)
{
    CleanDataReport report;
    report.madeAt = now;
    report.rulesEdition = context.book->edition;
    for (const Finding& finding : checkApplication(application, context)) {
        const WarningReason* reason = application.reasonFor(finding);
        switch (finding.severity) {
        case FindingSeverity::Error: ++report.errors; break;
        case FindingSeverity::Warning:
            ++(reason && saysWhy(*reason) ? report.answeredWarnings : report.openWarnings);
            break;
        case FindingSeverity::Hint: ++report.hints; break;
        }
    }
    report.gaps = int(findGaps(application, context).size());
    report.duplicates = duplicates;
    for (const RecordReading& reading : application.readings) {
        if (reading.source == RecordSource::Registry)
            report.comparedAt = reading.readAt;
    }
    return report;
}

} // namespace thunhan
