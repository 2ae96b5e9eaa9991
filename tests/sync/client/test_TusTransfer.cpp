// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/TusTransfer.h"

#include "app/base/Sha256.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/client/SyncRig.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using End = TransferOutcome::End;

namespace
{

constexpr qsizetype large = 1'000'000;

QByteArray noise(qsizetype size)
{
    const SecureBytes bytes = SecureBytes::random(std::size_t(size));
    return {reinterpret_cast<const char*>(bytes.data()), size};
}

} // namespace

class TusTransferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void goesInPieces();
    void goesWholeWhereNobodyOffersPieces();
    void aSmallObjectGoesWhole();
    void aCutCostsOnePieceAtMost_data();
    void aCutCostsOnePieceAtMost();
    void anyAnswerMayFailOnce_data();
    void anyAnswerMayFailOnce();
    void whatTheRegistryForgotIsBegunAnew();
    void aKillGoesOnWhereItWas();
    void aForeignAddressIsNotFollowed();
    void piecesFollowTheLine();

private:
    // As PacketTransfer calls it; the address is kept between two calls.
    RegistryAnswer<QString> send(RegistryClient& client)
    {
        ObjectUpload upload{m_id, m_transaction, m_content, sha256(m_content), m_keptUrl, {}, {}};
        upload.keepUrl = [this](const QString& url) {
            m_keptUrl = url;
            return QtFuture::makeReadyFuture(Result<void>());
        };
        std::optional<RegistryAnswer<QString>> kept;
        QCoro::waitFor(keep(client.uploadObject(upload), kept));
        return *kept;
    }
    static QCoro::Task<void> keep(QCoro::Task<RegistryAnswer<QString>> task,
                                  std::optional<RegistryAnswer<QString>>& kept)
    {
        kept = co_await task;
    }
    // The registry holds exactly what was sent.
    bool holds(const QString& bufferId)
    {
        const Exchange held = m_rig->training.client->call(
            "GET", u"/v1/enrollments/%1/buffer/%2"_s.arg(m_id.toString(), bufferId));
        return held.status == 200 && held.body == m_content;
    }
    int calls(TrainingCall call) const { return m_rig->training.registry->callCounts().value(call); }
    std::unique_ptr<RegistryClient> clientThrough(quint16 port, HttpLimits limits = {})
    {
        StationIdentity identity = m_rig->identity();
        identity.baseUrl.setPort(port);
        QUrl token = identity.baseUrl;
        token.setPath(u"/token"_s);
        const QUrl& base = identity.baseUrl;
        return OsiaRegistryClient::make(identity, {base, base, base, base, token}, m_rig->clock, limits)
            .value();
    }

    std::unique_ptr<SyncRig> m_rig;
    ApplicationId m_id;
    TransactionId m_transaction;
    QByteArray m_content;
    QString m_keptUrl;
};

void TusTransferTest::init()
{
    m_rig = std::make_unique<SyncRig>();
    m_id = ApplicationId(QUuid::createUuid());
    m_transaction = TransactionId(QUuid::createUuid());
    m_content = noise(large);
    m_keptUrl.clear();
    const auto client = m_rig->client();
    QVERIFY(QCoro::waitFor(client->create(m_id, m_transaction, R"({"enrollmentType": "citizen"})")).result);
}

void TusTransferTest::goesInPieces()
{
    const auto client = m_rig->client();
    const auto sent = send(*client);
    QVERIFY(sent.result);
    QVERIFY(holds(*sent.result));
    QCOMPARE(calls(TrainingCall::CreateUpload), 1);
    QVERIFY(calls(TrainingCall::AppendUpload) >= 2);
    QCOMPARE(calls(TrainingCall::CreateBuffer), 0);
    QVERIFY(m_keptUrl.contains(*sent.result));
    QVERIFY(send(*client).result); // the same once more: it is there
    QCOMPARE(calls(TrainingCall::CreateUpload), 1);
    QCOMPARE(calls(TrainingCall::UploadOptions), 1); // asked once
}

void TusTransferTest::goesWholeWhereNobodyOffersPieces()
{
    m_rig->training.registry->setFaults(
        {{{.kind = FaultKind::Status, .method = u"OPTIONS"_s, .times = 0, .status = 404}}});
    const auto client = m_rig->client();
    const auto sent = send(*client);
    QVERIFY(sent.result);
    QVERIFY(holds(*sent.result));
    QCOMPARE(calls(TrainingCall::CreateBuffer), 1);
    QCOMPARE(calls(TrainingCall::CreateUpload), 0);
    QVERIFY(m_keptUrl.isEmpty());
}

void TusTransferTest::aSmallObjectGoesWhole()
{
    m_content = noise(256 * 1024);
    const auto client = m_rig->client();
    QVERIFY(send(*client).result);
    QCOMPARE(calls(TrainingCall::CreateBuffer), 1);
    QCOMPARE(calls(TrainingCall::UploadOptions), 0);
}

void TusTransferTest::aCutCostsOnePieceAtMost_data()
{
    QTest::addColumn<qint64>("cutAfter");
    for (const int byte : {1, 1000, 4000, 9000, 100'000, 260'000, 300'000, 555'555, 900'000, 1'000'000})
        QTest::addRow("byte %d", byte) << qint64(byte);
}

void TusTransferTest::aCutCostsOnePieceAtMost()
{
    QFETCH(const qint64, cutAfter);
    FaultProxy line(quint16(m_rig->training.url.port()));
    const auto client = clientThrough(line.port());
    line.setFaults({.cutUpAfter = cutAfter, .connections = 1});
    RegistryAnswer<QString> sent = send(*client);
    for (int i = 0; i < 3 && !sent.result; ++i) {
        QCOMPARE(sent.result.error().code, ErrorCode::RegistryUnreachable);
        sent = send(*client);
    }
    QVERIFY(sent.result);
    QVERIFY(holds(*sent.result));
    // Handshakes, headers and the token are a few kilobytes for each connection.
    const qint64 around = 12'000 * line.connections() + large / 20;
    QVERIFY2(line.bytesUp() <= large + ChunkSize::largest / 2 + around,
             qPrintable(QString::number(line.bytesUp())));
}

void TusTransferTest::anyAnswerMayFailOnce_data()
{
    QTest::addColumn<FaultRule>("rule");
    for (const char* method : {"OPTIONS", "POST", "PATCH", "HEAD"}) {
        const auto row = [&](const char* name, FaultRule rule) {
            rule.method = QString::fromLatin1(method);
            rule.path = QRegularExpression(u"/uploads"_s);
            QTest::addRow("%s, %s", method, name) << rule;
        };
        for (const int status : {401, 409, 429, 460, 500, 503}) {
            const QByteArray name = QByteArray::number(status);
            row(name.constData(), {.kind = FaultKind::Status, .status = status});
        }
        row("lost answer", {.kind = FaultKind::LostAnswer});
        row("web page", {.kind = FaultKind::Html});
        row("delivered twice", {.kind = FaultKind::Twice});
    }
}

void TusTransferTest::anyAnswerMayFailOnce()
{
    QFETCH(const FaultRule, rule);
    const auto client = m_rig->client();
    if (rule.method == "HEAD"_L1) { // comes with the second attempt only
        m_rig->training.registry->setFaults({{{.kind = FaultKind::Status,
                                               .method = u"PATCH"_s,
                                               .path = QRegularExpression(u"/uploads"_s),
                                               .first = 2,
                                               .status = 503}}});
        QVERIFY(!send(*client).result);
    }
    m_rig->training.registry->setFaults({{rule}});
    RegistryAnswer<QString> sent = send(*client);
    for (int i = 0; i < 3 && !sent.result; ++i) {
        QCOMPARE(classify(sent.result.error()), sent.result.error().code == ErrorCode::RegistryConflict
                                                    ? FailureKind::ThisApplication
                                                    : FailureKind::Again);
        sent = send(*client);
    }
    QVERIFY(sent.result);
    QVERIFY(holds(*sent.result));
}

void TusTransferTest::whatTheRegistryForgotIsBegunAnew()
{
    const auto client = m_rig->client();
    m_keptUrl = u"https://127.0.0.1:%1/v1/enrollments/%2/uploads/gone?transactionId=1"_s.arg(
        QString::number(m_rig->line.port()), m_id.toString());
    const auto sent = send(*client);
    QVERIFY(sent.result);
    QVERIFY(holds(*sent.result));
}

void TusTransferTest::aKillGoesOnWhereItWas()
{
    const ApplicationId id = m_rig->queueLarge(2'000'000);
    m_rig->training.registry->setFaults({{{.kind = FaultKind::Status,
                                           .method = u"PATCH"_s,
                                           .path = QRegularExpression(u"/uploads/"_s),
                                           .first = 2,
                                           .status = 503}}});
    {
        const auto client = m_rig->client();
        QCOMPARE(m_rig->transfer(id, *client).end, End::Postponed);
    }
    m_rig->training.registry->setFaults({});
    m_rig->reopenStore();
    const auto client = m_rig->client();
    QCOMPARE(m_rig->transfer(id, *client).end, End::Delivered);
    QVERIFY(m_rig->holdsWhatWasSealed(id));
    QCOMPARE(calls(TrainingCall::CreateUpload), 1);
    QCOMPARE(calls(TrainingCall::ReadUpload), 1);
}

void TusTransferTest::aForeignAddressIsNotFollowed()
{
    m_keptUrl = u"https://127.0.0.2/v1/uploads/1"_s; // the token would go there
    const auto client = m_rig->client();
    QVERIFY(send(*client).result);
    QVERIFY(m_keptUrl.startsWith(u"https://127.0.0.1:"_s));
}

void TusTransferTest::piecesFollowTheLine()
{
    ChunkSize chunk;
    QCOMPARE(chunk.bytes(), ChunkSize::first);
    for (int i = 0; i < 20; ++i)
        chunk.passed(chunk.bytes(), std::chrono::milliseconds(10));
    QCOMPARE(chunk.bytes(), ChunkSize::largest);
    for (int i = 0; i < 30; ++i)
        chunk.passed(16'000, std::chrono::milliseconds(2000)); // 8 kB/s
    QCOMPARE(chunk.bytes(), ChunkSize::smallest);
    chunk.broke();
    QCOMPARE(chunk.bytes(), ChunkSize::smallest);
}

QTEST_GUILESS_MAIN(TusTransferTest)
#include "test_TusTransfer.moc"
