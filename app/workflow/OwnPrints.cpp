// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OwnPrints.h"

#include "app/audit/AuditLog.h"

namespace thunhan
{

OwnPrints::OwnPrints(Store& store, const OperatorSession& session, const Clock& clock)
    : m_store(store), m_session(session), m_clock(clock)
{
}

QFuture<Result<QList<OperatorPrint>>> OwnPrints::load() const
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return QtFuture::makeReadyFuture(Result<QList<OperatorPrint>>(person.error()));
    return m_store.run(
        [id = person->id](Database& database) { return OperatorPrintRepository(database).list(id); });
}

QFuture<Result<void>> OwnPrints::save(QList<OperatorPrint> prints)
{
    if (const auto person = m_session.require(Right::Enroll); !person)
        return QtFuture::makeReadyFuture(Result<void>(person.error()));
    if (prints.isEmpty())
        return QtFuture::makeReadyFuture(
            Result<void>(Error{ErrorCode::NotFound, QStringLiteral("own prints: none")}));
    for (OperatorPrint& print : prints)
        print.takenAt = m_clock.nowUtc();
    return replace(prints);
}

QFuture<Result<void>> OwnPrints::remove()
{
    return replace({});
}

QFuture<Result<void>> OwnPrints::replace(const QList<OperatorPrint>& prints)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return QtFuture::makeReadyFuture(Result<void>(person.error()));
    const AuditEvent event{m_clock.nowUtc(),
                           person->id,
                           prints.isEmpty() ? AuditAction::OwnPrintsRemoved : AuditAction::OwnPrintsTaken,
                           {},
                           {},
                           {}};
    return m_store.transact([id = person->id, prints, event](Database& database) -> Result<void> {
        THUNHAN_TRY(OperatorPrintRepository(database).replace(id, prints));
        return AuditLog(database).append(event);
    });
}

} // namespace thunhan
