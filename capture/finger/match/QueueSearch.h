// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "app/base/StrongId.h"
#include "capture/finger/match/PrintMatcher.h"

#include <QByteArray>
#include <QList>

namespace thunhan
{

// A print of another application, as it lies beside its sample (PrintTemplate).
struct QueuePrint {
    ApplicationId application;
    QByteArray features;
};

struct QueueVerdict {
    QList<ApplicationId> same; // whose prints are of the same finger as a probe, best first
    // Applications that could not be compared: too little is known of their prints, or of the probes.
    // Unchecked is not passed.
    QList<ApplicationId> unchecked;
    bool complete = false; // false: cancelled on the way
};

// Compares every probe with every print of the queue. Pure; about a third of a millisecond for each pair,
// asks `cancel` between them. Prints that do not read count as unchecked.
QueueVerdict searchQueue(const QList<Minutiae>& probes, const QList<QueuePrint>& queue,
                         const CancelToken& cancel);

} // namespace thunhan
