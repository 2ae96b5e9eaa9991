// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/workflow/OperatorSession.h"

#include <QObject>

namespace thunhan
{

class Store;

// Tells the trail who locked the desk, who came back and who left it, so that a change of shift names both:
// whoever signs in is told of by their admission. From now on; UI thread. Session and store outlive it.
class SessionTrail final : public QObject
{
    Q_OBJECT
public:
    SessionTrail(Store& store, const OperatorSession& session, const Clock& clock, QObject* parent = nullptr);

private:
    void note();

    Store& m_store;
    const OperatorSession& m_session;
    const Clock& m_clock;
    OperatorSession::State m_state;
    OperatorId m_person; // null: nobody
};

} // namespace thunhan
