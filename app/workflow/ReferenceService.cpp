// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReferenceService.h"

namespace thunhan
{

ReferenceService::ReferenceService(Store& store, const OperatorSession& session, ReferenceData shipped,
                                   const Clock& clock, QTimeZone zone)
    : m_store(store),
      m_session(session),
      m_shipped(std::move(shipped)),
      m_clock(clock),
      m_zone(std::move(zone))
{
}

QFuture<Result<ReferenceVerdict>> ReferenceService::take(const QByteArray& document,
                                                         const QByteArray& signature)
{
    const auto person = m_session.require(Right::ManageStation);
    if (!person)
        return QtFuture::makeReadyFuture(Result<ReferenceVerdict>(person.error()));
    const QDateTime now = m_clock.nowUtc();
    const ReferenceOffer offer{document, signature, person->id, now, now.toTimeZone(m_zone).date()};
    return m_store.transact(
        [shipped = m_shipped, offer](Database& database) { return takeReference(database, shipped, offer); });
}

QFuture<Result<QList<StoredReference>>> ReferenceService::stored()
{
    const auto person = m_session.require(Right::ManageStation);
    if (!person)
        return QtFuture::makeReadyFuture(Result<QList<StoredReference>>(person.error()));
    return m_store.run(storedReferences);
}

} // namespace thunhan
