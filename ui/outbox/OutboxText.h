// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Outbox.h"
#include "sync/client/SyncStatus.h"
#include "ui/theme/Shapes.h"

#include <QString>

namespace thunhan
{

// What is going on with one application, and who must act: never "sent" before the receipt was verified.
struct OutboxWords {
    QString happening;
    QString whoActs;
    bool urgent = false; // a person must act
};

// Waits for a person: refused, on hold, or a citizen to be called back.
bool needsPerson(const OutboxItem& item);
// The receipt was verified and nobody has to do anything.
bool isDone(const OutboxItem& item);

// `status`: of the sending as a whole, which may stand still for every application.
OutboxWords outboxWords(const OutboxItem& item, const SyncStatus& status);
// What the last error of an entry means, as a sentence; empty without an error.
QString outboxErrorSentence(const OutboxEntry& entry);

// The line as a whole: a fact and, below it, what follows from it.
struct LineWords {
    Shape shape = Shape::Idle;
    QString fact;
    QString detail;
};

LineWords lineWords(const SyncStatus& status);
// How long what waits takes at the line's speed, as a clerk would say it; empty: nobody knows.
QString timeLeftText(const SyncStatus& status);
// By how much the station's clock is wrong, and what that means; empty within tolerance.
QString clockWarning(const SyncStatus& status);
// How the station sends by itself, on one line.
QString planText(const SyncPlan& plan);
QString intervalText(std::chrono::minutes interval); // "2 hours"
QString rateText(qint64 bytesPerSecond);             // "512 kbit/s"
QString bytesText(qint64 bytes);                     // "6.1 MB", in the language of the moment

} // namespace thunhan
