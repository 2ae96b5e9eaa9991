// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PaperChoice.h"

namespace thunhan
{

QList<Paper> papersOf(const Application& application)
{
    QList<ApplicationKind> asked{application.kind};
    asked += application.bundled;
    QList<Paper> papers;
    // A notice is made out and handed over at once: nothing is to be fetched later.
    if (application.kind == ApplicationKind::NumberNotice)
        papers.append(Paper::NumberNotice);
    else
        papers += {Paper::AppointmentSlip, Paper::ReceiptSheet};
    if (asked.contains(ApplicationKind::EidLevel1) || asked.contains(ApplicationKind::EidLevel2))
        papers.append(Paper::EidForm);
    return papers;
}

} // namespace thunhan
