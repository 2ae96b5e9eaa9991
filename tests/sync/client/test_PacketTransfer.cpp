// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/PacketTransfer.h"

#include "app/audit/AuditLog.h"
#include "app/packet/CanonicalJson.h"
#include "app/packet/Carriage.h"
#include "tests/sync/client/HookedClient.h"
#include "tests/sync/client/SyncRig.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using End = TransferOutcome::End;

namespace
{

// Of a run in which nothing fails, with three objects.
constexpr int httpRequests = 8; // token, create, 3 buffers, update, finalize, read
constexpr int clientCalls = 7;  // the token comes with the first one

} // namespace

class PacketTransferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversWithTheFewestCalls();
    void everyRequestMayFailOnce_data();
    void everyRequestMayFailOnce();
    void theLineMayBreakAtEveryCall_data();
    void theLineMayBreakAtEveryCall();
    void aKillMayComeAtEveryCall_data();
    void aKillMayComeAtEveryCall();
    void keepsTheRegistrysWordsWhenRefused_data();
    void keepsTheRegistrysWordsWhenRefused();
    void setsAForeignEnrollmentAside();
    void deliversWhatTheRegistryFinalizedBefore();
    void believesNoForgedReceipt();
    void believesNoReceiptForOtherBytes();
    void namesTheBatch();
    void waitsAsLongAsTheRegistryAsks();
    void countsFailuresFromTheLastProgress();

private:
    void verifyDelivered(ApplicationId id);
    SyncRig m_rig;
};

void PacketTransferTest::verifyDelivered(ApplicationId id)
{
    QCOMPARE(m_rig.accepted(id), 1);
    QVERIFY(m_rig.holdsWhatWasSealed(id));
    QCOMPARE(m_rig.state(id), ApplicationState::Delivered);
    QCOMPARE(m_rig.entry(id).stage, TransferStage::Done);
    QCOMPARE(m_rig.entry(id).lastError, QString());
    const auto receipt =
        m_rig.store->run([id](Database& database) { return Outbox(database).receipt(id); }).result();
    QVERIFY(receipt.ok() && receipt->has_value());
    QVERIFY((*receipt)->body.contains(id.toString().toLatin1()));
}

void PacketTransferTest::deliversWithTheFewestCalls()
{
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    const auto total = [&] {
        int sum = 0;
        for (const int count : m_rig.training.registry->callCounts())
            sum += count;
        return sum;
    };
    const int before = total();
    HookedClient counting(
        *client, [](int) { return false; }, [](int) { return false; });
    const TransferOutcome outcome = m_rig.transfer(id, counting);
    QCOMPARE(outcome.end, End::Delivered);
    QVERIFY(!outcome.error);
    verifyDelivered(id);
    QCOMPARE(counting.calls(), clientCalls);
    QCOMPARE(total() - before, httpRequests);

    const auto trail =
        m_rig.store->run([id](Database& database) { return AuditLog(database).of(id); }).result();
    QVERIFY(trail.ok());
    QList<AuditAction> actions;
    for (const AuditEntry& entry : *trail)
        actions.append(entry.event.action);
    QCOMPARE(actions, (QList<AuditAction>{AuditAction::TransferStarted, AuditAction::Delivered}));
}

void PacketTransferTest::everyRequestMayFailOnce_data()
{
    QTest::addColumn<FaultRule>("rule");
    const auto status = [](int code, std::optional<int> retryAfter = {}) {
        FaultRule rule;
        rule.status = code;
        rule.retryAfterSeconds = retryAfter;
        return rule;
    };
    const auto kind = [](FaultKind fault) {
        FaultRule rule;
        rule.kind = fault;
        return rule;
    };
    const QList<std::pair<const char*, FaultRule>> faults{
        {"500", status(500)},
        {"503 with Retry-After", status(503, 7)},
        {"401", status(401)},
        {"answer lost", kind(FaultKind::LostAnswer)},
        {"half an answer", kind(FaultKind::HalfAnswer)},
        {"web page", kind(FaultKind::Html)},
        {"broken JSON", kind(FaultKind::BrokenJson)},
        {"foreign JSON", kind(FaultKind::ForeignJson)},
        {"no answer", kind(FaultKind::Stall)},
    };
    for (const auto& [name, fault] : faults) {
        for (int i = 1; i <= httpRequests; ++i) {
            FaultRule rule = fault;
            rule.first = i;
            QTest::addRow("%s, request %d", name, i) << rule;
        }
    }
}

void PacketTransferTest::everyRequestMayFailOnce()
{
    QFETCH(const FaultRule, rule);
    const ApplicationId id = m_rig.queue();
    HttpLimits limits;
    if (rule.kind == FaultKind::Stall)
        limits.noProgress = std::chrono::milliseconds(1500);
    const auto client = m_rig.client(limits);
    m_rig.training.registry->setFaults({{rule}});
    const TransferOutcome outcome = m_rig.transferUntilSettled(id, *client);
    m_rig.training.registry->setFaults({});
    QCOMPARE(outcome.end, End::Delivered);
    verifyDelivered(id);
}

void PacketTransferTest::theLineMayBreakAtEveryCall_data()
{
    QTest::addColumn<CuttingProxy::Mode>("mode");
    QTest::addColumn<int>("call");
    for (int call = 1; call <= clientCalls; ++call) {
        QTest::addRow("refused, call %d", call) << CuttingProxy::Mode::Refuse << call;
        QTest::addRow("reset, call %d", call) << CuttingProxy::Mode::Reset << call;
    }
}

void PacketTransferTest::theLineMayBreakAtEveryCall()
{
    QFETCH(const CuttingProxy::Mode, mode);
    QFETCH(const int, call);
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    HookedClient hooked(
        *client,
        [&](int i) {
            m_rig.line.setMode(i == call ? mode : CuttingProxy::Mode::Pass);
            return false;
        },
        [](int) { return false; });
    const TransferOutcome broken = m_rig.transfer(id, hooked);
    QCOMPARE(broken.end, End::Postponed);
    QCOMPARE(broken.error->code, ErrorCode::RegistryUnreachable);
    QCOMPARE(m_rig.state(id), ApplicationState::InTransit);
    QCOMPARE(m_rig.entry(id).nextAttemptAt, broken.nextAttempt);
    const TransferOutcome outcome = m_rig.transferUntilSettled(id, hooked);
    QCOMPARE(outcome.end, End::Delivered);
    verifyDelivered(id);
}

void PacketTransferTest::aKillMayComeAtEveryCall_data()
{
    QTest::addColumn<bool>("afterTheRegistryActed");
    QTest::addColumn<int>("call");
    for (int call = 1; call <= clientCalls; ++call) {
        QTest::addRow("before call %d", call) << false << call;
        QTest::addRow("after call %d", call) << true << call;
    }
}

void PacketTransferTest::aKillMayComeAtEveryCall()
{
    QFETCH(const bool, afterTheRegistryActed);
    QFETCH(const int, call);
    const ApplicationId id = m_rig.queue();
    {
        const auto client = m_rig.client();
        HookedClient killed(
            *client, [&](int i) { return !afterTheRegistryActed && i == call; },
            [&](int i) { return afterTheRegistryActed && i == call; });
        const OutboxEntry before = m_rig.entry(id);
        QCOMPARE(m_rig.transfer(id, killed).end, End::Interrupted);
        QCOMPARE(m_rig.entry(id).attempts, 0); // an interruption is nobody's failure
        QCOMPARE(m_rig.entry(id).transaction, before.transaction);
        QCOMPARE(m_rig.state(id), ApplicationState::InTransit);
    }
    m_rig.reopenStore();
    const auto client = m_rig.client();
    QCOMPARE(m_rig.transfer(id, *client).end, End::Delivered);
    verifyDelivered(id);
}

void PacketTransferTest::keepsTheRegistrysWordsWhenRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 413, 422})
        QTest::addRow("%d", status) << status;
}

void PacketTransferTest::keepsTheRegistrysWordsWhenRefused()
{
    QFETCH(const int, status);
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    FaultRule rule;
    rule.status = status;
    rule.path = QRegularExpression(u"/finalize$"_s);
    m_rig.training.registry->setFaults({{rule}});
    const TransferOutcome outcome = m_rig.transfer(id, *client);
    QCOMPARE(outcome.end, End::Refused);
    QCOMPARE(m_rig.state(id), ApplicationState::Refused);
    const OutboxEntry entry = m_rig.entry(id);
    QVERIFY(!entry.registryWords.isEmpty());
    QVERIFY(!entry.nextAttemptAt.isValid()); // a person decides
    QCOMPARE(entry.lastError, u"RegistryRefused"_s);
    QCOMPARE(m_rig.accepted(id), 0);
    m_rig.training.registry->setFaults({});
    QCOMPARE(m_rig.transfer(m_rig.queue(), *client).end, End::Delivered);
}

void PacketTransferTest::setsAForeignEnrollmentAside()
{
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    const auto foreign =
        QCoro::waitFor(client->create(id, m_rig.entry(id).transaction, R"({"enrollmentType":"resident"})"));
    QVERIFY(foreign.result.ok());
    QCOMPARE(m_rig.transfer(id, *client).end, End::Quarantined);
    QCOMPARE(m_rig.state(id), ApplicationState::Quarantined);
    QCOMPARE(m_rig.entry(id).lastError, u"RegistryConflict"_s);
    QVERIFY(!m_rig.entry(id).nextAttemptAt.isValid());
    QCOMPARE(m_rig.accepted(id), 0);
}

void PacketTransferTest::deliversWhatTheRegistryFinalizedBefore()
{
    // The store was brought back from a copy that knows nothing of the delivery.
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    const OutboxEntry entry = m_rig.entry(id);
    HookedClient lastMoment(
        *client, [](int i) { return i == clientCalls; }, [](int) { return false; });
    QCOMPARE(m_rig.transfer(id, lastMoment).end, End::Interrupted);
    QVERIFY(m_rig.store
                ->transact([=, now = m_rig.clock.nowUtc()](Database& database) {
                    return Outbox(database).restart(id, entry.transaction, now);
                })
                .result()
                .ok());
    QCOMPARE(m_rig.transfer(id, *client).end, End::Delivered);
    verifyDelivered(id);
}

void PacketTransferTest::believesNoForgedReceipt()
{
    const ApplicationId id = m_rig.queue();
    m_rig.training.registry->setFaults({{{.kind = FaultKind::ForgedReceipt, .times = 0}}});
    const TransferOutcome outcome = m_rig.transfer(id, *m_rig.client());
    m_rig.training.registry->setFaults({});
    QCOMPARE(outcome.end, End::Quarantined);
    QCOMPARE(outcome.error->code, ErrorCode::ReceiptMismatch);
    QCOMPARE(m_rig.state(id), ApplicationState::Quarantined);
}

void PacketTransferTest::believesNoReceiptForOtherBytes()
{
    // Well signed, for another packet.
    class Swapping final : public HookedClient
    {
    public:
        explicit Swapping(RegistryClient& real)
            : HookedClient(
                  real, [](int) { return false; }, [](int) { return false; })
        {
        }
        QCoro::Task<RegistryAnswer<HeldEnrollment>> readBack(ApplicationId id,
                                                             TransactionId transaction) override
        {
            auto answer = co_await HookedClient::readBack(id, transaction);
            if (answer.result && answer.result->receipt)
                answer.result->receipt->manifestDigest = QByteArray(32, 'x');
            co_return answer;
        }
    };
    const ApplicationId id = m_rig.queue();
    const auto real = m_rig.client();
    Swapping client(*real);
    const TransferOutcome outcome = m_rig.transfer(id, client);
    QCOMPARE(outcome.end, End::Quarantined);
    QCOMPARE(outcome.error->code, ErrorCode::ReceiptMismatch);
}

void PacketTransferTest::namesTheBatch()
{
    const ApplicationId id = m_rig.queue();
    TransferJournal journal(*m_rig.store, m_rig.clock);
    const BatchId batch(QUuid::createUuid());
    QVERIFY(journal.makeBatch({id}, batch).result());
    const auto client = m_rig.client();
    QCOMPARE(m_rig.transfer(id, *client).end, End::Delivered);
    std::optional<RegistryAnswer<HeldEnrollment>> held;
    const auto read = [&]() -> QCoro::Task<void> {
        held.emplace(co_await client->readBack(id, m_rig.entry(id).transaction));
    };
    QCoro::waitFor(read());
    QCOMPARE(readCarriage(held->result->document).batch, batch);
    QVERIFY(held->result->receipt.has_value());
    verifyDelivered(id);
}

void PacketTransferTest::waitsAsLongAsTheRegistryAsks()
{
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    FaultRule busy;
    busy.retryAfterSeconds = 600;
    m_rig.training.registry->setFaults({{busy}});
    const TransferOutcome outcome = m_rig.transfer(id, *client);
    m_rig.training.registry->setFaults({});
    QCOMPARE(outcome.end, End::Postponed);
    QCOMPARE(outcome.error->code, ErrorCode::RegistryBusy);
    QCOMPARE(outcome.nextAttempt, m_rig.clock.nowUtc().addSecs(600));
    QCOMPARE(m_rig.entry(id).nextAttemptAt, outcome.nextAttempt);
}

void PacketTransferTest::countsFailuresFromTheLastProgress()
{
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    FaultRule always;
    always.status = 500;
    always.times = 0;
    always.path = QRegularExpression(u"/buffer$"_s);
    m_rig.training.registry->setFaults({{always}});
    for (int failures = 1; failures <= 3; ++failures) {
        QCOMPARE(m_rig.transfer(id, *client).end, End::Postponed);
        QCOMPARE(m_rig.entry(id).attempts, failures);
        QCOMPARE(m_rig.entry(id).stage, TransferStage::Upload);
    }
    m_rig.training.registry->setFaults({});
    QCOMPARE(m_rig.transfer(id, *client).end, End::Delivered);
}

QTEST_GUILESS_MAIN(PacketTransferTest)
#include "test_PacketTransfer.moc"
