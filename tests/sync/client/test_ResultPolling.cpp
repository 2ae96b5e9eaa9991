// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/ResultPolling.h"

#include "app/audit/AuditLog.h"
#include "tests/support/SampleApplications.h"
#include "tests/sync/client/SyncRig.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using End = TransferOutcome::End;

namespace
{

FaultRule at(const QByteArray& method, const QString& path, FaultRule rule)
{
    rule.method = QString::fromLatin1(method);
    rule.path = QRegularExpression(path);
    return rule;
}

} // namespace

class ResultPollingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksOnceAndHearsOfTheCard();
    void bringsAFailureToTheDesk();
    void asksLessAndLessOften();
    void theAnswerToTheQuestionMayBeLost();
    void anyAnswerMayFailOnce_data();
    void anyAnswerMayFailOnce();
    void whatTheIssuingSystemLostIsAskedAnew();
    void whatTheRegistryLostIsSentAnew();
    void aRefusedQuestionIsNotAskedEveryMinute();

private:
    CredentialRequest request() const { return must(m_id); }
    CredentialRequest must(ApplicationId id) const
    {
        return m_rig->store->run([id](Database& database) { return CredentialRepository(database).of(id); })
            .result()
            ->first();
    }
    TransferOutcome poll()
    {
        CredentialJournal journal(*m_rig->store, m_rig->clock);
        const RetryPolicy retry(m_rig->random);
        ResultPolling polling(journal, *m_client, m_rig->clock, retry);
        return QCoro::waitFor(polling.run(request()));
    }
    void waitForNext()
    {
        const auto wait = m_rig->clock.nowUtc().msecsTo(request().nextAttemptAt);
        m_rig->clock.advance(std::chrono::milliseconds(wait));
    }
    void start(const TrainingTimes& times)
    {
        m_client.reset();
        m_rig = std::make_unique<SyncRig>(times);
        m_id = m_rig->queue();
        m_client = m_rig->client();
        QCOMPARE(m_rig->transfer(m_id, *m_client).end, End::Delivered);
    }
    void setFault(const FaultRule& rule) { m_rig->training.registry->setFaults({{rule}}); }

    std::unique_ptr<SyncRig> m_rig;
    std::unique_ptr<RegistryClient> m_client;
    ApplicationId m_id;
};

void ResultPollingTest::init()
{
    start({});
}

void ResultPollingTest::asksOnceAndHearsOfTheCard()
{
    QCOMPARE(request().status, CredentialStatus::ToAsk);
    QCOMPARE(request().nextAttemptAt, m_rig->clock.nowUtc());
    QCOMPARE(poll().end, End::Delivered);
    QCOMPARE(request().status, CredentialStatus::Pending);
    QCOMPARE(m_rig->state(m_id), ApplicationState::Delivered);
    waitForNext();
    QCOMPARE(poll().end, End::Delivered);
    QCOMPARE(request().status, CredentialStatus::Issued);
    QVERIFY(!request().nextAttemptAt.isValid());
    QVERIFY(!request().needsCallBack());
    QCOMPARE(m_rig->state(m_id), ApplicationState::Processed);
    const auto counts = m_rig->training.registry->callCounts();
    QCOMPARE(counts.value(TrainingCall::CreateCredentialRequest), 1);
    QCOMPARE(counts.value(TrainingCall::ReadCredentialRequest), 1);
    const auto trail =
        m_rig->store->run([id = m_id](Database& database) { return AuditLog(database).of(id); }).result();
    QCOMPARE(trail->last().event.action, AuditAction::ResultReceived);
    QCOMPARE(trail->last().event.subject, u"CARD_FIRST ISSUED"_s);
}

void ResultPollingTest::bringsAFailureToTheDesk()
{
    QCOMPARE(poll().end, End::Delivered);
    waitForNext();
    setFault(at("GET", u"^/v1/credentialRequests/"_s,
                {.kind = FaultKind::CardFailed, .times = 0, .reason = u"Ảnh chân dung bị mờ"_s}));
    QCOMPARE(poll().end, End::Delivered);
    QCOMPARE(request().status, CredentialStatus::Failed);
    QCOMPARE(request().reason, u"Ảnh chân dung bị mờ"_s);
    QVERIFY(request().needsCallBack());
    QCOMPARE(m_rig->state(m_id), ApplicationState::Processed);
    CredentialJournal journal(*m_rig->store, m_rig->clock);
    QCOMPARE(journal.totals().result()->callBacks, 1);
    QVERIFY(!journal.totals().result()->nextDue);

    const OperatorId clerk = sampleOperator(Role::Clerk).id;
    const auto settle = [&] {
        return m_rig->store
            ->transact([=, id = m_id, now = m_rig->clock.nowUtc()](Database& database) {
                return CredentialRepository(database).settle(id, clerk, now);
            })
            .result();
    };
    QVERIFY(settle());
    QCOMPARE(request().settledBy, clerk);
    QCOMPARE(journal.totals().result()->callBacks, 0);
    QCOMPARE(settle().error().code, ErrorCode::NotFound);
}

void ResultPollingTest::asksLessAndLessOften()
{
    start({.tokenLifetime = std::chrono::hours(200), .issueAfter = std::chrono::hours(100)});
    QCOMPARE(poll().end, End::Delivered);
    std::chrono::milliseconds longest{0};
    for (int i = 0; i < 14; ++i) {
        const std::chrono::milliseconds wait(m_rig->clock.nowUtc().msecsTo(request().nextAttemptAt));
        const auto whole = std::min(RetryPolicy::longestPoll, RetryPolicy::firstPoll * (1 << i));
        QVERIFY(wait >= whole / 2 && wait <= whole);
        longest = std::max(longest, wait);
        waitForNext();
        QCOMPARE(poll().end, End::Delivered);
        QCOMPARE(request().status, CredentialStatus::Pending);
        QCOMPARE(request().polls, i + 1);
    }
    QVERIFY(longest > std::chrono::hours(3));
}

void ResultPollingTest::theAnswerToTheQuestionMayBeLost()
{
    setFault(at("POST", u"^/v1/credentialRequests/"_s, {.kind = FaultKind::Twice, .times = 0}));
    QCOMPARE(poll().end, End::Delivered); // the second one is answered with 409
    QCOMPARE(request().status, CredentialStatus::Issued);
}

void ResultPollingTest::anyAnswerMayFailOnce_data()
{
    QTest::addColumn<FaultRule>("rule");
    const auto rows = [](const char* name, FaultRule rule) {
        QTest::addRow("%s, asking", name) << at("POST", u"^/v1/credentialRequests/"_s, rule);
        QTest::addRow("%s, reading", name) << at("GET", u"^/v1/credentialRequests/"_s, rule);
    };
    for (const int status : {400, 401, 403, 404, 409, 413, 422, 429, 500, 503}) {
        const QByteArray name = QByteArray::number(status);
        rows(name.constData(), {.kind = FaultKind::Status, .status = status});
    }
    rows("web page", {.kind = FaultKind::Html});
    rows("lost answer", {.kind = FaultKind::LostAnswer});
    rows("half an answer", {.kind = FaultKind::HalfAnswer});
    rows("broken JSON", {.kind = FaultKind::BrokenJson});
    rows("foreign JSON", {.kind = FaultKind::ForeignJson});
    rows("delivered twice", {.kind = FaultKind::Twice});
}

void ResultPollingTest::anyAnswerMayFailOnce()
{
    QFETCH(const FaultRule, rule);
    setFault(rule);
    for (int i = 0; i < 6 && !isFinal(request().status); ++i) {
        const TransferOutcome outcome = poll();
        QVERIFY(outcome.end != End::Interrupted);
        QCOMPARE(request().lastError.isEmpty(), outcome.end == End::Delivered);
        if (!isFinal(request().status)) {
            QCOMPARE(m_rig->state(m_id), ApplicationState::Delivered);
            QVERIFY(request().nextAttemptAt >= m_rig->clock.nowUtc());
            waitForNext();
        }
    }
    QCOMPARE(request().status, CredentialStatus::Issued);
    QCOMPARE(m_rig->state(m_id), ApplicationState::Processed);
    QCOMPARE(m_rig->accepted(m_id), 1);
}

void ResultPollingTest::whatTheIssuingSystemLostIsAskedAnew()
{
    QCOMPARE(poll().end, End::Delivered);
    setFault(at("GET", u"^/v1/credentialRequests/"_s, {.kind = FaultKind::Status, .status = 404}));
    QCOMPARE(poll().end, End::Delivered);
    QCOMPARE(request().status, CredentialStatus::ToAsk);
    QCOMPARE(m_rig->state(m_id), ApplicationState::Delivered);
    QCOMPARE(poll().end, End::Delivered);
    QCOMPARE(request().status, CredentialStatus::Issued);
}

void ResultPollingTest::whatTheRegistryLostIsSentAnew()
{
    QCOMPARE(poll().end, End::Delivered);
    setFault(at("GET", u"^/v1/"_s, {.kind = FaultKind::Status, .times = 2, .status = 404}));
    QCOMPARE(poll().end, End::Delivered);
    m_rig->training.registry->setFaults({});
    QCOMPARE(m_rig->state(m_id), ApplicationState::Queued);
    QCOMPARE(m_rig->entry(m_id).stage, TransferStage::Create);
    QVERIFY(!request().nextAttemptAt.isValid()); // not before it is there again
    QCOMPARE(m_rig->transfer(m_id, *m_client).end, End::Delivered);
    QCOMPARE(m_rig->accepted(m_id), 1);
    QCOMPARE(request().status, CredentialStatus::ToAsk);
    QCOMPARE(request().nextAttemptAt, m_rig->clock.nowUtc());
}

void ResultPollingTest::aRefusedQuestionIsNotAskedEveryMinute()
{
    setFault(
        at("POST", u"^/v1/credentialRequests/"_s, {.kind = FaultKind::Status, .times = 0, .status = 422}));
    QCOMPARE(poll().end, End::Postponed);
    QCOMPARE(request().lastError, u"RegistryRefused"_s);
    QVERIFY(!request().reason.isEmpty());
    QVERIFY(m_rig->clock.nowUtc().msecsTo(request().nextAttemptAt) >= (RetryPolicy::longestPoll / 2).count());
}

QTEST_GUILESS_MAIN(ResultPollingTest)
#include "test_ResultPolling.moc"
