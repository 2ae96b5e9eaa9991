// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/OperatorPrintRepository.h"
#include "app/store/Store.h"
#include "app/workflow/OperatorSession.h"

#include <QFuture>

namespace thunhan
{

// Prints of the person at the desk, by which a finger of theirs among a citizen's is known. Everybody's own
// are theirs to have taken and removed, and nobody else's business: only the person who is signed in is ever
// read or written. UI thread; the futures end on any thread.
class OwnPrints
{
public:
    OwnPrints(Store& store, const OperatorSession& session, const Clock& clock);

    // Empty when none were taken.
    QFuture<Result<QList<OperatorPrint>>> load() const;
    // In place of all that were there; takenAt is set here. NotFound for none at all: see remove().
    QFuture<Result<void>> save(QList<OperatorPrint> prints);
    QFuture<Result<void>> remove();

private:
    QFuture<Result<void>> replace(const QList<OperatorPrint>& prints);

    Store& m_store;
    const OperatorSession& m_session;
    const Clock& m_clock;
};

} // namespace thunhan
