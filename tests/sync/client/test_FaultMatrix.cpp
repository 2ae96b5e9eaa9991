// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can go wrong, at every step at which it can: the registry ends with one right copy, and the
// station knows the truth after each attempt.
#include "app/keys/AtomicFile.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/LineageRepository.h"
#include "app/workflow/ApplicationStateMachine.h"
#include "tests/support/TestPki.h"
#include "tests/sync/client/HookedClient.h"
#include "tests/sync/client/SyncRig.h"

#include <QDirIterator>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using End = TransferOutcome::End;

namespace
{

constexpr int httpRequests =
    8; // of a run in which nothing fails: token, create, 3 buffers, update, finalize, read
constexpr int clientCalls = 7; // the token comes with the first one

// Speaks TLS and nothing else.
class StrangeServer final : public QSslServer
{
public:
    explicit StrangeServer(const TestCertificate& certificate)
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(certificate.certificate));
        tls.setPrivateKey(QSslKey(certificate.key, QSsl::Ec));
        setSslConfiguration(tls);
        if (!listen(QHostAddress::LocalHost))
            qFatal("strange server cannot listen");
    }
};

void copyFolder(const QString& from, const QString& to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString copy = to + path.mid(from.size());
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(path, copy))
            qFatal("copying a registry");
    }
}

} // namespace

class FaultMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAnswerAtEveryRequest_data();
    void everyAnswerAtEveryRequest();
    void aStrangerAtEveryCall_data();
    void aStrangerAtEveryCall();
    void aRestartAtEveryCall_data();
    void aRestartAtEveryCall();
    void aRegistryOfYesterdayAtEveryCall_data();
    void aRegistryOfYesterdayAtEveryCall();
    void aStoreOfYesterdayAtEveryCall_data();
    void aStoreOfYesterdayAtEveryCall();
    void aRegistryThatLosesForEverIsAPersonsCase();

private:
    void settle(ApplicationId id, RegistryClient& client);
    void verifyTruth(ApplicationId id, const TransferOutcome& outcome);
    void verifyDelivered(ApplicationId id);
    void resend(ApplicationId id);
    void rowsByCall(std::initializer_list<const char*> names);

    SyncRig m_rig;
};

// What the station says after an attempt is what holds.
void FaultMatrixTest::verifyTruth(ApplicationId id, const TransferOutcome& outcome)
{
    const OutboxEntry entry = m_rig.entry(id);
    switch (outcome.end) {
    case End::Delivered:
        QCOMPARE(m_rig.state(id), ApplicationState::Delivered);
        QCOMPARE(m_rig.accepted(id), 1);
        return;
    case End::Postponed:
        QCOMPARE(m_rig.state(id), ApplicationState::InTransit);
        QVERIFY(entry.nextAttemptAt.isValid());
        QCOMPARE(entry.nextAttemptAt, outcome.nextAttempt);
        break;
    case End::Refused:
        QCOMPARE(m_rig.state(id), ApplicationState::Refused);
        QVERIFY(!entry.nextAttemptAt.isValid());
        QVERIFY(!entry.registryWords.isEmpty());
        break;
    case End::Quarantined:
        QCOMPARE(m_rig.state(id), ApplicationState::Quarantined);
        QVERIFY(!entry.nextAttemptAt.isValid());
        break;
    case End::Interrupted: QFAIL("nobody interrupted");
    }
    QVERIFY(entry.stage != TransferStage::Done);
    QVERIFY(entry.attempts > 0);
    QVERIFY(entry.lastAttemptAt.isValid());
    const std::string_view name = errorName(outcome.error->code);
    QCOMPARE(entry.lastError, QString::fromLatin1(name.data(), qsizetype(name.size())));
}

// As ReviewService::resend() does it.
void FaultMatrixTest::resend(ApplicationId id)
{
    const auto from = m_rig.state(id);
    const auto to = next(from, ApplicationEvent::Resend, Actor::Supervisor);
    QVERIFY(to);
    const TransactionId transaction(QUuid::createUuid());
    QVERIFY(m_rig.store
                ->transact([=, to = *to, now = m_rig.clock.nowUtc()](Database& database) -> Result<void> {
                    THUNHAN_TRY(ApplicationRepository(database).saveState(id, from, to, now));
                    return Outbox(database).restart(id, transaction, now);
                })
                .result());
}

void FaultMatrixTest::verifyDelivered(ApplicationId id)
{
    QCOMPARE(m_rig.accepted(id), 1);
    QVERIFY(m_rig.holdsWhatWasSealed(id));
    QCOMPARE(m_rig.state(id), ApplicationState::Delivered);
    QCOMPARE(m_rig.entry(id).stage, TransferStage::Done);
    const auto receipt =
        m_rig.store->run([id](Database& database) { return Outbox(database).receipt(id); }).result();
    QVERIFY(receipt.ok() && receipt->has_value());
}

// The first attempt has been made. Waits as long as the outbox says; a supervisor mends what waits for one.
void FaultMatrixTest::settle(ApplicationId id, RegistryClient& client)
{
    for (int attempt = 0; attempt < 6 && m_rig.state(id) != ApplicationState::Delivered; ++attempt) {
        const OutboxEntry entry = m_rig.entry(id);
        if (entry.nextAttemptAt.isValid())
            m_rig.clock.advance(std::chrono::milliseconds(m_rig.clock.nowUtc().msecsTo(entry.nextAttemptAt)));
        else
            resend(id);
        verifyTruth(id, m_rig.transfer(id, client));
        if (QTest::currentTestFailed())
            return;
    }
    verifyDelivered(id);
}

void FaultMatrixTest::everyAnswerAtEveryRequest_data()
{
    QTest::addColumn<FaultRule>("rule");
    const auto rows = [](const char* name, FaultRule rule) {
        for (rule.first = 1; rule.first <= httpRequests; ++rule.first)
            QTest::addRow("%s, request %d", name, rule.first) << rule;
    };
    for (const int status : {400, 403, 404, 409, 412, 413, 422, 429}) {
        const QByteArray name = QByteArray::number(status);
        rows(name.constData(), {.kind = FaultKind::Status, .status = status});
    }
    rows("wrong length", {.kind = FaultKind::WrongLength});
    rows("wrong digest", {.kind = FaultKind::WrongDigest});
    rows("delivered twice", {.kind = FaultKind::Twice});
}

void FaultMatrixTest::everyAnswerAtEveryRequest()
{
    QFETCH(const FaultRule, rule);
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    m_rig.training.registry->setFaults({{rule}});
    verifyTruth(id, m_rig.transfer(id, *client));
    if (!QTest::currentTestFailed())
        settle(id, *client);
    m_rig.training.registry->setFaults({});
}

void FaultMatrixTest::rowsByCall(std::initializer_list<const char*> names)
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("call");
    for (const char* name : names) {
        for (int call = 1; call <= clientCalls; ++call)
            QTest::addRow("%s, call %d", name, call) << QByteArray(name) << call;
    }
}

void FaultMatrixTest::aStrangerAtEveryCall_data()
{
    rowsByCall({"foreign certificate", "expired certificate"});
}

void FaultMatrixTest::aStrangerAtEveryCall()
{
    QFETCH(const QByteArray, what);
    QFETCH(const int, call);
    const QString authority = m_rig.training.folder.filePath(u"authority"_s);
    const TestCertificate root{*readSmallFile(authority + u"/ca.pem"_s, 8192),
                               *readSmallFile(authority + u"/ca.key"_s, 8192)};
    const bool isForeign = what.startsWith("foreign");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    StrangeServer stranger(issueTestCertificate({.commonName = u"127.0.0.1"_s,
                                                 .notBefore = now.addDays(-30),
                                                 .notAfter = now.addDays(isForeign ? 30 : -1),
                                                 .issuer = isForeign ? nullptr : &root}));
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    HookedClient hooked(
        *client,
        [&](int i) {
            if (i == call)
                m_rig.line.setTarget(stranger.serverPort());
            return false;
        },
        [](int) { return false; });
    const TransferOutcome outcome = m_rig.transfer(id, hooked);
    m_rig.line.setTarget(quint16(m_rig.training.url.port()));
    QCOMPARE(outcome.end, End::Postponed);
    QCOMPARE(outcome.error->code, ErrorCode::RegistryCertificateInvalid);
    QCOMPARE(classify(*outcome.error), FailureKind::WholeStation);
    verifyTruth(id, outcome);
    settle(id, *client);
}

void FaultMatrixTest::aRestartAtEveryCall_data()
{
    rowsByCall({"tokens revoked"});
}

void FaultMatrixTest::aRestartAtEveryCall()
{
    QFETCH(const int, call);
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    HookedClient hooked(
        *client,
        [&](int i) {
            if (i == call) { // what it gave out it kept in memory
                m_rig.training.restart();
                m_rig.line.setTarget(quint16(m_rig.training.url.port()));
            }
            return false;
        },
        [](int) { return false; });
    verifyTruth(id, m_rig.transfer(id, hooked));
    settle(id, *client);
}

void FaultMatrixTest::aRegistryOfYesterdayAtEveryCall_data()
{
    // It is copied before it knows of the enrollment, or right after; only what was copied can come back.
    QTest::addColumn<int>("copiedBefore");
    QTest::addColumn<int>("call");
    for (const auto& [name, copiedBefore] : {std::pair("empty", 1), std::pair("with the beginning", 2)}) {
        for (int call = copiedBefore; call <= clientCalls; ++call)
            QTest::addRow("%s, call %d", name, call) << copiedBefore << call;
    }
}

void FaultMatrixTest::aRegistryOfYesterdayAtEveryCall()
{
    QFETCH(const int, copiedBefore);
    QFETCH(const int, call);
    const QTemporaryDir copy;
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    const QString folder = m_rig.training.folder.path();
    HookedClient hooked(
        *client,
        [&](int i) {
            if (i == copiedBefore) {
                m_rig.training.registry->stop();
                copyFolder(folder, copy.path());
                m_rig.training.restart();
            }
            if (i == call) {
                m_rig.training.registry->stop();
                QDir(folder).removeRecursively();
                copyFolder(copy.path(), folder);
                m_rig.training.restart();
            }
            m_rig.line.setTarget(quint16(m_rig.training.url.port()));
            return false;
        },
        [](int) { return false; });
    const TransferOutcome outcome = m_rig.transfer(id, hooked);
    verifyTruth(id, outcome);
    QVERIFY(outcome.end == End::Delivered || outcome.end == End::Postponed); // nobody has to do anything
    settle(id, *client);
}

void FaultMatrixTest::aStoreOfYesterdayAtEveryCall_data()
{
    rowsByCall({"store of before"});
}

// The registry has it finalized; the station's store is restored from a copy made before call i.
void FaultMatrixTest::aStoreOfYesterdayAtEveryCall()
{
    QFETCH(const int, call);
    const QTemporaryDir copy;
    const ApplicationId id = m_rig.queue();
    {
        const auto client = m_rig.client();
        HookedClient interrupted(
            *client, [&](int i) { return i == call; }, [](int) { return false; });
        QCOMPARE(m_rig.transfer(id, interrupted).end, End::Interrupted);
    }
    m_rig.store.reset();
    copyFolder(m_rig.storeFolder(), copy.path());
    m_rig.reopenStore();
    QCOMPARE(m_rig.transfer(id, *m_rig.client()).end, End::Delivered);
    m_rig.store.reset();
    QDir(m_rig.storeFolder()).removeRecursively();
    copyFolder(copy.path(), m_rig.storeFolder());
    m_rig.reopenStore();
    QVERIFY(m_rig.store
                ->transact([now = m_rig.clock.nowUtc()](Database& database) {
                    return LineageRepository(database).beginGeneration(now);
                })
                .result());
    const auto client = m_rig.client();
    verifyTruth(id, m_rig.transfer(id, *client));
    settle(id, *client);
}

void FaultMatrixTest::aRegistryThatLosesForEverIsAPersonsCase()
{
    const ApplicationId id = m_rig.queue();
    const auto client = m_rig.client();
    m_rig.training.registry->setFaults({{{.kind = FaultKind::Status,
                                          .path = QRegularExpression(u"/buffer$"_s),
                                          .times = 0,
                                          .status = 404}}});
    TransferOutcome outcome = m_rig.transfer(id, *client);
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(outcome.end, End::Postponed);
        QCOMPARE(m_rig.entry(id).startsOver, i);
        QCOMPARE(m_rig.entry(id).stage, TransferStage::Create);
        outcome = m_rig.transfer(id, *client);
    }
    QCOMPARE(outcome.end, End::Quarantined);
    m_rig.training.registry->setFaults({});
    resend(id);
    QCOMPARE(m_rig.entry(id).startsOver, 0);
    settle(id, *client);
}

QTEST_GUILESS_MAIN(FaultMatrixTest)
#include "test_FaultMatrix.moc"
