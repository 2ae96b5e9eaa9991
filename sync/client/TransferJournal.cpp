// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/TransferJournal.h"

#include "app/audit/AuditLog.h"
#include "app/base/Sha256.h"
#include "app/packet/BatchMaking.h"
#include "app/packet/Carriage.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/CredentialRepository.h"
#include "app/store/ForwardRepository.h"
#include "app/store/StationRepository.h"
#include "sync/client/FailureKind.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

QString planSetting()
{
    return u"sync.plan"_s;
}

QString restSetting()
{
    return u"sync.rest_until"_s;
}

QString nameOf(ErrorCode code)
{
    const std::string_view name = errorName(code);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

Result<void> tell(Database& database, ApplicationId id, AuditAction action, const QDateTime& now,
                  const QString& subject = {})
{
    return AuditLog(database).append(
        {.at = now, .by = {}, .action = action, .application = id, .subject = subject, .device = {}});
}

// Of an application of this station.
Result<void> move(Database& database, ApplicationId id, ApplicationEvent event, const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const ApplicationSummary summary, ApplicationQueries(database).summary(id));
    THUNHAN_TRY_ASSIGN(const ApplicationState to, next(summary.state, event, Actor::Station));
    return ApplicationRepository(database).saveState(id, summary.state, to, now);
}

} // namespace

QFuture<Result<TransferJournal::Begun>> TransferJournal::begin(ApplicationId id)
{
    return m_store.transact([id, now = m_clock.nowUtc()](Database& database) -> Result<Begun> {
        THUNHAN_TRY_ASSIGN(const OutboxEntry entry, Outbox(database).entry(id));
        if (!entry.isForwarded) {
            THUNHAN_TRY_ASSIGN(const ApplicationSummary summary, ApplicationQueries(database).summary(id));
            if (summary.state != ApplicationState::InTransit) {
                THUNHAN_TRY(move(database, id, ApplicationEvent::StartTransfer, now));
                THUNHAN_TRY(tell(database, id, AuditAction::TransferStarted, now));
            }
        }
        PacketRepository packets(database);
        Begun begun;
        THUNHAN_TRY_ASSIGN(begun.packet, packets.loadWithoutObjects(id));
        if (!entry.batch.isNull()) {
            THUNHAN_TRY_ASSIGN(begun.packet.document, withCarriage(begun.packet.document, {entry.batch, {}}));
        }
        THUNHAN_TRY_ASSIGN(begun.objects, packets.objects(id));
        return begun;
    });
}

QFuture<Result<SealedObject>> TransferJournal::loadObject(ApplicationId id, int ordinal)
{
    return m_store.run(
        [=](Database& database) { return PacketRepository(database).loadObject(id, ordinal); });
}

QFuture<Result<void>> TransferJournal::reached(ApplicationId id, TransferStage stage)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) {
        return Outbox(database).saveStage(id, stage, now);
    });
}

QFuture<Result<void>> TransferJournal::uploaded(ApplicationId id, int ordinal, const QString& bufferId)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) {
        return Outbox(database).saveBufferId(id, ordinal, bufferId, now);
    });
}

QFuture<Result<void>> TransferJournal::uploading(ApplicationId id, int ordinal, const QString& url)
{
    return m_store.transact(
        [=](Database& database) { return Outbox(database).saveUploadUrl(id, ordinal, url); });
}

QFuture<Result<void>> TransferJournal::delivered(ApplicationId id, const QByteArray& receiptBody,
                                                 const QByteArray& receiptJws)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        THUNHAN_TRY_ASSIGN(const OutboxEntry entry, Outbox(database).entry(id));
        if (entry.isForwarded) {
            // What is left is what has to be carried back.
            if (!receiptJws.isEmpty())
                THUNHAN_TRY(ForwardRepository(database).saveReceipt(id, receiptJws));
            THUNHAN_TRY(PacketRepository(database).remove(id));
            return tell(database, id, AuditAction::Delivered, now);
        }
        return noteDelivered(database, id, {receiptBody, sha256(receiptBody), now, receiptJws});
    });
}

Result<void> noteDelivered(Database& database, ApplicationId id, const Receipt& receipt)
{
    THUNHAN_TRY_ASSIGN(const OutboxEntry entry, Outbox(database).entry(id));
    THUNHAN_TRY_ASSIGN(const ApplicationSummary summary, ApplicationQueries(database).summary(id));
    if (summary.state == ApplicationState::Queued)
        THUNHAN_TRY(move(database, id, ApplicationEvent::StartTransfer, receipt.at));
    THUNHAN_TRY(Outbox(database).saveReceipt(id, receipt));
    THUNHAN_TRY(CredentialRepository(database).addFor(id, entry.transaction, receipt.at));
    THUNHAN_TRY(move(database, id, ApplicationEvent::ReceiptVerified, receipt.at));
    return tell(database, id, AuditAction::Delivered, receipt.at);
}

QFuture<Result<OutboxEntry>> TransferJournal::entry(ApplicationId id)
{
    return m_store.run([=](Database& database) { return Outbox(database).entry(id); });
}

QFuture<Result<void>> TransferJournal::postponed(ApplicationId id, const Error& error,
                                                 const QString& registryWords, const QDateTime& nextAttempt)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        THUNHAN_TRY(Outbox(database).saveFailure(id, error, registryWords, now, nextAttempt));
        return tell(database, id, AuditAction::TransferFailed, now, nameOf(error.code));
    });
}

QFuture<Result<void>> TransferJournal::steppedBack(ApplicationId id, const Error& error,
                                                   const QDateTime& nextAttempt)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        THUNHAN_TRY(Outbox(database).saveStage(id, TransferStage::Finalize, now));
        THUNHAN_TRY(Outbox(database).saveFailure(id, error, {}, now, nextAttempt));
        return tell(database, id, AuditAction::TransferFailed, now, nameOf(error.code));
    });
}

QFuture<Result<void>> TransferJournal::startedOver(ApplicationId id, const Error& error,
                                                   const QDateTime& nextAttempt)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        THUNHAN_TRY(Outbox(database).startOver(id, error, now, nextAttempt));
        return tell(database, id, AuditAction::TransferFailed, now, nameOf(error.code));
    });
}

QFuture<Result<void>> TransferJournal::setAside(ApplicationId id, const Error& error,
                                                const QString& registryWords, ApplicationEvent event)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) -> Result<void> {
        THUNHAN_TRY(Outbox(database).saveFailure(id, error, registryWords, now, {}));
        THUNHAN_TRY_ASSIGN(const OutboxEntry entry, Outbox(database).entry(id));
        if (!entry.isForwarded)
            THUNHAN_TRY(move(database, id, event, now));
        const AuditAction action = event == ApplicationEvent::RegistryRefused ? AuditAction::RegistryRefused
                                                                              : AuditAction::Quarantined;
        return tell(database, id, action, now, nameOf(error.code));
    });
}

QFuture<Result<void>> TransferJournal::makeBatch(const QList<ApplicationId>& applications, BatchId id)
{
    return m_store.transact([=, now = m_clock.nowUtc()](Database& database) {
        return thunhan::makeBatch(database, applications, {id, {}, now});
    });
}

QFuture<Result<QList<OutboxEntry>>> TransferJournal::due(int limit, ApplicationId after, bool confirmedOnly)
{
    return m_store.run([=, now = m_clock.nowUtc()](Database& database) {
        return Outbox(database).due(now, limit, after, confirmedOnly);
    });
}

QFuture<Result<void>> TransferJournal::releaseFromLine()
{
    return m_store.transact([now = m_clock.nowUtc()](Database& database) -> Result<void> {
        for (const ErrorCode code : allErrorCodes) {
            if (isLineFailure({code, {}}))
                THUNHAN_TRY(Outbox(database).releaseFrom(code, now));
        }
        return {};
    });
}

QFuture<Result<SyncPlan>> TransferJournal::loadPlan()
{
    return m_store.run([](Database& database) -> Result<SyncPlan> {
        THUNHAN_TRY_ASSIGN(const auto kept, StationRepository(database).setting(planSetting()));
        return kept ? SyncPlan::fromJson(kept->toUtf8()) : SyncPlan();
    });
}

QFuture<Result<void>> TransferJournal::savePlan(const SyncPlan& plan)
{
    return m_store.transact([plan](Database& database) {
        return StationRepository(database).saveSetting(planSetting(), QString::fromUtf8(plan.toJson()));
    });
}

QFuture<Result<QDateTime>> TransferJournal::loadRest()
{
    return m_store.run([now = m_clock.nowUtc()](Database& database) -> Result<QDateTime> {
        THUNHAN_TRY_ASSIGN(const auto kept, StationRepository(database).setting(restSetting()));
        const QDateTime until = QDateTime::fromString(kept.value_or(QString()), Qt::ISODateWithMs);
        // One that seems to be longer was noted by a wrong clock.
        const bool isOver =
            !until.isValid() || until <= now || until > now.addMSecs(Outbox::longestWait.count());
        return isOver ? QDateTime() : until;
    });
}

QFuture<Result<void>> TransferJournal::saveRest(const QDateTime& until)
{
    return m_store.transact([until](Database& database) {
        return StationRepository(database).saveSetting(restSetting(),
                                                       until.toUTC().toString(Qt::ISODateWithMs));
    });
}

QFuture<Result<void>> TransferJournal::saveClockSkew(const ClockSkew& skew)
{
    return m_store.transact(
        [skew](Database& database) { return StationRepository(database).saveClockSkew(skew); });
}

QFuture<Result<TransferJournal::Totals>> TransferJournal::totals()
{
    return m_store.run([now = m_clock.nowUtc()](Database& database) -> Result<Totals> {
        Totals totals;
        THUNHAN_TRY_ASSIGN(totals.outbox, Outbox(database).counts());
        THUNHAN_TRY_ASSIGN(totals.states, ApplicationQueries(database).countsByState());
        THUNHAN_TRY_ASSIGN(totals.nextDue, Outbox(database).nextDue(now));
        return totals;
    });
}

} // namespace thunhan
