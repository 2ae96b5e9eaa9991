// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/training/FaultPlan.h"
#include "sync/training/TrainingMessages.h"

namespace thunhan
{

// What goes onto the line instead of an answer.
struct LineAnswer {
    enum class Then { KeepOpen, Close, Abort };

    QByteArray bytes; // HTTP/1.1; empty: nothing at all
    Then then = Then::KeepOpen;
};

// Whether the request is carried out although the client will not hear the truth about it.
bool actsFirst(FaultKind kind);

LineAnswer lineAnswer(const TrainingAnswer& answer);
// `answer`: the true one where the fault acts first, else not looked at.
LineAnswer faultyLineAnswer(const FaultRule& fault, TrainingAnswer answer);

} // namespace thunhan
