// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/OsiaRegistryClient.h"

#include "sync/training/CertificateMaker.h"
#include "tests/sync/client/SyncRig.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class OsiaRegistryClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig.training.registry->setFaults({}); }
    void findsItsOwnCertificateBeforeConnecting();
    void trustsTheRegistrysAuthorityAlone();
    void tellsWhenItsCertificateIsRefused();
    void refusesAddressesWithoutTls();
    void asksForATokenOnce();
    void asksOnceMoreWhenTheTokenIsForgotten();
    void aRefusedTokenIsTheStationsMatter();
    void limitsWaitingAndSize();
    void givesAbsoluteBufferUris();
    void abortEndsTheCall();

private:
    Result<std::unique_ptr<OsiaRegistryClient>> make(const StationIdentity& identity, HttpLimits limits = {})
    {
        QUrl token = identity.baseUrl;
        token.setPath(u"/token"_s);
        return OsiaRegistryClient::make(
            identity, {identity.baseUrl, identity.baseUrl, identity.baseUrl, identity.baseUrl, token},
            m_rig.clock, limits);
    }
    // A coroutine, because QCoro::waitFor() wants results that can be made empty.
    static QCoro::Task<ErrorCode> codeOf(RegistryClient& client, ApplicationId id, TransactionId transaction)
    {
        const RegistryAnswer<HeldEnrollment> answer = co_await client.readBack(id, transaction);
        co_return answer.result ? ErrorCode::Internal : answer.result.error().code;
    }
    ErrorCode firstCall(RegistryClient& client)
    {
        return QCoro::waitFor(codeOf(client, m_unknown, m_transaction));
    }
    int tokens() const { return m_rig.training.registry->callCounts().value(TrainingCall::Token); }

    SyncRig m_rig;
    const ApplicationId m_unknown{QUuid::createUuid()};
    const TransactionId m_transaction{QUuid::createUuid()};
};

void OsiaRegistryClientTest::findsItsOwnCertificateBeforeConnecting()
{
    m_rig.line.setMode(CuttingProxy::Mode::Refuse); // nobody could be asked
    StationIdentity identity = m_rig.identity();
    identity.certificate.clear();
    QCOMPARE(make(identity).error().code, ErrorCode::CertificateMissing);
    identity.certificate =
        m_rig.training.certify(m_rig.training.fixture.station.key,
                               Validity{m_rig.clock.nowUtc().addDays(-10), m_rig.clock.nowUtc().addDays(-1)});
    QCOMPARE(make(identity).error().code, ErrorCode::CertificateExpired);
    identity.certificate = "broken";
    QCOMPARE(make(identity).error().code, ErrorCode::CertificateInvalid);

    // One that ends while the client is in use.
    identity.certificate =
        m_rig.training.certify(m_rig.training.fixture.station.key,
                               Validity{m_rig.clock.nowUtc().addDays(-10), m_rig.clock.nowUtc().addSecs(60)});
    const std::unique_ptr<OsiaRegistryClient> client = make(identity).value();
    m_rig.clock.advance(std::chrono::seconds(61));
    QCOMPARE(firstCall(*client), ErrorCode::CertificateExpired);
    m_rig.line.setMode(CuttingProxy::Mode::Pass);
}

void OsiaRegistryClientTest::trustsTheRegistrysAuthorityAlone()
{
    StationIdentity identity = m_rig.identity();
    identity.registryCa = m_rig.training.fixture.authority.certificate; // another one
    const std::unique_ptr<OsiaRegistryClient> client = make(identity).value();
    QCOMPARE(firstCall(*client), ErrorCode::RegistryCertificateInvalid);
    identity.registryCa.clear();
    QCOMPARE(make(identity).error().code, ErrorCode::RegistryCertificateInvalid);
}

void OsiaRegistryClientTest::tellsWhenItsCertificateIsRefused()
{
    // A server of OpenSSL: those of Qt close the line without the alert that tells why.
    const PacketFixture there;
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    };
    write(u"ca.pem"_s, there.authority.certificate);
    write(u"server.pem"_s, there.registry.certificate + there.registry.key);
    QProcess server;
    server.setWorkingDirectory(folder.path());
    server.start(u"openssl"_s,
                 {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, u"server.pem"_s, u"-CAfile"_s,
                  u"ca.pem"_s, u"-Verify"_s, u"1"_s, u"-verify_return_error"_s, u"-www"_s});
    QByteArray said;
    static const QRegularExpression accepting(u"ACCEPT 127\\.0\\.0\\.1:(\\d+)"_s);
    QTRY_VERIFY_WITH_TIMEOUT((said += server.readAllStandardOutput(), said.contains("ACCEPT")), 10'000);
    const QString port = accepting.match(QString::fromLatin1(said)).captured(1);

    StationIdentity identity = m_rig.identity(); // certified by another authority than this server's
    identity.registryCa = there.authority.certificate;
    identity.baseUrl = QUrl(u"https://127.0.0.1:"_s + port);
    const std::unique_ptr<OsiaRegistryClient> client = make(identity).value();
    QCOMPARE(firstCall(*client), ErrorCode::ClientCertificateRefused);
    server.kill();
    server.waitForFinished();
}

void OsiaRegistryClientTest::refusesAddressesWithoutTls()
{
    StationIdentity identity = m_rig.identity();
    identity.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    QCOMPARE(make(identity).error().code, ErrorCode::MalformedInput);
}

void OsiaRegistryClientTest::asksForATokenOnce()
{
    const auto client = m_rig.client();
    const int before = tokens();
    QCOMPARE(firstCall(*client), ErrorCode::NotFound);
    QCOMPARE(firstCall(*client), ErrorCode::NotFound);
    QCOMPARE(tokens() - before, 1);
    m_rig.clock.advance(m_rig.training.times.tokenLifetime); // before it ends at the registry
    QCOMPARE(firstCall(*client), ErrorCode::NotFound);
    QCOMPARE(tokens() - before, 2);
}

void OsiaRegistryClientTest::asksOnceMoreWhenTheTokenIsForgotten()
{
    const auto client = m_rig.client();
    QCOMPARE(firstCall(*client), ErrorCode::NotFound);
    const int before = tokens();
    FaultRule forgotten;
    forgotten.status = 401;
    forgotten.path = QRegularExpression(u"^/v1/"_s);
    m_rig.training.registry->setFaults({{forgotten}});
    QCOMPARE(firstCall(*client), ErrorCode::NotFound);
    QCOMPARE(tokens() - before, 1);

    forgotten.times = 0;
    m_rig.training.registry->setFaults({{forgotten}});
    QCOMPARE(firstCall(*client), ErrorCode::RegistryUnauthorized);
    QCOMPARE(tokens() - before, 2); // once, not for ever
}

void OsiaRegistryClientTest::aRefusedTokenIsTheStationsMatter()
{
    for (const int status : {400, 401, 404}) {
        FaultRule refused;
        refused.status = status;
        refused.path = QRegularExpression(u"^/token$"_s);
        m_rig.training.registry->setFaults({{refused}});
        const auto client = m_rig.client();
        QCOMPARE(firstCall(*client), ErrorCode::RegistryUnauthorized);
    }
}

void OsiaRegistryClientTest::limitsWaitingAndSize()
{
    FaultRule stall;
    stall.kind = FaultKind::Stall;
    m_rig.training.registry->setFaults({{stall}});
    const auto impatient = m_rig.client({.noProgress = std::chrono::milliseconds(300)});
    QCOMPARE(firstCall(*impatient), ErrorCode::NetworkStalled);
    m_rig.training.registry->setFaults({});
    const auto narrow = m_rig.client({.largestAnswer = 20});
    QCOMPARE(firstCall(*narrow), ErrorCode::RegistryAnswerMalformed);
}

void OsiaRegistryClientTest::givesAbsoluteBufferUris()
{
    const auto client = m_rig.client();
    const QUrl uri = client->bufferUri(m_unknown, u"b-1"_s);
    QCOMPARE(uri.toString(), m_rig.identity().baseUrl.toString() + u"/v1/enrollments/"_s +
                                 m_unknown.toString() + u"/buffer/b-1"_s);
}

void OsiaRegistryClientTest::abortEndsTheCall()
{
    FaultRule stall;
    stall.kind = FaultKind::Stall;
    m_rig.training.registry->setFaults({{stall}});
    const auto client = m_rig.client();
    const auto call = client->readBack(m_unknown, m_transaction);
    QVERIFY(!call.isReady());
    client->abort();
    QTRY_VERIFY(call.isReady());
}

QTEST_GUILESS_MAIN(OsiaRegistryClientTest)
#include "test_OsiaRegistryClient.moc"
