// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/CredentialDesk.h"

#include "sync/training/OsiaShapes.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

CredentialDesk::CredentialDesk(TrainingStore& store, const Clock& clock, std::chrono::seconds issueAfter)
    : m_store(store), m_clock(clock), m_issueAfter(issueAfter), m_shape(credentialRequestShape())
{
}

TrainingAnswer CredentialDesk::answer(const TrainingRoute& route, const TrainingRequest& request,
                                      const QByteArray& thumbprint)
{
    return route.call == TrainingCall::CreateCredentialRequest ? create(route.id, request, thumbprint)
                                                               : read(route.id, thumbprint);
}

TrainingAnswer CredentialDesk::create(const QString& id, const TrainingRequest& request,
                                      const QByteArray& thumbprint)
{
    const auto document = jsonObject(request.body);
    if (!document)
        return TrainingAnswer::refusal(400, u"The body must be a JSON object."_s);
    if (auto fault = m_shape.faultIn(*document, {}))
        return TrainingAnswer::refusal(400, *fault);
    const auto created = m_store.createCredentialRequest({id, thumbprint, request.body, m_clock.nowUtc()});
    if (!created && created.error().code == ErrorCode::StoreExists)
        return TrainingAnswer::refusal(409, u"A credential request with this id already exists."_s);
    return created ? TrainingAnswer{201, {}, {}} : TrainingAnswer::trouble(created.error());
}

TrainingAnswer CredentialDesk::read(const QString& id, const QByteArray& thumbprint)
{
    const auto found = m_store.credentialRequest(id);
    if (!found) {
        return found.error().code == ErrorCode::NotFound
                   ? TrainingAnswer::refusal(404, u"There is no credential request with this id."_s)
                   : TrainingAnswer::trouble(found.error());
    }
    if (found->station != thumbprint)
        return TrainingAnswer::refusal(403, u"The request belongs to another client certificate."_s);
    QJsonObject document = jsonObject(found->document).value_or(QJsonObject());
    const bool issued = found->createdAt.addSecs(m_issueAfter.count()) <= m_clock.nowUtc();
    document.insert(u"credentialRequestId"_s, id);
    document.insert(u"status"_s, issued ? u"ISSUED"_s : u"PENDING"_s);
    if (issued)
        document.insert(u"credentialIds"_s, QJsonArray{u"card-"_s + id});
    return TrainingAnswer::json(200, document);
}

} // namespace thunhan
