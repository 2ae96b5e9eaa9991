// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/training/FaultPlan.h"
#include "sync/training/TrainingAuthority.h"
#include "sync/training/TrainingRouter.h"

#include <QtHttpServer/qabstracthttpserver.h>

namespace thunhan
{

// HTTPS/1.1 on 127.0.0.1 with mutual TLS in front of a router: bytes of the line to requests, answers to
// bytes, faults in between. Lives on one thread with an event loop; the references outlive it.
class TrainingServer final : public QAbstractHttpServer
{
public:
    TrainingServer(TrainingRouter& router, FaultSwitch& faults);

    // The port it listens on. RegistryUnreachable when `port` is taken; 0: any free one.
    Result<quint16> listenOn(quint16 port, const TrainingAuthority& authority);

private:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

    TrainingRouter& m_router;
    FaultSwitch& m_faults;
};

} // namespace thunhan
