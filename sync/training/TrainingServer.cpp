// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingServer.h"

#include "sync/training/FaultInjector.h"
#include "sync/training/TrainingListener.h"

#include <QMetaEnum>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QtHttpServer/qhttpserverrequest.h>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

QSslConfiguration mutualTls(const TrainingAuthority& authority)
{
    const SecureBytes& key = authority.serverKeyPem();
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setLocalCertificate(QSslCertificate(authority.serverPem()));
    tls.setPrivateKey(QSslKey(
        QByteArray::fromRawData(reinterpret_cast<const char*>(key.data()), qsizetype(key.size())), QSsl::Ec));
    tls.setCaCertificates({QSslCertificate(authority.rootPem())});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

TrainingRequest toRequest(const QHttpServerRequest& request, const QTcpSocket* socket)
{
    TrainingRequest made;
    made.method =
        QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method())))
            .toUpper();
    made.path = request.url().path(QUrl::FullyEncoded);
    made.query = request.query();
    for (const auto& [name, value] : request.headers())
        made.headers.emplace_back(name, value);
    made.body = request.body();
    if (const auto* tls = qobject_cast<const QSslSocket*>(socket))
        made.clientCertificate = tls->peerCertificate().toDer();
    return made;
}

// Closing waits until the HTTP server has left its own slot for this socket.
void send(const LineAnswer& answer, QTcpSocket* socket)
{
    socket->write(answer.bytes);
    if (answer.then == LineAnswer::Then::Close)
        QMetaObject::invokeMethod(
            socket, [socket] { socket->disconnectFromHost(); }, Qt::QueuedConnection);
    else if (answer.then == LineAnswer::Then::Abort)
        QMetaObject::invokeMethod(
            socket, [socket] { socket->abort(); }, Qt::QueuedConnection);
}

} // namespace

TrainingServer::TrainingServer(TrainingRouter& router, FaultSwitch& faults)
    : m_router(router), m_faults(faults)
{
}

Result<quint16> TrainingServer::listenOn(quint16 port, const TrainingAuthority& authority)
{
    auto listener = std::make_unique<TrainingListener>();
    listener->setSslConfiguration(mutualTls(authority));
    if (!listener->listen(QHostAddress::LocalHost, port))
        return {ErrorCode::RegistryUnreachable, u"listening: "_s + listener->errorString()};
    const quint16 bound = listener->serverPort();
    bind(listener.release()); // becomes its parent
    return bound;
}

bool TrainingServer::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    if (auto* guard = socket->findChild<LineGuard*>({}, Qt::FindDirectChildrenOnly))
        guard->requestComplete();
    const TrainingRequest asked = toRequest(request, socket);
    const auto fault = m_faults.next(asked.method, asked.path);
    if (!fault) {
        send(lineAnswer(m_router.answer(asked)), socket);
        return true;
    }
    TrainingAnswer answer;
    if (actsFirst(fault->kind))
        answer = m_router.answer(asked);
    if (fault->kind == FaultKind::Twice)
        answer = m_router.answer(asked);
    send(faultyLineAnswer(*fault, std::move(answer)), socket);
    return true;
}

void TrainingServer::missingHandler(const QHttpServerRequest&, QTcpSocket*)
{
    // handleRequest takes every request.
}

} // namespace thunhan
