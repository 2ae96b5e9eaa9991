// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/Store.h"
#include "app/workflow/OperatorSession.h"
#include "app/workflow/ReferenceImport.h"

#include <QFuture>
#include <QTimeZone>

namespace thunhan
{

// Replaces reference data from the administrator's desk. UI thread; the futures end on any thread. What is
// taken counts from the next start on: everybody in the house holds the same immutable data until then.
class ReferenceService
{
public:
    // `shipped`: the program's own documents.
    ReferenceService(Store& store, const OperatorSession& session, ReferenceData shipped, const Clock& clock,
                     QTimeZone zone);

    // See takeReference(). RightMissing for everybody but an administrator.
    QFuture<Result<ReferenceVerdict>> take(const QByteArray& document, const QByteArray& signature = {});
    // For show.
    QFuture<Result<QList<StoredReference>>> stored();

private:
    Store& m_store;
    const OperatorSession& m_session;
    ReferenceData m_shipped;
    const Clock& m_clock;
    QTimeZone m_zone;
};

} // namespace thunhan
